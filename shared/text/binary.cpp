#include "binary.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

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

// In pieces whose count fits into a byte: the compiler has many bytes compared
// and counted at once then.
std::size_t count_controls(std::string_view bytes) {
  constexpr std::size_t kPieceBytes = 128;
  std::size_t count = 0;
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, kPieceBytes);
    std::uint8_t in_piece = 0;
    for (const char byte : piece) {
      in_piece = static_cast<std::uint8_t>(in_piece + is_control(byte));
    }
    count += in_piece;
    bytes.remove_prefix(piece.size());
  }
  return count;
}

bool has_many_controls(std::string_view bytes) {
  constexpr std::size_t kSampleBytes = 1U << 13U;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  const std::size_t controls = count_controls(sample);
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
