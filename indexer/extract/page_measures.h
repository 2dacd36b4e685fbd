#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/line_shape.h"
#include "extract/page_tree.h"

namespace lede {

/// Words that some blocks hold together.
struct WordSum {
  float words = 0;
  float link_words = 0;
  float prose_words = 0;  ///< of blocks that read like paragraphs
  float blocks = 0;

  float link_share() const { return words > 0 ? link_words / words : 0; }
  float prose_share() const { return words > 0 ? prose_words / words : 0; }
};

/// A block, measured.
struct BlockMeasures {
  LineShape shape;
  float words = 0;
  float link_share = 0;    ///< of its bytes, in links
  float words_before = 0;  ///< on the page
  std::uint32_t phrases = 0;
  bool is_prose = false;            ///< sentences, few links
  float words_since_comments = -1;  ///< since a short line that announces
  float words_since_related = -1;   ///< them; -1 where none does
  bool is_description = false;      ///< begins as the page's description does
  bool is_repeat = false;  ///< the same line stands earlier on the page
};

/// What of an element a block in it wants to know.
struct ElementMeasures {
  WordSum sum;
  float score = 0;  ///< how much it looks like the one that holds the article
  std::uint16_t depth = 0;
  /// Steps up to the nearest element with the hint, itself 0; kFar for none.
  std::array<std::uint8_t, kNameHints> hint_steps{};
  /// The same for some tags: article, main, aside, nav, footer, header, form,
  /// table, list, figure.
  std::array<std::uint8_t, 10> tag_steps{};
  /// How many elements are of the same kind as the one around it that has
  /// most like it, itself not counted: comments and teasers repeat.
  std::uint32_t most_alike = 0;
};

constexpr std::uint8_t kFar = 15;

/// All that is counted on a page before its blocks are judged; linear in its
/// size, but for lookups of repeated lines by hash.
struct PageMeasures {
  std::vector<BlockMeasures> blocks;
  std::vector<ElementMeasures> elements;
  std::vector<WordSum> kinds;  ///< sums over elements of equal likeness
  std::vector<std::uint32_t> kind_of_element;
  std::vector<std::uint32_t> kind_sizes;  ///< elements of each kind
  float words = 0;
  std::uint32_t main_element = 0;  ///< of the highest score
  std::uint32_t title_block = 0;   ///< the headline; blocks.size() if none
};

/// Measures a page. `title` is what its head gives as the title.
PageMeasures page_measures(const PageTree& tree, std::string_view title);

}  // namespace lede
