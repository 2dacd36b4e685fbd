#include "place_source.h"

#include <algorithm>

namespace lede {

void PlaceSource::init(const Xapian::Database& database) {
  database_ = database;
  documents_ = database.get_doccount();
  last_ = database.get_lastdocid();
  at_ = 0;
  parts_.clear();
  for (std::uint32_t number = 0; number < test_.parts.size(); ++number) {
    parts_.push_back(part_of(number));
  }
  std::sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
    return a.documents < b.documents;
  });
}

PlaceSource::Part PlaceSource::part_of(std::uint32_t number) const {
  Part part;
  part.number = number;
  const std::vector<std::string>& names = test_.parts[number];
  for (const std::string& name : names) {
    Term term{PlacedTerm(name), {}, {}, names.size() > 1};
    term.values = database_.valuestream_begin(term.term.slot());
    if (term.is_one_of_several) {
      term.documents = database_.postlist_begin(name);
    }
    part.documents += database_.get_termfreq(name);
    part.terms.push_back(std::move(term));
  }
  return part;
}

void PlaceSource::next(double least_weight) { skip_to(at_ + 1, least_weight); }

void PlaceSource::skip_to(Xapian::docid document, double /*least_weight*/) {
  for (at_ = std::max(at_, document); at_ <= last_; ++at_) {
    if (matches(at_)) return;
  }
}

bool PlaceSource::check(Xapian::docid document, double /*least_weight*/) {
  at_ = document;
  return matches(document);
}

std::string PlaceSource::get_description() const { return "PlaceSource"; }

bool PlaceSource::matches(Xapian::docid document) {
  return test_.window ? are_near(document) : are_in_row(document);
}

// Places where the row may begin are told by one part and kept or moved on by
// the others, of which each is read only when those before it agree.
bool PlaceSource::are_in_row(Xapian::docid document) {
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

bool PlaceSource::are_near(Xapian::docid document) {
  std::vector<const PlaceList*> lists;
  for (Part& part : parts_) {
    list_places(part, document);
    if (part.near_places.empty()) return false;
    lists.push_back(&part.near_places);
  }
  return stand_near(lists, *test_.window);
}

// Places are asked of terms alone that the document has: see Places. A part
// that is one term is in each document that counts.
void PlaceSource::list_places(Part& part, Xapian::docid document) const {
  PlaceList& list = part.near_places;
  list.clear();
  for (Term& term : part.terms) {
    if (term.is_one_of_several && !stands_in(term, document)) continue;
    auto places = places_in(term, document);
    while (places && places->next()) list.push_back(places->place());
  }
  if (part.terms.size() == 1) return;
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Documents are asked for in their order.
std::optional<Places> PlaceSource::places_in(Term& term,
                                             Xapian::docid document) {
  const Xapian::ValueIterator end;
  if (term.values == end) return std::nullopt;
  term.values.skip_to(document);
  if (term.values == end || term.values.get_docid() != document) {
    return std::nullopt;
  }
  term.value = *term.values;
  return Places(term.value, term.term);
}

bool PlaceSource::stands_in(Term& term, Xapian::docid document) const {
  const Xapian::PostingIterator end;
  if (term.documents == end) return false;
  term.documents.skip_to(document);
  return term.documents != end && *term.documents == document;
}

}  // namespace lede
