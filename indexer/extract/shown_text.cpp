#include "extract/shown_text.h"

#include <array>

#include "utf8.h"

namespace lede {
namespace {

// Windows-1252 from 0x80 on; 0 where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_space(std::string& out, std::size_t line_begin) {
  if (out.size() > line_begin && out.back() != ' ') out += ' ';
}

bool is_plain(unsigned char byte) {
  return byte > ' ' && byte != 0x7F && byte != 0xC2;
}

// The byte behind 0xC2 is the code of a character below U+00C0.
void append_latin(unsigned char code, std::string& out,
                  std::size_t line_begin) {
  if (code == 0xA0) {
    append_space(out, line_begin);
  } else if (code >= 0xA0) {
    append_utf8(code, out);
  } else if (kWindows1252[code - 0x80U] != 0) {
    append_utf8(kWindows1252[code - 0x80U], out);
  }
}

}  // namespace

void append_shown(std::string_view text, std::string& out,
                  std::size_t line_begin) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(static_cast<unsigned char>(text[end])))
      ++end;
    out.append(text, at, end - at);
    at = end;
    if (at == text.size()) return;
    const auto byte = static_cast<unsigned char>(text[at++]);
    const bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
    if (space) {
      append_space(out, line_begin);
    } else if (byte == 0xC2 && at < text.size() && is_continuation(text[at])) {
      append_latin(static_cast<unsigned char>(text[at++]), out, line_begin);
    } else if (byte == 0xC2) {
      out += '\xC2';
    }
  }
}

}  // namespace lede
