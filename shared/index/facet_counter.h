#pragma once

#include <cstddef>
#include <map>
#include <string>

#include <xapian.h>

#include <lede/facets.h>

namespace lede {

/// Sees every match of a search and counts them by what their values say.
/// Private to index/.
class FacetCounter : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override;

  Facets facets() const;

 private:
  using Counts = std::map<std::string, std::size_t>;

  Counts sources_;
  Counts languages_;
  Counts authors_;
  Counts months_;
};

}  // namespace lede
