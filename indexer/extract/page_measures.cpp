#include "extract/page_measures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "extract/title_match.h"

namespace lede {
namespace {

constexpr std::array<HtmlTag, 10> kTagsAbove = {
    HtmlTag::kArticle, HtmlTag::kMain,   HtmlTag::kAside, HtmlTag::kNav,
    HtmlTag::kFooter,  HtmlTag::kHeader, HtmlTag::kForm,  HtmlTag::kTable,
    HtmlTag::kUl,      HtmlTag::kFigure};

bool is_tag_above(HtmlTag tag, std::size_t number) {
  if (kTagsAbove[number] == HtmlTag::kUl && tag == HtmlTag::kOl) return true;
  return tag == kTagsAbove[number];
}

std::uint8_t one_more(std::uint8_t steps) {
  return steps < kFar ? static_cast<std::uint8_t>(steps + 1) : kFar;
}

bool reads_like_prose(const LineShape& shape, float link_share) {
  constexpr std::uint32_t kFewestWords = 9;
  return shape.words >= kFewestWords && link_share < 0.4F &&
         (shape.sentence_ends > 0 || shape.commas > 1 || shape.words > 25);
}

class Measurer {
 public:
  Measurer(const PageTree& tree, PageMeasures& page)
      : tree_(tree), page_(page) {}

  void measure(std::string_view title) {
    measure_blocks();
    measure_elements();
    sum_kinds();
    count_alike();
    score_elements();
    find_description();
    find_title(title);
  }

 private:
  static constexpr float kLongestCue = 7;

  static bool has(const BlockMeasures& block, Phrase phrase) {
    return (block.phrases >> static_cast<unsigned>(phrase) & 1U) != 0;
  }

  void measure_blocks() {
    constexpr std::size_t kLongestWithPhrases = 2000;
    float comments_at = -1;
    float related_at = -1;
    std::unordered_set<std::size_t> seen;
    page_.blocks.reserve(tree_.blocks.size());
    for (const PageBlock& block : tree_.blocks) {
      const std::string_view line = tree_.text_of(block);
      BlockMeasures measures;
      measures.shape = line_shape_of(line);
      measures.words = static_cast<float>(measures.shape.words);
      measures.link_share = static_cast<float>(block.link_bytes) /
                            static_cast<float>(line.size());
      if (line.size() <= kLongestWithPhrases) {
        measures.phrases = phrases_in(line);
      }
      measures.is_prose = reads_like_prose(measures.shape, measures.link_share);
      measures.is_repeat =
          !seen.insert(std::hash<std::string_view>{}(line)).second;
      measures.words_before = page_.words;
      if (comments_at >= 0) {
        measures.words_since_comments = page_.words - comments_at;
      }
      if (related_at >= 0) {
        measures.words_since_related = page_.words - related_at;
      }
      if (measures.words <= kLongestCue) {
        if (has(measures, Phrase::kComments)) comments_at = page_.words;
        if (has(measures, Phrase::kRelated)) related_at = page_.words;
      }
      page_.words += measures.words;
      page_.blocks.push_back(measures);
    }
  }

  WordSum sum_of(std::size_t number) const {
    const BlockMeasures& block = page_.blocks[number];
    return {block.words, block.words * block.link_share,
            block.is_prose ? block.words : 0, 1};
  }

  static void add(WordSum& sum, const WordSum& more) {
    sum.words += more.words;
    sum.link_words += more.link_words;
    sum.prose_words += more.prose_words;
    sum.blocks += more.blocks;
  }

  void measure_elements() {
    page_.elements.resize(tree_.elements.size());
    for (std::size_t number = 0; number < tree_.elements.size(); ++number) {
      take_from_parent(number);
    }
    for (std::size_t number = 0; number < tree_.blocks.size(); ++number) {
      add(page_.elements[tree_.blocks[number].element].sum, sum_of(number));
    }
    for (std::size_t number = tree_.elements.size(); number-- > 1;) {
      add(page_.elements[tree_.elements[number].parent].sum,
          page_.elements[number].sum);
    }
  }

  void take_from_parent(std::size_t number) {
    const PageElement& element = tree_.elements[number];
    ElementMeasures& own = page_.elements[number];
    if (number == 0) {
      own.hint_steps.fill(kFar);
      own.tag_steps.fill(kFar);
    } else {
      own = page_.elements[element.parent];
      ++own.depth;
      for (std::uint8_t& steps : own.hint_steps) steps = one_more(steps);
      for (std::uint8_t& steps : own.tag_steps) steps = one_more(steps);
    }
    for (std::size_t hint = 0; hint < kNameHints; ++hint) {
      if ((element.hints >> hint & 1U) != 0) own.hint_steps[hint] = 0;
    }
    for (std::size_t tag = 0; tag < kTagsAbove.size(); ++tag) {
      if (is_tag_above(element.tag, tag)) own.tag_steps[tag] = 0;
    }
  }

  void sum_kinds() {
    std::unordered_map<std::uint32_t, std::uint32_t> numbers;
    page_.kind_of_element.reserve(tree_.elements.size());
    for (const PageElement& element : tree_.elements) {
      const auto [found, fresh] = numbers.try_emplace(
          element.likeness, static_cast<std::uint32_t>(page_.kinds.size()));
      if (fresh) page_.kinds.emplace_back();
      page_.kind_of_element.push_back(found->second);
      page_.kind_sizes.resize(page_.kinds.size());
      ++page_.kind_sizes[found->second];
    }
    for (std::size_t number = 0; number < tree_.blocks.size(); ++number) {
      add(page_.kinds[page_.kind_of_element[tree_.blocks[number].element]],
          sum_of(number));
    }
  }

  void count_alike() {
    for (std::size_t number = 1; number < page_.elements.size(); ++number) {
      const std::uint32_t parent = tree_.elements[number].parent;
      page_.elements[number].most_alike =
          std::max(page_.elements[parent].most_alike,
                   page_.kind_sizes[page_.kind_of_element[parent]]);
    }
  }

  void find_description() {
    std::string_view description;
    for (const PageMeta& meta : tree_.head.metas) {
      const bool named = meta.name == "description" ||
                         meta.name == "og:description" ||
                         meta.name == "twitter:description";
      if (named && meta.content.size() > description.size()) {
        description = meta.content;
      }
    }
    for (std::size_t number = 0; number < tree_.blocks.size(); ++number) {
      page_.blocks[number].is_description =
          begins_alike(tree_.text_of(tree_.blocks[number]), description);
    }
  }

  // A paragraph speaks for the element around it, and less for those further
  // up: the idea of Arc90's Readability (2009), with the words for points.
  void score_elements() {
    constexpr std::array<float, 5> kShares = {1, 1, 0.6F, 0.35F, 0.2F};
    for (std::size_t number = 0; number < tree_.blocks.size(); ++number) {
      const BlockMeasures& block = page_.blocks[number];
      if (!block.is_prose) continue;
      const float points =
          std::min(block.words, 120.0F) * (1 - block.link_share);
      std::uint32_t at = tree_.blocks[number].element;
      for (const float share : kShares) {
        page_.elements[at].score += points * share;
        at = tree_.elements[at].parent;
        if (at == kNoElement || at == 0) break;
      }
    }
    float best = 0;
    for (std::size_t number = 1; number < page_.elements.size(); ++number) {
      ElementMeasures& element = page_.elements[number];
      element.score *= 1 - element.sum.link_share();
      // The inner one of two with equal claims.
      if (element.score < best) continue;
      best = element.score;
      page_.main_element = static_cast<std::uint32_t>(number);
    }
  }

  void find_title(std::string_view title) {
    page_.title_block = static_cast<std::uint32_t>(tree_.blocks.size());
    int best = 0;
    for (std::size_t number = 0; number < tree_.blocks.size(); ++number) {
      const int claim = title_claim(number, title);
      if (claim <= best) continue;
      best = claim;
      page_.title_block = static_cast<std::uint32_t>(number);
    }
  }

  int title_claim(std::size_t number, std::string_view title) const {
    const PageBlock& block = tree_.blocks[number];
    const HtmlTag tag = tree_.elements[block.element].tag;
    const bool same = is_title_line(tree_.text_of(block), title);
    if (!same) return tag == HtmlTag::kH1 ? 1 : 0;
    const int linked = page_.blocks[number].link_share > 0.5F ? 0 : 1;
    if (tag == HtmlTag::kH1) return 6 + linked;
    if (is_heading(tag)) return 4 + linked;
    return 2 + linked;
  }

  const PageTree& tree_;
  PageMeasures& page_;
};

}  // namespace

PageMeasures page_measures(const PageTree& tree, std::string_view title) {
  PageMeasures page;
  Measurer(tree, page).measure(title);
  return page;
}

}  // namespace lede
