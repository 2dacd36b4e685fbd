#include "decode.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "utf8.h"

namespace lede {
namespace {

using namespace std::string_view_literals;

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
};

// Longer marks first: UTF-32LE begins like UTF-16LE.
constexpr std::array kMarks{
    ByteOrderMark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
    ByteOrderMark{"\0\0\xFE\xFF"sv, "UTF-32BE"},
    ByteOrderMark{"\xEF\xBB\xBF"sv, "UTF-8"},
    ByteOrderMark{"\xFF\xFE"sv, "UTF-16LE"},
    ByteOrderMark{"\xFE\xFF"sv, "UTF-16BE"},
};

const ByteOrderMark* mark_of(std::string_view bytes) {
  const auto* found = std::find_if(kMarks.begin(), kMarks.end(),
                                   [bytes](const ByteOrderMark& mark) {
                                     return bytes.starts_with(mark.bytes);
                                   });
  return found == kMarks.end() ? nullptr : found;
}

// Labels that everybody reads as a larger encoding than they name
// (WHATWG Encoding Standard, section 4.2).
const char* wider_encoding(std::string_view label) {
  struct Row {
    std::string_view label;
    const char* encoding;
  };
  constexpr std::array kRows{
      Row{"ISO-8859-1", "windows-1252"},
      Row{"LATIN1", "windows-1252"},
      Row{"US-ASCII", "windows-1252"},
      Row{"ASCII", "windows-1252"},
      Row{"ISO-8859-9", "windows-1254"},
      Row{"ISO-8859-11", "windows-874"},
      Row{"TIS-620", "windows-874"},
      Row{"GB2312", "gb18030"},
      Row{"GBK", "gb18030"},
      Row{"KS_C_5601-1987", "windows-949-2000"},
      Row{"EUC-KR", "windows-949-2000"},
      Row{"UHC", "windows-949-2000"},
      Row{"CP949", "windows-949-2000"},
      Row{"SHIFT_JIS", "windows-932"},
  };
  for (const Row& row : kRows) {
    const bool same =
        std::equal(label.begin(), label.end(), row.label.begin(),
                   row.label.end(), [](char a, char b) {
                     return (a >= 'a' && a <= 'z' ? a - 32 : a) == b;
                   });
    if (same) return row.encoding;
  }
  return nullptr;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& label) {
  const char* wider = wider_encoding(label);
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(
      ucnv_open(wider != nullptr ? wider : label.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

std::string converted(std::string_view bytes, UConverter* converter) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text(
      bytes.data(), static_cast<std::int32_t>(bytes.size()), converter, status);
  std::string utf8;
  return U_SUCCESS(status) ? text.toUTF8String(utf8) : utf8;
}

std::size_t count_replacements(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::size_t count = 0;
  for (std::size_t at = text.find(kReplacement); at != std::string_view::npos;
       at = text.find(kReplacement, at + kReplacement.size())) {
    ++count;
  }
  return count;
}

std::optional<Decoded> decode_as(std::string_view bytes,
                                 const std::string& label,
                                 EncodingSource source) {
  if (label.empty()) return std::nullopt;
  const Converter converter = open_converter(label);
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const char* name = ucnv_getStandardName(
      ucnv_getName(converter.get(), &status), "MIME", &status);
  Decoded decoded;
  decoded.text = converted(bytes, converter.get());
  decoded.encoding = name != nullptr ? name : label;
  decoded.source = source;
  decoded.replaced_count = count_replacements(decoded.text);
  return decoded;
}

// A label of the UTF family is wrong where the bytes are no valid UTF-8 and
// have no byte order mark; UTF-7 is a way to smuggle markup past filters.
bool names_utf(std::string_view label) {
  return label.size() >= 3 && (label[0] | 0x20) == 'u' &&
         (label[1] | 0x20) == 't' && (label[2] | 0x20) == 'f';
}

// A declaration is believed where the bytes have a meaning under it: at most
// one in a hundred may have none.
std::optional<Decoded> decode_as_declared(std::string_view bytes,
                                          const std::string& label) {
  if (names_utf(label)) return std::nullopt;
  auto decoded = decode_as(bytes, label, EncodingSource::kDeclared);
  const bool makes_sense =
      decoded && decoded->replaced_count * 100 <= bytes.size();
  return makes_sense ? std::move(decoded) : std::nullopt;
}

Decoded decode_utf8(std::string_view bytes, EncodingSource source) {
  MendedUtf8 mended = mend_utf8(bytes);
  return {std::move(mended.text), "UTF-8", source, mended.replaced_count};
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
  });
}

// A cut or flipped byte here and there does not make UTF-8 another encoding:
// ten whole sequences for each broken one are proof enough.
bool is_nearly_utf8(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const Character character = character_at(bytes, at);
    if (!character.valid) ++broken;
    if (character.valid && character.size_bytes > 1) ++whole;
    at += character.size_bytes;
  }
  return whole >= 10 * broken;
}

std::string detected_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, void (*)(uchardet*)> detector(
      uchardet_new(), uchardet_delete);
  constexpr std::size_t kSampleBytes = 1U << 16U;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) {
    return {};
  }
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
  if (const ByteOrderMark* mark = mark_of(bytes)) {
    const std::string_view rest = bytes.substr(mark->bytes.size());
    constexpr auto kSource = EncodingSource::kByteOrderMark;
    if (mark->encoding == "UTF-8"sv) return decode_utf8(rest, kSource);
    if (auto decoded = decode_as(rest, mark->encoding, kSource)) {
      return *std::move(decoded);
    }
  }
  const bool may_be_other = !declared.empty() && !names_utf(declared);
  if (is_valid_utf8(bytes) && !(may_be_other && is_ascii(bytes))) {
    return {std::string(bytes), "UTF-8", EncodingSource::kUtf8, 0};
  }
  if (auto decoded = decode_as_declared(bytes, std::string(declared))) {
    return *std::move(decoded);
  }
  if (is_nearly_utf8(bytes)) return decode_utf8(bytes, EncodingSource::kUtf8);
  for (const std::string& label :
       {detected_charset(bytes), std::string("windows-1252")}) {
    if (auto decoded = decode_as(bytes, label, EncodingSource::kDetected)) {
      return *std::move(decoded);
    }
  }
  return decode_utf8(bytes, EncodingSource::kDetected);
}

std::string charset_declared_in(std::string_view bytes) {
  constexpr std::size_t kSearchedBytes = 4096;
  std::string head(bytes.substr(0, kSearchedBytes));
  std::transform(head.begin(), head.end(), head.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  });
  for (const std::string_view key : {"charset="sv, "encoding="sv}) {
    const std::size_t found = head.find(key);
    if (found == std::string::npos) continue;
    const std::size_t begin =
        head.find_first_not_of("\"' ", found + key.size());
    if (begin == std::string::npos) continue;
    const std::size_t end = head.find_first_not_of(
        "abcdefghijklmnopqrstuvwxyz0123456789-_:.", begin);
    std::string label = head.substr(begin, std::min(end, head.size()) - begin);
    if (label.size() >= 3 && label.size() <= 40) return label;
  }
  return {};
}

bool is_binary(std::string_view bytes) {
  if (mark_of(bytes) != nullptr) return false;
  constexpr std::size_t kSampleBytes = 1U << 13U;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  if (bytes.find('\0') != std::string_view::npos) {
    // Text may hold a stray NUL; a program or a picture is full of them.
    const auto nuls = std::count(bytes.begin(), bytes.end(), '\0');
    if (static_cast<std::size_t>(nuls) * 1000 >= bytes.size()) return true;
  }
  const auto controls =
      std::count_if(sample.begin(), sample.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code < 0x20 && code != '\t' && code != '\n' && code != '\r' &&
               code != '\f' && code != 0x1B;
      });
  return static_cast<std::size_t>(controls) * 20 > sample.size();
}

}  // namespace lede
