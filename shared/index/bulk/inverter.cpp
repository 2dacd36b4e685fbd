#include "bulk/inverter.h"

#include <algorithm>
#include <span>

#include <lede/error.h>

#include "bulk/list_key.h"
#include "bulk/run.h"
#include "digest.h"
#include "schema.h"

namespace lede::bulk {

void Inverter::add(std::uint32_t number, const PlacedDocument& placed) {
  // As many as leave the nearest memory to what is fetched for them.
  constexpr std::size_t kAtOnce = 128;
  const IndexDocument& document = placed.document;
  last_number_ = number;
  for (std::size_t at = 0; at < document.terms.size(); at += kAtOnce) {
    append_terms(document.terms, at,
                 std::min(at + kAtOnce, document.terms.size()));
  }
  const std::string id = id_term(document.id);
  append_posting(terms_.number_of(id, short_digest_of(id)), 0);
  std::uint32_t length = 0;
  for (const IndexTerm& term : document.terms) length += term.count;
  append_other(std::string(kLengthsKey), {number, length, {}});
  append_values(placed);
}

// In steps, since a document's terms lie anywhere in large tables.
void Inverter::append_terms(const IndexTerms& terms, std::size_t begin,
                            std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    terms_.fetch_slot(terms[at].digest);
  }
  likely_.clear();
  for (std::size_t at = begin; at < end; ++at) {
    likely_.push_back(terms_.fetch_likely(terms[at].digest));
  }
  for (const Number likely : likely_) {
    if (likely == TermTable::kNone) continue;
    terms_.fetch(likely);
    chains_.fetch(terms_.list(likely).entries);
  }
  for (std::size_t at = begin; at < end; ++at) {
    const auto [term, count, digest] = terms[at];
    append_posting(terms_.number_of(term, digest, likely_[at - begin]), count);
  }
}

void Inverter::append_posting(Number term, std::uint32_t count) {
  TermTable::List& list = terms_.list(term);
  if (list.last_document == last_number_) {
    throw UsageError("cannot index an article: it has the term \"" +
                     std::string(terms_.term(term)) + "\" twice");
  }
  const std::uint32_t distance = last_number_ - list.last_document;
  list.last_document = last_number_;
  if (char* const at = chains_.room_for(list.entries, kMostPostingBytes)) {
    const char* const end = put_posting(at, distance, count);
    ByteChains::extend(list.entries, static_cast<std::size_t>(end - at));
    return;
  }
  char bytes[kMostPostingBytes];
  const char* const end = put_posting(bytes, distance, count);
  chains_.append(list.entries, {bytes, end});
}

void Inverter::append_other(const std::string& key, const ListEntry& entry) {
  TermTable::List& list = other_lists_[key];
  entry_.clear();
  append_entry(entry_, entry, list.last_document);
  chains_.append(list.entries, entry_);
  list.last_document = entry.document;
}

// The document's own, and above them those that tell where its terms stand.
void Inverter::append_values(const PlacedDocument& placed) {
  const auto append = [this](std::uint32_t slot, std::string_view bytes) {
    append_other(values_key(slot), {last_number_, 0, bytes});
  };
  for (const IndexValue& value : placed.document.values) {
    append(value.slot, value.bytes);
  }
  std::uint32_t slot = kFirstPlacesSlot;
  for (const std::string& share : placed.places) {
    if (!share.empty()) append(slot, share);
    ++slot;
  }
}

std::size_t Inverter::memory_bytes() const {
  return terms_.memory_bytes() + chains_.memory_bytes();
}

// In their order terms lie anywhere in memory. The head of a list leads to its
// term and its first bytes, and these to the next.
inline void Inverter::Cursor::fetch_ahead() const {
  constexpr std::size_t kStep = 8;
  const TermTable& terms = inverter_.terms_;
  const ByteChains& chains = inverter_.chains_;
  const auto ahead = std::span(inverter_.order_).subspan(passed_terms_);
  if (ahead.size() > 3 * kStep) terms.fetch_list(ahead[3 * kStep]);
  if (ahead.size() > 2 * kStep) {
    terms.fetch(ahead[2 * kStep]);
    chains.fetch_first(terms.list(ahead[2 * kStep]).entries);
  }
  if (ahead.size() > kStep) {
    chains.fetch_second(terms.list(ahead[kStep]).entries);
  }
}

bool Inverter::Cursor::next() {
  if (other_ != inverter_.other_lists_.end()) {
    key_ = other_->first;
    entries_ = &other_->second.entries;
    ++other_;
    return true;
  }
  if (passed_terms_ == inverter_.order_.size()) return false;
  fetch_ahead();
  const Number number = inverter_.order_[passed_terms_++];
  key_.clear();
  append_escaped(key_, inverter_.terms_.term(number));
  entries_ = &inverter_.terms_.list(number).entries;
  return true;
}

void Inverter::Cursor::pass_below(std::string_view key) {
  const auto others = inverter_.other_lists_.end();
  while (other_ != others && other_->first < key) ++other_;
  if (other_ != others) return;
  const std::vector<Number>& order = inverter_.order_;
  const auto next = order.begin() + static_cast<std::ptrdiff_t>(passed_terms_);
  const auto found =
      std::partition_point(next, order.end(), [this, key](Number number) {
        return term_key(inverter_.terms_.term(number)) < key;
      });
  passed_terms_ = static_cast<std::size_t>(found - order.begin());
}

std::string_view Inverter::Cursor::entries(std::string& room) const {
  const std::string_view row = inverter_.chains_.in_one_piece(*entries_);
  if (!row.empty()) return row;
  room.clear();
  read_entries([&room](std::string_view piece) { room += piece; });
  return room;
}

void Inverter::write(const std::filesystem::path& run) {
  RunWriter writer(run);
  for (Cursor list(*this); list.next();) {
    writer.begin_list(list.key(), list.entry_bytes());
    list.read_entries([&](std::string_view piece) { writer.append(piece); });
  }
  writer.finish();
  clear();
}

void Inverter::clear() {
  terms_.clear();
  chains_.clear();
  other_lists_.clear();
  order_.clear();
  last_number_ = 0;
}

}  // namespace lede::bulk
