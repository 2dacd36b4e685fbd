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
  list.skip_to(window.first);
  list.pass(window.end(), [&](std::uint32_t document, std::uint32_t length) {
    lengths->documents.add(document - window.first);
    lengths->of[document - window.first] = length;
  });
  kept = std::move(lengths);
  return *kept;
}

}  // namespace lede
