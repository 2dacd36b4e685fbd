#include "original/encoding_runs.h"

#include <array>
#include <cstdint>

#include "original/matcher.h"
#include "utf8.h"

namespace lede {
namespace {

// A byte for each character, and always the same one for the same byte.
bool has_a_byte_each(std::string_view text, std::string_view bytes) {
  std::array<char32_t, 256> meaning{};
  std::size_t at = 0;
  for (const char byte : bytes) {
    if (at >= text.size()) return false;
    const Character character = character_at(text, at);
    at += character.size_bytes;
    char32_t& known = meaning[static_cast<unsigned char>(byte)];
    if (known == 0) known = character.code;
    if (known != character.code) return false;
  }
  return at == text.size();
}

// The unit of UTF-16 or UTF-32 at `at`.
char32_t unit_at(std::string_view bytes, std::size_t at, std::size_t size,
                 bool big_endian) {
  char32_t unit = 0;
  for (std::size_t each = 0; each < size; ++each) {
    const std::size_t byte = big_endian ? each : size - 1 - each;
    unit = unit << 8U | static_cast<unsigned char>(bytes[at + byte]);
  }
  return unit;
}

// The bytes from `at` on are the text, up to a unit that was cut.
bool is_wide(std::string_view text, std::string_view bytes, std::size_t at,
             Writing writing, bool big_endian) {
  const std::size_t unit_size = writing == Writing::kUtf16 ? 2 : 4;
  std::size_t begin = 0;
  while (begin < text.size() && at + unit_size <= bytes.size()) {
    const Character character = character_at(text, begin);
    const bool single = character.code < 0x10000 || unit_size == 4;
    const char32_t unit = unit_at(bytes, at, unit_size, big_endian);
    if (single && unit != character.code &&
        character.code != kReplacementCharacter) {
      return false;
    }
    at += written_bytes(text.substr(begin, character.size_bytes), writing);
    begin += character.size_bytes;
  }
  return begin + 3 >= text.size();
}

OriginalRuns wide_runs(std::string_view text, std::string_view bytes,
                       std::string_view encoding) {
  const Writing writing =
      encoding.starts_with("UTF-16") ? Writing::kUtf16 : Writing::kUtf32;
  const bool big_endian = encoding.ends_with("BE");
  const std::size_t written = written_bytes(text, writing);
  const std::size_t mark = writing == Writing::kUtf16 ? 2 : 4;
  const bool marked =
      bytes.size() >= mark && unit_at(bytes, 0, mark, big_endian) == 0xFEFF;
  const std::size_t at = marked ? mark : 0;
  if (at + written > bytes.size() ||
      !is_wide(text, bytes, at, writing, big_endian)) {
    return {};
  }
  return {{{0, text.size()}, {at, at + written}, writing, false}};
}

// Of the encodings that write a character in one to four bytes.
std::size_t size_at(std::string_view encoding, std::string_view bytes,
                    std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  if (byte < 0x80) return 1;
  const auto next =
      static_cast<unsigned char>(at + 1 < bytes.size() ? bytes[at + 1] : 0);
  if (encoding == "Shift_JIS") {
    return byte == 0x80 || (byte >= 0xA0 && byte < 0xE0) ? 1 : 2;
  }
  if (encoding == "EUC-JP") return byte == 0x8F ? 3 : 2;
  if (encoding == "EUC-TW") return byte == 0x8E ? 4 : 2;
  if (encoding == "GB18030") {
    if (byte == 0x80) return 1;
    return next >= '0' && next <= '9' ? 4 : 2;
  }
  return 2;
}

bool has_double_bytes(std::string_view encoding) {
  for (const char* name : {"Shift_JIS", "EUC-JP", "EUC-TW", "EUC-KR", "Johab",
                           "GB18030", "Big5", "Big5-HKSCS"}) {
    if (encoding == name) return true;
  }
  return false;
}

OriginalRuns double_byte_runs(std::string_view text, std::string_view bytes,
                              std::string_view encoding) {
  RunList runs;
  std::size_t begin = 0;
  std::size_t at = 0;
  while (begin < text.size() && at < bytes.size()) {
    const Character character = character_at(text, begin);
    const std::size_t size = size_at(encoding, bytes, at);
    // What is out of step shows at the next character of ASCII.
    if (character.code < 0x80 && text[begin] != bytes[at]) return {};
    const Span span{begin, begin + character.size_bytes};
    const bool regular = written_bytes(text.substr(begin, character.size_bytes),
                                       Writing::kDoubleByte) == size;
    runs.add({span,
              {at, at + size},
              regular ? Writing::kDoubleByte : Writing::kLump,
              begin > 0});
    begin = span.end;
    at += size;
  }
  return begin == text.size() && at == bytes.size() ? runs.take()
                                                    : OriginalRuns();
}

// UTF-8 with bad bytes, each of which became U+FFFD.
OriginalRuns mended_runs(std::string_view text, std::string_view bytes) {
  PlainReading reading(bytes);
  Matcher matcher(text, reading, 0);
  RunList runs;
  matcher.match({0, 0}, {text.size(), bytes.size()}, false, runs);
  return runs.take();
}

}  // namespace

OriginalRuns runs_of_decoded(const Decoded& decoded, std::string_view bytes) {
  const std::string_view text = decoded.text;
  const std::string_view encoding = decoded.encoding;
  if (decoded.replaced_count == 0 && bytes.ends_with(text)) {
    return whole_run(text.size(), bytes.size() - text.size());
  }
  if (encoding == "UTF-8") return mended_runs(text, bytes);
  if (encoding.starts_with("UTF-")) return wide_runs(text, bytes, encoding);
  if (has_double_bytes(encoding)) {
    return double_byte_runs(text, bytes, encoding);
  }
  if (!has_a_byte_each(text, bytes)) return {};
  return {{{0, text.size()}, {0, bytes.size()}, Writing::kOneByte, false}};
}

}  // namespace lede
