#include "labelled_page.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "decode.h"
#include "extract/json_ld.h"
#include "extract/page_metadata.h"
#include "extract/title_match.h"
#include "repair.h"
#include "shingle_score.h"

namespace lede {
namespace {

using Words = std::vector<std::uint64_t>;

class GoldText {
 public:
  explicit GoldText(std::string_view text) {
    const Words words = word_hashes(text, true);
    const Words grams = shingles_of(words);
    shingles_.insert(grams.begin(), grams.end());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      lines_.insert(word_hashes(text.substr(at, end - at), true));
      at = end + 1;
    }
    size_ = words.size();
  }

  std::size_t size() const { return size_; }

  float share_of(const Words& words) const {
    const Words grams = shingles_of(words);
    std::size_t found = 0;
    for (const std::uint64_t gram : grams) found += shingles_.count(gram);
    return grams.empty()
               ? 0
               : static_cast<float>(found) / static_cast<float>(grams.size());
  }

  bool has_line(const Words& words) const { return lines_.count(words) > 0; }

 private:
  std::unordered_set<std::uint64_t> shingles_;
  std::set<Words> lines_;
  std::size_t size_ = 0;
};

// Too short for shingles of its own: a line of the gold, or joined to one.
float short_share(const GoldText& gold, const std::vector<Words>& blocks,
                  std::size_t at) {
  if (gold.has_line(blocks[at])) return 1;
  const auto joined = [&](std::size_t first, std::size_t last) {
    Words words;
    const Words& before = blocks[first];
    const std::size_t skip =
        before.size() > 3 && first != at ? before.size() - 3 : 0;
    words.insert(words.end(), before.begin() + static_cast<long>(skip),
                 before.end());
    const Words& after = blocks[last];
    const std::size_t take =
        last != at ? std::min<std::size_t>(3, after.size()) : after.size();
    words.insert(words.end(), after.begin(),
                 after.begin() + static_cast<long>(take));
    return words.size() < 4 ? 0 : gold.share_of(words);
  };
  float share = 0;
  if (at > 0) share = std::max(share, joined(at - 1, at));
  if (at + 1 < blocks.size()) share = std::max(share, joined(at, at + 1));
  return share > 0.99F ? 1.0F : 0.0F;
}

}  // namespace

LabelledPage labelled(const GoldPage& page) {
  LabelledPage out{page.id, page.host, page.language, page.text, {}, {}, {},
                   {},      {}};
  const std::string charset = charset_declared_in(page.bytes);
  out.tree = page_tree(repair(decode(page.bytes, charset).text).text);
  out.title =
      page_metadata(out.tree, structured_article(out.tree.head.json_ld)).title;
  out.measures = page_measures(out.tree, out.title);
  const GoldText gold(page.text);
  std::vector<Words> blocks;
  for (const PageBlock& block : out.tree.blocks) {
    blocks.push_back(word_hashes(out.tree.text_of(block), true));
  }
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const bool is_short = blocks[at].size() < 4;
    out.wanted.push_back(is_short ? short_share(gold, blocks, at)
                                  : gold.share_of(blocks[at]));
    float weight = (static_cast<float>(blocks[at].size()) + 1) /
                   (static_cast<float>(gold.size()) + 100);
    if (blocks[at].empty()) weight = 0;
    // Whether the gold has the title is another question.
    if (at == out.measures.title_block &&
        is_title_line(out.tree.text_of(out.tree.blocks[at]), out.title)) {
      weight = 0;
    }
    out.weights.push_back(std::min(weight, 1.0F));
  }
  return out;
}

void append_labelled(const std::filesystem::path& folder, float times,
                     std::vector<LabelledPage>& pages) {
  for (const GoldPage& page : gold_pages(folder)) {
    pages.push_back(labelled(page));
    for (float& weight : pages.back().weights) weight *= times;
  }
}

}  // namespace lede
