#include "extract/block_features.h"

#include <algorithm>
#include <cassert>

#include "extract/feature_writer.h"

namespace lede {
namespace {

// Kinds of tags by what they usually hold.
float tag_kind(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::kP: return 0;
    case HtmlTag::kBlockquote: return 1;
    case HtmlTag::kPre: return 2;
    case HtmlTag::kH2:
    case HtmlTag::kH3:
    case HtmlTag::kH4:
    case HtmlTag::kH5:
    case HtmlTag::kH6: return 3;
    case HtmlTag::kH1: return 4;
    case HtmlTag::kSection:
    case HtmlTag::kArticle:
    case HtmlTag::kMain: return 5;
    case HtmlTag::kDiv:
    case HtmlTag::kCenter: return 6;
    case HtmlTag::kTd:
    case HtmlTag::kTh: return 7;
    case HtmlTag::kFigcaption: return 8;
    case HtmlTag::kLi: return 9;
    case HtmlTag::kDd:
    case HtmlTag::kDt: return 10;
    default: return 11;
  }
}

class OwnFeatures {
 public:
  OwnFeatures(const PageTree& tree, const PageMeasures& page, std::size_t block,
              BlockFeatures& features)
      : tree_(tree), page_(page), number_(block), out_(features, 0) {}

  void write() {
    write_shape();
    write_neighbours();
    write_place();
    write_around();
    write_names();
    assert(out_.at() == kOwnFeatures);
  }

 private:
  const PageBlock& block(std::size_t number) const {
    return tree_.blocks[number];
  }

  void write_shape() {
    const BlockMeasures& own = page_.blocks[number_];
    const LineShape& shape = own.shape;
    const auto characters = static_cast<float>(shape.characters);
    out_.put(magnitude(own.words));
    out_.put(own.link_share);
    out_.put(magnitude(static_cast<float>(block(number_).links)));
    out_.put(magnitude(static_cast<float>(shape.sentence_ends)));
    out_.put(share(static_cast<float>(shape.commas), own.words));
    out_.put(share(static_cast<float>(shape.digits), characters));
    out_.put(share(static_cast<float>(shape.capitals), characters));
    out_.put(share(static_cast<float>(shape.capitalised_words), own.words));
    out_.put(share(static_cast<float>(shape.separators), own.words));
    out_.put(share(static_cast<float>(shape.quotes), own.words));
    out_.put(share(own.words, static_cast<float>(shape.sentence_ends)));
    out_.put(shape.ends_sentence);
    out_.put(shape.ends_colon);
    out_.put(shape.starts_capital);
    out_.put(shape.starts_digit);
    out_.put(own.is_prose);
    out_.put(own.is_repeat);
    out_.put(shape.has_clock);
    out_.put(
        share(static_cast<float>(block(number_).strong_bytes),
              static_cast<float>(block(number_).end - block(number_).begin)));
    for (std::size_t phrase = 0; phrase < kPhrases; ++phrase) {
      out_.put((own.phrases >> phrase & 1U) != 0);
    }
  }

  void write_neighbours() {
    for (const int step : {-3, -2, -1, 1, 2, 3}) write_neighbour(step);
  }

  void write_neighbour(int step) {
    const auto other = static_cast<std::ptrdiff_t>(number_) + step;
    if (other < 0 ||
        other >= static_cast<std::ptrdiff_t>(tree_.blocks.size())) {
      write_nothing(3);
      if (step == 1 || step == -1) write_nothing(8);
      return;
    }
    const auto at = static_cast<std::size_t>(other);
    const BlockMeasures& measures = page_.blocks[at];
    out_.put(magnitude(measures.words));
    out_.put(measures.link_share);
    out_.put(measures.shape.has_clock);
    if (step != 1 && step != -1) return;
    const std::uint32_t own = block(number_).element;
    const std::uint32_t element = block(at).element;
    out_.put(measures.is_prose);
    out_.put(measures.shape.ends_sentence);
    out_.put(tag_kind(tree_.elements[element].tag));
    out_.put(page_.kind_of_element[element] == page_.kind_of_element[own]);
    out_.put(element == own);
    out_.put(tree_.elements[element].parent == tree_.elements[own].parent);
    out_.put(measures.shape.ends_colon);
    out_.put((measures.phrases & 7U) != 0);
  }

  void write_nothing(int count) {
    for (; count > 0; --count) out_.put(-1.0F);
  }

  void write_place() {
    const BlockMeasures& own = page_.blocks[number_];
    const std::size_t title = page_.title_block;
    const bool titled = title < tree_.blocks.size();
    out_.put(share(own.words_before, page_.words));
    out_.put(magnitude(own.words_before));
    out_.put(titled);
    float after = 0;
    if (titled) {
      after = own.words_before - page_.blocks[title].words_before;
    }
    out_.put(after < 0 ? -magnitude(-after) : magnitude(after));
    out_.put(titled && number_ < title);
    out_.put(titled ? std::clamp(static_cast<float>(number_) -
                                     static_cast<float>(title),
                                 -20.0F, 20.0F)
                    : 0);
    out_.put(magnitude(page_.words));
    out_.put(block(number_).after_break);
    out_.put(tag_kind(tree_.elements[block(number_).element].tag));
    out_.put(titled ? steps_to(block(title).element) : 20.0F);
    out_.put(own.words_since_comments < 0
                 ? -1
                 : magnitude(own.words_since_comments));
    out_.put(own.words_since_related < 0 ? -1
                                         : magnitude(own.words_since_related));
    out_.put(own.is_description);
  }

  // Steps up from this block to the first element that also holds `other`.
  float steps_to(std::uint32_t other) const {
    std::uint32_t own = block(number_).element;
    float steps = 0;
    std::uint32_t theirs = other;
    while (own != theirs && steps < 20) {
      if (page_.elements[own].depth >= page_.elements[theirs].depth) {
        own = tree_.elements[own].parent;
        ++steps;
      } else {
        theirs = tree_.elements[theirs].parent;
      }
      if (own == kNoElement || theirs == kNoElement) break;
    }
    return steps;
  }

  void write_around() {
    const std::uint32_t own = block(number_).element;
    const std::uint32_t main = page_.main_element;
    out_.put(steps_to(main));
    out_.put(page_.elements[main].sum.prose_share());
    out_.put(share(page_.elements[main].sum.words, page_.words));
    std::uint32_t at = own;
    float before = -1;
    int steps = 0;
    for (int level = 0; level < 4; ++steps) {
      const WordSum& sum = page_.elements[at].sum;
      // Wrappers that hold nothing more than what is in them say nothing.
      if (sum.blocks != before || at == 0 || steps > kMostSteps) {
        write_sum(sum);
        ++level;
        before = sum.blocks;
      }
      if (at != 0) at = tree_.elements[at].parent;
    }
    const WordSum& kind = page_.kinds[page_.kind_of_element[own]];
    out_.put(magnitude(kind.words));
    out_.put(kind.link_share());
    out_.put(kind.prose_share());
    out_.put(share(kind.words, kind.blocks));
    out_.put(share(kind.words, page_.words));
    write_alike(own);
    out_.put(static_cast<float>(page_.elements[own].depth));
    out_.put(share(page_.elements[own].score,
                   page_.elements[page_.main_element].score));
  }

  // An article's paragraphs have one element around them; comments one each.
  void write_alike(std::uint32_t element) {
    out_.put(magnitude(static_cast<float>(page_.elements[element].most_alike)));
    for (int level = 0; level < 3; ++level) {
      const std::uint32_t kind = page_.kind_of_element[element];
      out_.put(magnitude(static_cast<float>(page_.kind_sizes[kind])));
      if (element != 0) element = tree_.elements[element].parent;
    }
  }

  void write_sum(const WordSum& sum) {
    out_.put(magnitude(sum.words));
    out_.put(sum.link_share());
    out_.put(sum.prose_share());
    out_.put(share(sum.words, sum.blocks));
  }

  void write_names() {
    const ElementMeasures& own = page_.elements[block(number_).element];
    for (const std::uint8_t steps : own.hint_steps) {
      out_.put(static_cast<float>(steps));
    }
    for (const std::uint8_t steps : own.tag_steps) {
      out_.put(static_cast<float>(steps));
    }
  }

  const PageTree& tree_;
  const PageMeasures& page_;
  std::size_t number_;
  FeatureWriter out_;
};

}  // namespace

void measure_own(const PageTree& tree, const PageMeasures& page,
                 std::size_t block, BlockFeatures& features) {
  OwnFeatures(tree, page, block, features).write();
}

}  // namespace lede
