#include "core/random_bytes.h"

#include <string_view>

#include "utf8.h"

namespace lede::test {
namespace {

constexpr std::size_t kLimits[] = {0x80, 0x800, 0x10000, 0x110000};

constexpr std::string_view kPieces[] = {
    "news ",    "счёт ",        "\n",           "\x1B[31m", "\xEF\xBB\xBF",
    "\xE2\x80", "\xF0\x9F\x98", "\xED\xA0\x80", "\xC0\xAF", "\xF4\x90",
    "\"",       "\\",           "don\x92t ",    "<p>",      "\xFF\xFE"};

}  // namespace

char32_t random_character(Random& random) {
  const auto code = static_cast<char32_t>(random.below(random.one_of(kLimits)));
  return code >= 0xD800 && code < 0xE000 ? U'ж' : code;  // no surrogates
}

std::string random_bytes(std::size_t max_pieces, Random& random) {
  std::string bytes;
  for (std::size_t left = random.below(max_pieces + 1); left > 0; --left) {
    if (random.one_in(4)) {
      bytes += random.bytes(1);
    } else if (random.one_in(3)) {
      append_utf8(random_character(random), bytes);
    } else {
      bytes += random.one_of(kPieces);
    }
  }
  return bytes;
}

}  // namespace lede::test
