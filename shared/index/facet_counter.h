#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <lede/facets.h>

#include "schema.h"

namespace lede {

/// Counts articles by what their values say.
class FacetCounter {
 public:
  static constexpr std::uint32_t kSlots[] = {kSourceSlot, kLanguageSlot,
                                             kAuthorSlot, kDateSlot};

  /// Counts an article that has this value, which may be empty, in one of
  /// kSlots.
  void count(std::uint32_t slot, std::string_view value);

  Facets facets() const;

 private:
  using Counts = std::map<std::string, std::size_t, std::less<>>;

  std::map<std::uint32_t, Counts> counts_;  // by slot; of dates the months
};

}  // namespace lede
