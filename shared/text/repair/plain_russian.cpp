#include "repair/plain_russian.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace lede {
namespace {

// As many bytes as a register has, compared and combined all at once: a
// comparison gives 0xFF or 0 for each. GCC and Clang make what the machine has
// of it.
using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
constexpr std::size_t kBlock = sizeof(Bytes);

Bytes bytes_at(const char* from) {
  Bytes bytes;
  std::memcpy(&bytes, from, kBlock);
  return bytes;
}

// Is each byte from `from` on plain behind the two before it?
bool is_plain(const char* from) {
  const Bytes two_before = bytes_at(from - 2);
  const Bytes before = bytes_at(from - 1);
  const Bytes byte = bytes_at(from);
  const Bytes from_a = (byte | 0x20) - 'a';
  const auto sign = (byte - 0x20 < 0x5F) & (from_a > 'z' - 'a');
  const auto lead = (byte & 0xFE) == 0xD0;
  const auto small = ((before == 0xD0) & ((byte & 0xF0) == 0xB0)) |
                     ((before == 0xD1) & ((byte & 0xF0) == 0x80));
  const auto capital =
      (before == 0xD0) & (byte - 0x90 < 0x20) & (two_before < 0x80);
  const auto plain = sign | lead | small | capital;
  std::array<std::uint64_t, 2> halves;
  std::memcpy(halves.data(), &plain, kBlock);
  return (halves[0] & halves[1]) == ~std::uint64_t{0};
}

// а to я, which their bytes order as their code points do.
bool is_small_letter(std::string_view bytes) {
  return bytes >= "а" && bytes <= "я";
}

}  // namespace

std::size_t end_of_plain_russian(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at + kBlock <= text.size() && is_plain(text.data() + at)) at += kBlock;
  if (at == begin) return begin;
  while (!is_small_letter(text.substr(at - 2, 2))) --at;
  return at;
}

}  // namespace lede
