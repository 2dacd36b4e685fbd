#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include <xapian.h>

#include <lede/facets.h>

#include "schema.h"

namespace lede {

/// Counts articles by what their values say: every match of a search, which it
/// sees as a spy, or value by value. Private to index/.
class FacetCounter : public Xapian::MatchSpy {
 public:
  static constexpr std::uint32_t kSlots[] = {kSourceSlot, kLanguageSlot,
                                             kAuthorSlot, kDateSlot};

  void operator()(const Xapian::Document& document, double weight) override;

  /// Counts an article that has this value, which may be empty, in one of
  /// kSlots.
  void count(std::uint32_t slot, std::string value);

  Facets facets() const;

 private:
  using Counts = std::map<std::string, std::size_t>;

  std::map<std::uint32_t, Counts> counts_;  // by slot; of dates the months
};

}  // namespace lede
