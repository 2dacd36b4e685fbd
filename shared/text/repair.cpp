#include "repair.h"

#include <utility>

#include "repair/edits.h"
#include "repair/lost_apostrophe.h"
#include "repair/mends.h"

namespace lede {

Repaired repair(std::string text) {
  // Text that was broken four times over has grown thirtyfold; nobody has
  // found worse.
  constexpr int kMaxLayers = 4;
  Repaired repaired{std::move(text), {}};
  for (int layer = 0; layer < kMaxLayers; ++layer) {
    const std::vector<Edit> edits = mends_of(repaired.text);
    if (edits.empty()) break;
    repaired = apply(repaired, edits);
  }
  const std::vector<Edit> edits = lost_apostrophes(repaired.text);
  if (!edits.empty()) repaired = apply(repaired, edits);
  return repaired;
}

}  // namespace lede
