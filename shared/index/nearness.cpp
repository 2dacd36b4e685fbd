#include "nearness.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <unordered_map>
#include <utility>

namespace lede {
namespace {

using PlaceRange =
    std::pair<PlaceList::const_iterator, PlaceList::const_iterator>;

PlaceRange range_in(const PlaceList& list, std::uint32_t first,
                    std::uint32_t window) {
  const auto begin = std::lower_bound(list.begin(), list.end(), first);
  return {begin, std::partition_point(begin, list.end(), [=](auto place) {
            return place - first < window;
          })};
}

// Parts that have the same places, as those of a word that is asked for twice.
struct Crowd {
  const PlaceList* places;
  std::size_t parts;
};

std::vector<Crowd> crowds_of(std::span<const PlaceList* const> parts) {
  std::vector<Crowd> crowds;
  for (const PlaceList* const part : parts) {
    const auto same = std::find_if(
        crowds.begin(), crowds.end(),
        [part](const Crowd& crowd) { return *crowd.places == *part; });
    if (same == crowds.end()) {
      crowds.push_back({part, 1});
    } else {
      ++same->parts;
    }
  }
  return crowds;
}

// Without this a word that is asked for more often than it stands in a window
// would be tried in all ways in each of them.
bool have_room(const std::vector<Crowd>& crowds, std::uint32_t first,
               std::uint32_t window) {
  return std::all_of(crowds.begin(), crowds.end(), [=](const Crowd& crowd) {
    if (crowd.parts == 1) return true;
    const auto [begin, end] = range_in(*crowd.places, first, window);
    return static_cast<std::size_t>(end - begin) >= crowd.parts;
  });
}

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
  // A free place first. No more are taken than there are parts, so that few
  // are looked at, however many there are.
  bool seat(std::size_t part) {
    const auto [begin, end] = range_in(*parts_[part], first_, window_);
    for (auto at = begin; at != end; ++at) {
      if (seated_.emplace(*at, part).second) return true;
    }
    for (auto at = begin; at != end; ++at) {
      if (std::find(asked_.begin(), asked_.end(), *at) != asked_.end()) {
        continue;
      }
      asked_.push_back(*at);
      if (!seat(seated_.at(*at))) continue;
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
  const std::vector<Crowd> crowds = crowds_of(parts);
  std::vector<std::size_t> next(parts.size());  // of each part
  while (true) {
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t greatest = 0;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (next[part] == parts[part]->size()) return false;
      const std::uint32_t place = (*parts[part])[next[part]];
      least = std::min(least, place);
      greatest = std::max(greatest, place);
    }
    if (greatest - least < window && have_room(crowds, least, window) &&
        Seats(parts, least, window).are_enough()) {
      return true;
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if ((*parts[part])[next[part]] == least) ++next[part];
    }
  }
}

}  // namespace lede
