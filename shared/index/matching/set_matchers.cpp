#include "matching/set_matchers.h"

#include <algorithm>

namespace lede {
namespace {

std::uint32_t first_of_any(const std::vector<MatcherPtr>& parts,
                           std::uint32_t from) {
  std::uint32_t first = kNoDocument;
  for (const MatcherPtr& part : parts) {
    first = std::min(first, part->first_from(from));
  }
  return first;
}

}  // namespace

std::uint32_t NothingMatcher::first_from(std::uint32_t /*from*/) {
  return kNoDocument;
}

void NothingMatcher::match(DocumentWindow /*window*/,
                           const DocumentSet* /*among*/,
                           ScoreSheet& /*sheet*/) {}

std::uint32_t EverythingMatcher::first_from(std::uint32_t from) {
  return from <= lists_.last_document() ? from : kNoDocument;
}

void EverythingMatcher::match(DocumentWindow window, const DocumentSet* among,
                              ScoreSheet& sheet) {
  DocumentSet documents = lists_.lengths(window).documents;
  if (among != nullptr) documents &= *among;
  sheet.add(documents);
}

std::uint32_t AllMatcher::first_from(std::uint32_t from) {
  for (const MatcherPtr& part : parts_) {
    from = part->first_from(from);
    if (from == kNoDocument) break;
  }
  return from;
}

void AllMatcher::match(DocumentWindow window, const DocumentSet* among,
                       ScoreSheet& sheet) {
  parts_.front()->match(window, among, all_);
  for (auto part = parts_.begin() + 1; part != parts_.end(); ++part) {
    if (all_.documents().empty()) return;
    (*part)->match(window, &all_.documents(), part_);
    all_.keep(part_.documents());
    all_.take_scores_of(part_);
  }
  sheet.take(all_);
}

std::uint32_t AnyMatcher::first_from(std::uint32_t from) {
  return first_of_any(parts_, from);
}

void AnyMatcher::match(DocumentWindow window, const DocumentSet* among,
                       ScoreSheet& sheet) {
  for (const MatcherPtr& part : parts_) part->match(window, among, sheet);
}

std::uint32_t BestMatcher::first_from(std::uint32_t from) {
  return first_of_any(parts_, from);
}

void BestMatcher::match(DocumentWindow window, const DocumentSet* among,
                        ScoreSheet& sheet) {
  for (const MatcherPtr& part : parts_) {
    part->match(window, among, part_);
    best_.take_better(part_);
  }
  sheet.take(best_);
}

std::uint32_t PairMatcher::first_from(std::uint32_t from) {
  return wanted_->first_from(from);
}

void PairMatcher::match(DocumentWindow window, const DocumentSet* among,
                        ScoreSheet& sheet) {
  wanted_->match(window, among, found_);
  if (found_.documents().empty()) return;
  other_->match(window, &found_.documents(), more_);
  switch (role_) {
    case Other::kPreferred: found_.take_scores_of(more_); break;
    case Other::kExcluded: found_.drop(more_.documents()); break;
  }
  sheet.take(found_);
  more_.clear();
}

std::uint32_t RangeMatcher::first_from(std::uint32_t from) {
  values_.skip_to(from);
  return values_.document();
}

void RangeMatcher::match(DocumentWindow window, const DocumentSet* among,
                         ScoreSheet& sheet) {
  for (values_.skip_to(window.first); values_.document() < window.end();
       values_.skip_to(values_.document() + 1)) {
    const std::uint32_t at = values_.document() - window.first;
    if (among != nullptr && !among->contains(at)) continue;
    if (is_between(values_.value())) sheet.add(at);
  }
}

}  // namespace lede
