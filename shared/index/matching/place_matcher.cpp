#include "matching/place_matcher.h"

#include <algorithm>

namespace lede {

PlaceMatcher::PlaceMatcher(GenerationLists& lists, MatcherPtr all,
                           const PlaceTest& test, TimeLimit& limit)
    : all_(std::move(all)), window_(test.window), limit_(limit) {
  for (std::uint32_t number = 0; number < test.parts.size(); ++number) {
    parts_.push_back(part_of(lists, test.parts[number], number));
  }
  std::stable_sort(
      parts_.begin(), parts_.end(),
      [](const Part& a, const Part& b) { return a.size < b.size; });
}

PlaceMatcher::Part PlaceMatcher::part_of(GenerationLists& lists,
                                         const std::vector<std::string>& names,
                                         std::uint32_t number) {
  Part part;
  part.number = number;
  for (const std::string& name : names) {
    PlacedTerm placed(name);
    PostingList documents = lists.postings(name);
    part.size += documents.size();
    Term term{placed, lists.values(placed.slot()), std::nullopt};
    if (names.size() > 1) term.documents = std::move(documents);
    part.terms.push_back(std::move(term));
  }
  return part;
}

std::uint32_t PlaceMatcher::first_from(std::uint32_t from) {
  return all_->first_from(from);
}

void PlaceMatcher::match(DocumentWindow window, const DocumentSet* among,
                         ScoreSheet& sheet) {
  all_->match(window, among, found_);
  found_.documents().for_each([&](std::uint32_t at) {
    if (!limit_.is_over() && matches(window.first + at)) sheet.add(at);
  });
  found_.clear();
}

bool PlaceMatcher::matches(std::uint32_t document) {
  return window_ ? are_near(document) : are_in_row(document);
}

// Places where the row may begin are told by one part and kept or moved on by
// the others, of which each is read only when those before it agree.
bool PlaceMatcher::are_in_row(std::uint32_t document) {
  for (Part& part : parts_) part.row_places.reset();
  std::uint32_t begin = 0;
  for (std::size_t agreed = 0; agreed < parts_.size();) {
    Part& part = parts_[agreed];
    std::optional<Places>& places = part.row_places;
    if (!places) places = places_in(part.terms.front(), document);
    if (!places || !places->skip_to(begin + part.number)) return false;
    if (places->place() == begin + part.number) {
      ++agreed;
    } else {
      begin = places->place() - part.number;
      agreed = 0;
    }
  }
  return true;
}

bool PlaceMatcher::are_near(std::uint32_t document) {
  std::vector<const PlaceList*> lists;
  for (Part& part : parts_) {
    list_places(part, document);
    if (part.near_places.empty()) return false;
    lists.push_back(&part.near_places);
  }
  return stand_near(lists, *window_);
}

// Places are asked of terms alone that the document has: see Places. A part
// that is one term is in each document that counts.
void PlaceMatcher::list_places(Part& part, std::uint32_t document) {
  PlaceList& list = part.near_places;
  list.clear();
  for (Term& term : part.terms) {
    if (term.documents) {
      term.documents->skip_to(document);
      if (term.documents->document() != document) continue;
    }
    auto places = places_in(term, document);
    while (places && places->next()) list.push_back(places->place());
  }
  if (part.terms.size() == 1) return;
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Documents are asked for in their order.
std::optional<Places> PlaceMatcher::places_in(Term& term,
                                              std::uint32_t document) {
  const std::string_view value = term.values.value_of(document);
  if (value.empty()) return std::nullopt;
  return Places(value, term.term);
}

}  // namespace lede
