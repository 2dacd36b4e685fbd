#include "lists/generation_lists.h"

#include <utility>

namespace lede {

GenerationLists::GenerationLists(const std::filesystem::path& generation)
    : version_(read_version(generation)),
      tree_{TableBlocks(generation / "postlist.glass"), version_.lists},
      lengths_(DocumentWindow::around(version_.last_document).number() + 1) {}

const GenerationLists::Lengths& GenerationLists::lengths(
    DocumentWindow window) {
  std::unique_ptr<Lengths>& kept = lengths_.at(window.number());
  if (kept) return *kept;
  auto lengths = std::make_unique<Lengths>();
  PostingList list = PostingList::of_lengths(tree_);
  for (list.skip_to(window.first); list.document() < window.end();
       list.next()) {
    const std::uint32_t at = list.document() - window.first;
    lengths->documents.add(at);
    lengths->of[at] = list.count();
  }
  kept = std::move(lengths);
  return *kept;
}

}  // namespace lede
