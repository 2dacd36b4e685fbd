#include "section.h"

#include <algorithm>
#include <utility>

namespace lede::bench {
namespace {

// Made at its first use, which may be before main.
std::vector<Section>& entered() {
  static std::vector<Section> sections;
  return sections;
}

}  // namespace

SectionEntry::SectionEntry(Section section) {
  entered().push_back(std::move(section));
}

std::vector<Section> sections() {
  std::vector<Section> in_order = entered();
  std::sort(
      in_order.begin(), in_order.end(),
      [](const Section& a, const Section& b) { return a.place < b.place; });
  return in_order;
}

}  // namespace lede::bench
