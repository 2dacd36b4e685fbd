#include "binary.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "unicode_shape.h"

namespace lede {
namespace {

using namespace std::string_view_literals;

// The first bytes of common files; no text in any encoding begins so.
constexpr std::array kMagic{
    "\xFF\xD8\xFF"sv,  // JPEG
    "\x89PNG\r\n"sv,   // PNG
    "GIF87a"sv,
    "GIF89a"sv,
    "\x7F"
    "ELF"sv,  // programs
    "%PDF-"sv,
    "PK\3\4"sv,
    "PK\5\6"sv,            // ZIP, also of office programs
    "\x1F\x8B"sv,          // gzip
    "\x28\xB5\x2F\xFD"sv,  // zstd
    "\xFD"
    "7zXZ"sv,
};

bool begins_like_a_file_of_no_text(std::string_view bytes) {
  return std::any_of(
      kMagic.begin(), kMagic.end(),
      [bytes](std::string_view magic) { return bytes.starts_with(magic); });
}

// A text may hold a NUL or two; a program or a picture is full of them.
bool has_many_nuls(std::string_view bytes) {
  if (bytes.find('\0') == std::string_view::npos) return false;
  const auto nuls = std::count(bytes.begin(), bytes.end(), '\0');
  return static_cast<std::size_t>(nuls) > 2 + bytes.size() / 200;
}

bool has_many_controls(std::string_view bytes) {
  constexpr std::size_t kSampleBytes = 1U << 13U;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  const auto controls = static_cast<std::size_t>(
      std::count_if(sample.begin(), sample.end(), is_control));
  return controls > 1 && controls * 20 > sample.size();
}

}  // namespace

bool is_binary(std::string_view bytes) {
  if (begins_like_a_file_of_no_text(bytes)) return true;
  if (byte_order_mark_of(bytes).size_bytes > 0) return false;
  return (has_many_nuls(bytes) || has_many_controls(bytes)) &&
         wide_encoding_of(bytes).empty();
}

}  // namespace lede
