#include "bulk/inverter.h"

#include <lede/error.h>

#include "bulk/list_key.h"
#include "bulk/run.h"
#include "schema.h"

namespace lede::bulk {

void Inverter::add(std::uint32_t number, const PlacedDocument& placed) {
  const IndexDocument& document = placed.document;
  last_number_ = number;
  find_terms(document);
  std::uint32_t length = 0;
  auto next = numbers_.begin();
  for (const IndexTerm& term : document.terms) {
    append_term(*next++, {number, term.count, {}});
    length += term.count;
  }
  append_term(numbers_.back(), {number, 0, {}});  // the id
  append_other(std::string(kLengthsKey), {number, length, {}});
  append_values(placed);
}

// In passes, each of which has the memory fetched that the next one looks at: a
// document's terms lie anywhere in large tables.
void Inverter::find_terms(const IndexDocument& document) {
  const std::string id = id_term(document.id);
  const std::uint64_t digest_of_id = short_digest_of(id);
  for (const IndexTerm& term : document.terms) terms_.fetch_slot(term.digest);
  for (const IndexTerm& term : document.terms) terms_.fetch_term(term.digest);
  numbers_.clear();
  for (const IndexTerm& term : document.terms) {
    numbers_.push_back(terms_.number_of(term.term, term.digest));
  }
  numbers_.push_back(terms_.number_of(id, digest_of_id));
  lists_.resize(terms_.size());
  for (const Number number : numbers_) chains_.fetch(lists_[number].entries);
}

void Inverter::append_term(Number term, const ListEntry& entry) {
  TermList& list = lists_[term];
  if (list.last_document == entry.document) {
    throw UsageError("cannot index an article: it has the term \"" +
                     std::string(terms_.term(term)) + "\" twice");
  }
  entry_.clear();
  append_entry(entry_, entry, list.last_document);
  chains_.append(list.entries, entry_);
  list.last_document = entry.document;
}

void Inverter::append_other(const std::string& key, const ListEntry& entry) {
  OtherList& list = other_lists_[key];
  append_entry(list.entries, entry, list.last_document);
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
  std::size_t bytes = terms_.memory_bytes() + chains_.memory_bytes() +
                      lists_.capacity() * sizeof(TermList);
  for (const auto& [key, list] : other_lists_) bytes += list.entries.capacity();
  return bytes;
}

void Inverter::write(const std::filesystem::path& run) {
  RunWriter writer(run);
  for (const auto& [key, list] : other_lists_) {
    writer.begin_list(key, list.entries.size());
    writer.append(list.entries);
  }
  for (const Number number : terms_.in_order()) {
    const ByteChains::Chain& entries = lists_[number].entries;
    writer.begin_list(term_key(terms_.term(number)), entries.size);
    chains_.read(entries,
                 [&](std::string_view piece) { writer.append(piece); });
  }
  writer.finish();
  clear();
}

void Inverter::clear() {
  terms_.clear();
  lists_.clear();
  chains_.clear();
  other_lists_.clear();
  last_number_ = 0;
}

}  // namespace lede::bulk
