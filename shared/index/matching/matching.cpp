#include "matching/matching.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "facet_counter.h"
#include "matching/best_matches.h"
#include "matching/matcher_builder.h"
#include "schema.h"

namespace lede {
namespace {

// How many matches must be kept to have the page.
std::size_t kept_for(std::size_t offset, std::size_t limit,
                     std::uint64_t documents) {
  const auto all = static_cast<std::size_t>(documents);
  if (limit == 0 || offset >= all) return 0;
  return offset + std::min(limit, all - offset);
}

class Search {
 public:
  Search(const Collection& collection, const MatchRules& rules,
         std::size_t kept)
      : collection_(collection),
        rules_(rules),
        limit_(rules.deadline),
        best_(rules, kept) {}

  void look_through(const Query& query, std::size_t generation) {
    GenerationLists& lists = collection_.generation(generation);
    const LeafBuilder leaves(collection_, generation, rules_.ranking, limit_);
    const MatcherPtr matcher = MatcherBuilder(leaves).matcher(query);
    Values values(lists, rules_.counts_facets, best_.needs_dates());
    std::uint32_t next = matcher->first_from(1);
    while (next <= lists.last_document() && !limit_.look()) {
      const DocumentWindow window = DocumentWindow::around(next);
      matcher->match(window, nullptr, *sheet_);
      take(window, generation, values);
      next = matcher->first_from(window.end());
    }
  }

  Matches page_from(std::size_t offset) {
    return {best_.from(offset), total_, !limit_.has_ended(), limit_.has_ended(),
            facets_.facets()};
  }

 private:
  // What of each match is looked at.
  struct Values {
    Values(GenerationLists& lists, bool with_facets, bool with_dates) {
      if (with_dates) dates.emplace(lists.values(kDateSlot));
      if (!with_facets) return;
      for (const std::uint32_t slot : FacetCounter::kSlots) {
        facets.push_back({slot, lists.values(slot)});
      }
    }

    struct Facet {
      std::uint32_t slot;
      ValueList values;
    };
    std::optional<ValueList> dates;
    std::vector<Facet> facets;
  };

  void take(DocumentWindow window, std::size_t generation, Values& values) {
    total_ += sheet_->documents().size();
    for (Values::Facet& facet : values.facets) count(window, facet);
    sheet_->take_all([&](std::uint32_t at, double score) {
      if (best_.is_too_low(score)) return;
      const std::uint32_t document = window.first + at;
      best_.add(
          {collection_.document_in_all(generation, document), score},
          values.dates ? values.dates->value_of(document) : std::string_view());
    });
  }

  void count(DocumentWindow window, Values::Facet& facet) {
    sheet_->documents().for_each([&](std::uint32_t at) {
      facets_.count(facet.slot, facet.values.value_of(window.first + at));
    });
  }

  const Collection& collection_;
  const MatchRules& rules_;
  TimeLimit limit_;
  BestMatches best_;
  FacetCounter facets_;
  std::size_t total_ = 0;
  std::unique_ptr<ScoreSheet> sheet_ = std::make_unique<ScoreSheet>();
};

}  // namespace

Matches matches_of(const Query& query, std::size_t offset, std::size_t limit,
                   const MatchRules& rules, const Collection& collection) {
  Search search(collection, rules,
                kept_for(offset, limit, collection.document_count()));
  for (std::size_t at = 0; at < collection.generation_count(); ++at) {
    search.look_through(query, at);
  }
  return search.page_from(offset);
}

}  // namespace lede
