#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// What a line of text looks like, in any script, without knowing a word of
/// its language.
struct LineShape {
  std::uint32_t characters = 0;
  std::uint32_t words = 0;  ///< two ideographs count as a word
  std::uint32_t ideographs = 0;
  std::uint32_t digits = 0;
  std::uint32_t capitals = 0;
  std::uint32_t capitalised_words = 0;
  std::uint32_t sentence_ends = 0;  ///< . ! ? … and their kin before a border
  std::uint32_t commas = 0;
  std::uint32_t quotes = 0;
  std::uint32_t separators = 0;  ///< | / > » • and their kin
  bool has_clock = false;        ///< 10:30
  bool ends_sentence = false;
  bool ends_colon = false;
  bool starts_capital = false;
  bool starts_digit = false;
};

LineShape line_shape_of(std::string_view line);

/// Kinds of phrases that stand around articles, not in them.
enum class Phrase : std::uint8_t {
  kLegal,     ///< copyright, all rights reserved
  kInvite,    ///< share, comment, subscribe, print
  kRelated,   ///< read also, more on
  kCredit,    ///< photo:, source:, editor
  kComments,  ///< comments, reviews, replies
  kCount,
};

constexpr std::size_t kPhrases = static_cast<std::size_t>(Phrase::kCount);

/// A bit for each Phrase that the line has. Weak evidence: articles are about
/// shares and copyright too.
std::uint32_t phrases_in(std::string_view line);

}  // namespace lede
