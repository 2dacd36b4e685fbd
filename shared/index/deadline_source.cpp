#include "deadline_source.h"

#include <algorithm>

namespace lede {

DeadlineSource* DeadlineSource::clone() const {
  return new DeadlineSource(deadline_, has_ended_);  // Xapian deletes it
}

void DeadlineSource::init(const Xapian::Database& database) {
  documents_ = database.get_doccount();
  last_ = database.get_lastdocid();
  at_ = 0;
  moves_ = 0;
}

void DeadlineSource::next(double /*least_weight*/) { move_to(at_ + 1); }

void DeadlineSource::skip_to(Xapian::docid document, double /*least_weight*/) {
  move_to(std::max(at_, document));
}

bool DeadlineSource::check(Xapian::docid document, double /*least_weight*/) {
  move_to(document);
  return true;
}

bool DeadlineSource::at_end() const { return *has_ended_ || at_ > last_; }

std::string DeadlineSource::get_description() const { return "DeadlineSource"; }

void DeadlineSource::move_to(Xapian::docid document) {
  constexpr unsigned kMovesALook = 16;  // a look costs more than a move
  at_ = document;
  if (moves_++ % kMovesALook == 0 && deadline_.has_passed()) {
    *has_ended_ = true;
  }
}

}  // namespace lede
