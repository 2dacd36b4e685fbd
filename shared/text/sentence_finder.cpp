#include "sentence_finder.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <unicode/uchar.h>

#include "byte_block.h"
#include "typographic_signs.h"
#include "utf8.h"

namespace lede {
namespace {

enum class ByteKind : std::uint8_t { kInside, kEnd, kDoubtful };

constexpr auto kByteKinds = [] {
  std::array<ByteKind, 256> kinds{};
  for (std::size_t byte = 0x80; byte < kinds.size(); ++byte) {
    kinds[byte] = ByteKind::kDoubtful;
  }
  kinds['.'] = kinds['!'] = kinds['?'] = kinds['\n'] = ByteKind::kEnd;
  return kinds;
}();

using Mask = ByteBlock::Mask;
using Bytes = ByteBlock::Bytes;

// Where a sentence may end, or something stands that needs a look. What is
// neither an end nor doubtful are ASCII, letters of two bytes, and some signs.
Mask not_inside(const ByteBlock& block) {
  const Mask ends = block.where([](Bytes bytes) {
    return (bytes == '.') | (bytes == '!') | (bytes == '?') | (bytes == '\n');
  });
  const Mask high = block.high();
  if (high == 0) return ends;
  const Mask letters = block.where([](Bytes bytes) {
    return ((bytes & 0xFE) == 0xD0) | (bytes - 0xC3 < std::uint8_t{3});
  });
  const Mask doubtful = high & ~(letters | letters << 1U);
  if (doubtful == 0) return ends;
  return ends | (doubtful & ~typographic_signs_in(block));
}

// Of ASCII, whose classes are asked for again and again.
USentenceBreak class_of_ascii(char32_t code) {
  static const auto classes = [] {
    std::array<USentenceBreak, 0x80> all{};
    for (std::size_t each = 0; each < all.size(); ++each) {
      all[each] = static_cast<USentenceBreak>(u_getIntPropertyValue(
          static_cast<UChar32>(each), UCHAR_SENTENCE_BREAK));
    }
    return all;
  }();
  return classes[code];
}

// Reads one range of a text. A doubtful character that is hard ends the scan
// when it comes to it; what was said of the stops before it does not matter
// then. Numbers in comments are the rules of UAX #29.
class Scan {
 public:
  Scan(std::string_view text, Span within)
      : text_(text.substr(0, within.end)), begin_(within.begin) {}

  // The sentences, or nothing where there is a hard character.
  std::optional<std::vector<Span>> run() {
    if (text_.find('\r', begin_) != std::string_view::npos) return std::nullopt;
    std::vector<Span> sentences;
    std::size_t sentence = begin_;
    for (std::size_t at = behind_inside(begin_); at < text_.size();
         at = behind_inside(at)) {
      if (kByteKinds[byte_at(at)] == ByteKind::kDoubtful) {
        const std::size_t size = size_of_easy(at);
        if (size == 0) return std::nullopt;
        at += size;
      } else if (const auto border = border_behind(at)) {
        sentences.push_back({sentence, *border});
        sentence = at = *border;
      } else {
        ++at;
      }
    }
    if (sentence < text_.size()) sentences.push_back({sentence, text_.size()});
    return sentences;
  }

 private:
  struct ClassedCharacter {
    USentenceBreak sentence_break = U_SB_OTHER;
    std::size_t size_bytes = 0;
  };

  unsigned char byte_at(std::size_t at) const {
    return static_cast<unsigned char>(text_[at]);
  }

  bool is_inside(std::size_t at) const {
    return kByteKinds[byte_at(at)] == ByteKind::kInside;
  }

  // Most of all bytes, 64 of them at once where as many are left.
  std::size_t behind_inside(std::size_t at) {
    for (;; ++at) {
      at = next_in_blocks(at);
      if (at == text_.size() || !is_inside(at)) return at;
    }
  }

  // The next character that a block does not tell to be inside.
  std::size_t next_in_blocks(std::size_t at) {
    while (at < block_end_ || read_block(at)) {
      const Mask left = not_inside_ >> (at - block_begin_);
      if (left != 0) {
        return at + static_cast<std::size_t>(std::countr_zero(left));
      }
      at = block_end_;
    }
    return at;
  }

  // False where too few bytes are left. No block ends inside of a character.
  bool read_block(std::size_t at) {
    if (text_.size() - at < ByteBlock::kBytes) return false;
    block_begin_ = at;
    block_end_ = border_before(text_, at + ByteBlock::kBytes);
    const std::size_t cut = at + ByteBlock::kBytes - block_end_;
    not_inside_ = not_inside(ByteBlock(text_.data() + at)) << cut >> cut;
    return true;
  }

  // The bytes of a character that ends no sentence and is attached to no other;
  // 0 for others, and for those that are not known to be such.
  std::size_t size_of_easy(std::size_t at) const {
    const unsigned char lead = byte_at(at);
    if (lead < 0xC2) return 0;  // of ASCII
    const unsigned char second = byte_at(at + 1);
    if (lead == 0xC2) return second == 0x85 || second == 0xAD ? 0 : 2;
    const bool is_letter = lead <= 0xC5 || lead == 0xD0 || lead == 0xD1;
    if (is_letter) return 2;
    if (lead != 0xE2) return 0;
    if (second == 0x82 || second == 0x84) return 3;  // €, № and the like
    const unsigned char third = byte_at(at + 2);
    const bool is_dash_or_quote =
        second == 0x80 && third >= 0x90 && third < 0xA8 && third != 0xA4;
    return is_dash_or_quote ? 3 : 0;
  }

  ClassedCharacter character(std::size_t at) const {
    if (at >= text_.size()) return {};
    if (byte_at(at) < 0x80) return {class_of_ascii(byte_at(at)), 1};
    const Character character = character_at(text_, at);
    return {static_cast<USentenceBreak>(u_getIntPropertyValue(
                static_cast<UChar32>(character.code), UCHAR_SENTENCE_BREAK)),
            character.size_bytes};
  }

  USentenceBreak class_before(std::size_t at) const {
    return at == begin_
               ? U_SB_OTHER
               : character(border_before(text_, at - 1)).sentence_break;
  }

  static bool is_cased(USentenceBreak each) {
    return each == U_SB_UPPER || each == U_SB_LOWER;
  }
  static bool is_stop(USentenceBreak each) {
    return each == U_SB_ATERM || each == U_SB_STERM;
  }
  static bool is_line_end(USentenceBreak each) {
    return each == U_SB_SEP || each == U_SB_CR || each == U_SB_LF;
  }

  // Where the sentence ends that a stop or the end of a line ends.
  std::optional<std::size_t> border_behind(std::size_t stop) const {
    if (text_[stop] == '\n') return stop + 1;  // 4
    const bool may_abbreviate = text_[stop] == '.';
    std::size_t at = stop + 1;
    const USentenceBreak next = character(at).sentence_break;
    if (may_abbreviate) {
      const bool is_inside_number = next == U_SB_NUMERIC;  // 6
      const bool is_between_initials =
          next == U_SB_UPPER && is_cased(class_before(stop));  // 7
      if (is_inside_number || is_between_initials) return std::nullopt;
    }
    at = behind_all(U_SB_SP, behind_all(U_SB_CLOSE, at));  // 9, 10
    if (at >= text_.size()) return text_.size();
    const USentenceBreak follower = character(at).sentence_break;
    const bool goes_on = follower == U_SB_SCONTINUE ||
                         is_stop(follower) ||                            // 8a
                         (may_abbreviate && goes_on_in_lower_case(at));  // 8
    if (goes_on) return std::nullopt;
    return text_[at] == '\n' ? at + 1 : at;  // 11
  }

  std::size_t behind_all(USentenceBreak wanted, std::size_t at) const {
    for (; at < text_.size();) {
      const ClassedCharacter next = character(at);
      if (next.sentence_break != wanted) break;
      at += next.size_bytes;
    }
    return at;
  }

  // Is the first letter from a byte on, before any stop, of lower case?
  bool goes_on_in_lower_case(std::size_t at) const {
    while (at < text_.size()) {
      const ClassedCharacter next = character(at);
      const USentenceBreak each = next.sentence_break;
      if (each == U_SB_LOWER) return true;
      if (each == U_SB_UPPER || each == U_SB_OLETTER || is_stop(each) ||
          is_line_end(each)) {
        return false;
      }
      at += next.size_bytes;
    }
    return false;
  }

  std::string_view text_;  // up to the end of the range
  std::size_t begin_;      // of the range

  // The block that was read last, and what of it may be an end or doubtful.
  std::size_t block_begin_ = 0;
  std::size_t block_end_ = 0;
  Mask not_inside_ = 0;
};

}  // namespace

std::vector<Span> find_sentences(std::string_view text, Span within,
                                 BreakFinder& breaks) {
  auto sentences = Scan(text, within).run();
  return sentences ? *std::move(sentences) : breaks.sentences(text, within);
}

}  // namespace lede
