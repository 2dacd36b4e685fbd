#include "nearness.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace lede {
namespace {

// Gives each part a place of its own in a window. A part that finds only places
// that others have makes one of those move on (bipartite matching by augmenting
// paths, Kuhn 1955).
class Seats {
 public:
  Seats(std::span<const PlaceList* const> parts, std::uint32_t first,
        std::uint32_t window)
      : parts_(parts), first_(first), window_(window) {}

  bool are_enough() {
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      asked_.clear();
      if (!seat(part)) return false;
    }
    return true;
  }

 private:
  bool seat(std::size_t part) {
    const PlaceList& list = *parts_[part];
    auto at = std::lower_bound(list.begin(), list.end(), first_);
    for (; at != list.end() && *at - first_ < window_; ++at) {
      if (std::find(asked_.begin(), asked_.end(), *at) != asked_.end()) {
        continue;
      }
      asked_.push_back(*at);
      const auto taken = seated_.find(*at);
      if (taken != seated_.end() && !seat(taken->second)) continue;
      seated_[*at] = part;
      return true;
    }
    return false;
  }

  std::span<const PlaceList* const> parts_;
  std::uint32_t first_;
  std::uint32_t window_;
  std::unordered_map<std::uint32_t, std::size_t> seated_;  // place to part
  std::vector<std::uint32_t> asked_;
};

}  // namespace

bool stand_near(std::span<const PlaceList* const> parts, std::uint32_t window) {
  std::vector<std::size_t> next(parts.size());  // of each part
  while (true) {
    std::uint32_t least = 0;
    std::uint32_t greatest = 0;
    std::size_t part_of_least = 0;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (next[part] == parts[part]->size()) return false;
      const std::uint32_t place = (*parts[part])[next[part]];
      if (part == 0 || place < least) {
        least = place;
        part_of_least = part;
      }
      greatest = std::max(greatest, place);
    }
    if (greatest - least < window && Seats(parts, least, window).are_enough()) {
      return true;
    }
    ++next[part_of_least];
  }
}

}  // namespace lede
