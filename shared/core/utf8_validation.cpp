// An automaton over bytes whose state is a number of bits to shift by, so that
// a byte costs a look-up and a shift: the row of a byte holds, at the bits of
// each state, the state behind it. (A known trick, "shift-based DFA".)

#include <array>
#include <cstdint>
#include <cstring>

#include "utf8.h"

namespace lede {
namespace {

// What may come next; the table of the Unicode Standard, 3-7.
enum State : std::uint64_t {
  kStart = 0,
  kOneMore = 6,
  kTwoMore = 12,
  kThreeMore = 18,
  kBehindE0 = 24,
  kBehindEd = 30,
  kBehindF0 = 36,
  kBehindF4 = 42,
  kInvalid = 48,
};

constexpr State behind_lead(unsigned byte) {
  if (byte < 0x80) return kStart;
  if (byte < 0xC2 || byte > 0xF4) return kInvalid;
  if (byte < 0xE0) return kOneMore;
  if (byte == 0xE0) return kBehindE0;
  if (byte == 0xED) return kBehindEd;
  if (byte < 0xF0) return kTwoMore;
  if (byte == 0xF0) return kBehindF0;
  return byte == 0xF4 ? kBehindF4 : kThreeMore;
}

constexpr State next_state(State state, unsigned byte) {
  const auto within = [byte](unsigned low, unsigned high, State next) {
    return byte >= low && byte <= high ? next : kInvalid;
  };
  switch (state) {
    case kStart: return behind_lead(byte);
    case kOneMore: return within(0x80, 0xBF, kStart);
    case kTwoMore: return within(0x80, 0xBF, kOneMore);
    case kThreeMore: return within(0x80, 0xBF, kTwoMore);
    case kBehindE0: return within(0xA0, 0xBF, kOneMore);
    case kBehindEd: return within(0x80, 0x9F, kOneMore);
    case kBehindF0: return within(0x90, 0xBF, kTwoMore);
    case kBehindF4: return within(0x80, 0x8F, kTwoMore);
    default: return kInvalid;
  }
}

constexpr auto kRows = [] {
  std::array<std::uint64_t, 256> rows{};
  for (unsigned byte = 0; byte < rows.size(); ++byte) {
    for (std::uint64_t state = kStart; state <= kInvalid; state += kOneMore) {
      const State next = next_state(static_cast<State>(state), byte);
      rows[byte] |= std::uint64_t{next} << state;
    }
  }
  return rows;
}();

constexpr std::size_t kBlock = 32;

bool is_ascii_block(const char* bytes) {
  std::uint64_t words[kBlock / sizeof(std::uint64_t)];
  std::memcpy(words, bytes, sizeof words);
  return ((words[0] | words[1] | words[2] | words[3]) & 0x8080808080808080U) ==
         0;
}

// The state lies in the lower six bits; what is above them is left over.
std::uint64_t state_behind(std::uint64_t state, const char* begin,
                           const char* end) {
  for (; begin != end; ++begin) {
    state = kRows[static_cast<unsigned char>(*begin)] >> (state & 63U);
  }
  return state & 63U;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  std::uint64_t state = kStart;
  std::size_t at = 0;
  for (; at + kBlock <= text.size(); at += kBlock) {
    const char* block = text.data() + at;
    if (state == kStart && is_ascii_block(block)) continue;
    state = state_behind(state, block, block + kBlock);
    if (state == kInvalid) return false;
  }
  return state_behind(state, text.data() + at, text.data() + text.size()) ==
         kStart;
}

}  // namespace lede
