#include "place_source.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "nearness.h"
#include "schema.h"

namespace lede {

void PlaceSource::init(const Xapian::Database& database) {
  database_ = database;
  documents_ = database.get_doccount();
  last_ = database.get_lastdocid();
  places_ = database.valuestream_begin(kPlacesSlot);
  at_ = 0;
  terms_.clear();
  parts_.clear();
  std::map<std::string, std::size_t> known;
  for (const std::vector<std::string>& part : test_.parts) {
    parts_.emplace_back();
    for (const std::string& name : part) {
      const auto [found, is_new] = known.emplace(name, terms_.size());
      if (is_new) {
        terms_.push_back({name, database_.postlist_begin(name), false});
        terms_.back().is_at_end =
            terms_.back().documents == database_.postlist_end(name);
      }
      parts_.back().push_back(found->second);
    }
  }
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

// Places are asked for of terms alone that the document has: see Places.
bool PlaceSource::matches(Xapian::docid document) {
  for (Term& term : terms_) term.is_here = stands_in(term, document);
  const auto is_here = [this](std::size_t term) {
    return terms_[term].is_here;
  };
  for (const auto& part : parts_) {
    if (std::none_of(part.begin(), part.end(), is_here)) return false;
  }
  places_.skip_to(document);
  if (places_ == database_.valuestream_end(kPlacesSlot) ||
      places_.get_docid() != document) {
    return false;
  }
  const std::string bytes = *places_;
  const Places places(bytes);
  return test_.window ? are_near(places) : are_in_row(places);
}

bool PlaceSource::are_in_row(const Places& places) const {
  std::vector<std::string_view> terms;
  for (const auto& part : parts_) terms.push_back(terms_[part.front()].name);
  return places.has_row(terms);
}

bool PlaceSource::are_near(const Places& places) const {
  std::vector<PlaceList> lists;
  for (const auto& part : parts_) {
    PlaceList& list = lists.emplace_back();
    for (const std::size_t term : part) {
      if (!terms_[term].is_here) continue;
      const PlaceList of_term = places.of(terms_[term].name);
      list.insert(list.end(), of_term.begin(), of_term.end());
    }
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return stand_near(lists, *test_.window);
}

// Documents are asked for in their order.
bool PlaceSource::stands_in(Term& term, Xapian::docid document) const {
  if (term.is_at_end) return false;
  term.documents.skip_to(document);
  term.is_at_end = term.documents == database_.postlist_end(term.name);
  return !term.is_at_end && *term.documents == document;
}

}  // namespace lede
