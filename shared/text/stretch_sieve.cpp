#include "stretch_sieve.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <utility>

#include "typographic_signs.h"

namespace lede {
namespace {

using Mask = ByteBlock::Mask;
using Bytes = ByteBlock::Bytes;

// To look for more of them takes as long as finding the words.
constexpr std::size_t kMostLetters = 16;

// A block is asked of its inner bytes; those around them say what they are.
constexpr std::size_t kAround = 4;
constexpr std::size_t kInner = ByteBlock::kBytes - 2 * kAround;
constexpr Mask kInnerBits = (~Mask{0} >> 2 * kAround) << kAround;

// To look at so many bytes more costs less than to begin anew.
constexpr std::size_t kNear = 16;

bool is_space(char byte) { return byte == ' ' || byte == '\n'; }

// The characters of a block, each by its first byte where nothing else is said.
struct Letters {
  Mask ascii = 0;     // and digits
  Mask cyrillic = 0;  // U+0400 to U+047F
  Mask bytes = 0;     // all bytes of these
  Mask begin = 0;     // what may be the first of a word
};

Letters letters_in(const ByteBlock& block, Mask high) {
  Letters letters;
  letters.ascii = block.where([](Bytes bytes) {
    return ((bytes | 0x20) - 'a' < std::uint8_t{26}) |
           (bytes - '0' < std::uint8_t{10});
  });
  if (high != 0) {
    letters.cyrillic =
        block.where([](Bytes bytes) { return (bytes & 0xFE) == 0xD0; });
  }
  letters.bytes = letters.ascii | letters.cyrillic | letters.cyrillic << 1U;
  letters.begin = (letters.ascii | letters.cyrillic) & ~(letters.bytes << 1U);
  return letters;
}

// Cyrillic letters that WordBeginning does not know: Ѐ to Џ but for Ё, and from
// ѐ on but for ё.
Mask other_cyrillic_in(const ByteBlock& block) {
  const Mask low =
      block.where([](Bytes bytes) { return (bytes & 0xF0) == 0x80; }) >> 1U;
  const Mask yo =
      block.where([](Bytes bytes) { return (bytes & 0xEF) == 0x81; }) >> 1U;
  return ((block.where_byte(0xD0) & low) | (block.where_byte(0xD1) & ~low)) &
         ~yo;
}

// What a WordSieve lets pass whatever it wants: characters of which it knows
// nothing, and signs that words are made of.
Mask strange_in(const ByteBlock& block, Mask high, const Letters& letters) {
  const Mask signs = block.where([](Bytes bytes) {
    return ((bytes & 0xF7) == '#') | (bytes == '@') | (bytes == '_');  // and +
  });
  if (high == 0) return signs;
  const Mask unknown = high & ~letters.bytes;
  return signs | other_cyrillic_in(block) |
         (unknown == 0 ? 0 : unknown & ~typographic_signs_in(block));
}

// Letters that stand alone before a sign to which a letter may be joined:
// "e-mail", "o'clock", "U.S.". Of their words they do not tell the second.
Mask joined_in(const ByteBlock& block, Mask high_signs,
               const Letters& letters) {
  const Mask ascii = letters.begin & letters.ascii & ~(letters.bytes >> 1U);
  const Mask cyrillic =
      letters.begin & letters.cyrillic & ~(letters.bytes >> 2U);
  const Mask alone = ascii | cyrillic << 1U;  // their last bytes
  const Mask sign = block.where(
      [](Bytes bytes) { return bytes - '!' < std::uint8_t{'?' - '!' + 1}; });
  return alone & ((sign >> 1U & letters.bytes >> 2U) | high_signs >> 1U);
}

// Where such a letter begins.
Mask where_shaped(const LetterShape& shape, const ByteBlock& block,
                  const Letters& letters) {
  const Mask last = block.where([&shape](Bytes bytes) {
    return (bytes & shape.mask) == shape.last_byte;
  });
  return shape.size_bytes == 1 ? last : letters.cyrillic & last >> 1U;
}

// The block with the bytes from `at` on inside; spaces around the text.
ByteBlock block_around(std::string_view text, std::size_t at) {
  if (at >= kAround && at - kAround + ByteBlock::kBytes <= text.size()) {
    return ByteBlock(text.data() + at - kAround);
  }
  std::array<char, ByteBlock::kBytes> bytes;
  bytes.fill(' ');
  const std::size_t before = std::min(at, kAround);
  text.substr(at - before)
      .copy(bytes.data() + kAround - before, bytes.size() - kAround + before);
  return ByteBlock(bytes.data());
}

// Stretches of a range, put together.
class Stretches {
 public:
  Stretches(std::string_view text, Span within)
      : text_(text), within_(within) {}

  void add_around(std::size_t at) {
    if (!spans_.empty() && at < spans_.back().end) return;
    const std::size_t behind_last =
        spans_.empty() ? within_.begin : spans_.back().end;
    Span stretch{at, at};
    while (stretch.begin > behind_last && !is_space(text_[stretch.begin - 1])) {
      --stretch.begin;
    }
    while (stretch.end < within_.end && !is_space(text_[stretch.end])) {
      ++stretch.end;
    }
    if (!spans_.empty() && stretch.begin - behind_last <= kNear) {
      spans_.back().end = stretch.end;
    } else {
      spans_.push_back(stretch);
    }
  }

  std::vector<Span> take() { return std::move(spans_); }

 private:
  std::string_view text_;
  Span within_;
  std::vector<Span> spans_;
};

}  // namespace

StretchSieve::StretchSieve(const WordSieve& words) {
  for (const WordBeginning& each : words.beginnings()) {
    const bool has_second = each.second != 0;
    beginnings_.push_back({place_of(each.first),
                           has_second ? place_of(each.second) : 0, has_second});
  }
}

std::size_t StretchSieve::place_of(std::uint8_t letter) {
  const LetterShape shape = shape_of(letter);
  const auto found = std::find(letters_.begin(), letters_.end(), shape);
  const auto place = static_cast<std::size_t>(found - letters_.begin());
  if (found == letters_.end()) letters_.push_back(shape);
  return place;
}

std::vector<Span> StretchSieve::wanted(std::string_view text,
                                       Span within) const {
  if (within.empty() || letters_.size() > kMostLetters) return {within};
  Stretches stretches(text, within);
  stretches.add_around(within.begin);
  for (std::size_t at = within.begin; at < within.end; at += kInner) {
    Mask wanted = wanted_in(block_around(text, at)) >> kAround;
    for (; wanted != 0; wanted &= wanted - 1) {
      const std::size_t byte =
          at + static_cast<std::size_t>(std::countr_zero(wanted));
      if (byte >= within.end) break;
      stretches.add_around(byte);
    }
  }
  stretches.add_around(within.end - 1);
  return stretches.take();
}

Mask StretchSieve::wanted_in(const ByteBlock& block) const {
  const Mask high = block.high();
  const Letters letters = letters_in(block, high);
  std::array<Mask, kMostLetters> where;
  for (std::size_t at = 0; at < letters_.size(); ++at) {
    where[at] = where_shaped(letters_[at], block, letters);
  }
  Mask wanted = 0;
  for (const Beginning& each : beginnings_) {
    const Mask second = each.has_second ? where[each.second] : ~Mask{0};
    wanted |= where[each.first] & second >> letters_[each.first].size_bytes;
  }
  wanted &= letters.begin;
  wanted |= strange_in(block, high, letters);
  wanted |= joined_in(block, high & ~letters.bytes, letters);
  return wanted & kInnerBits;
}

bool holds_plain_word(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char byte) {
    const auto each = static_cast<unsigned char>(byte);
    return (each | 0x20U) - 'a' < 26U || each - unsigned{'0'} < 10U ||
           (each & 0xFEU) == 0xD0U;
  });
}

}  // namespace lede
