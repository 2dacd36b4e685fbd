#include "bulk/inverter.h"

#include <algorithm>

#include <lede/error.h>

#include "bulk/glass_numbers.h"
#include "bulk/list_key.h"
#include "bulk/termlist.h"
#include "schema.h"

namespace lede::bulk {
namespace {

constexpr std::size_t kDocumentsPieceBytes = std::size_t{1} << 20U;

}  // namespace

void Inverter::add(std::uint32_t number, const IndexDocument& document) {
  last_number_ = number;
  find_terms(document);
  std::uint32_t length = 0;
  for (std::size_t at = 0; at < document.terms.size(); ++at) {
    const IndexTerm& term = document.terms[at];
    append_term(numbers_[at], {number, term.count, {}});
    length += term.count;
  }
  append_term(numbers_.back(), {number, 0, {}});  // the id
  append_other(std::string(kLengthsKey), {number, length, {}});
  append_values(document);
  note_document(document, length);
}

// In three passes, each of which has the memory fetched that the next one
// looks at: a document's terms lie anywhere in large tables.
void Inverter::find_terms(const IndexDocument& document) {
  const std::string id = id_term(document.id);
  hashes_.clear();
  numbers_.clear();
  const auto hash = [this](std::string_view term) {
    hashes_.push_back(TermTable::hash_of(term));
    terms_.fetch(hashes_.back());
  };
  for (const IndexTerm& term : document.terms) hash(term.term);
  hash(id);
  const auto find = [this](std::string_view term) {
    numbers_.push_back(terms_.number_of(term, hashes_[numbers_.size()]));
  };
  for (const IndexTerm& term : document.terms) find(term.term);
  find(id);
  lists_.resize(terms_.size());
  for (const Number number : numbers_) chains_.fetch(lists_[number].entries);
}

void Inverter::append_term(Number term, const RunEntry& entry) {
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

void Inverter::append_other(const std::string& key, const RunEntry& entry) {
  OtherList& list = other_lists_[key];
  append_entry(list.entries, entry, list.last_document);
  list.last_document = entry.document;
}

// The document's own, and above them those that tell where its terms stand.
void Inverter::append_values(const IndexDocument& document) {
  slots_.clear();
  next_slot_ = 0;
  for (const IndexValue& value : document.values) {
    append_value(value.slot, value.bytes);
  }
  std::uint32_t slot = kFirstPlacesSlot;
  for (const std::string& share : places_.write(document.terms)) {
    if (!share.empty()) append_value(slot, share);
    ++slot;
  }
}

// Of the slots that a document uses each is noted less the one before and 1.
void Inverter::append_value(std::uint32_t slot, std::string_view bytes) {
  append_other(values_key(slot), {last_number_, 0, bytes});
  append_number(slots_, slot - next_slot_);
  next_slot_ = slot + 1;
}

void Inverter::note_document(const IndexDocument& document,
                             std::uint32_t length) {
  if (documents_.empty() ||
      documents_.back().size() > kDocumentsPieceBytes / 2) {
    documents_.emplace_back().reserve(kDocumentsPieceBytes);
  }
  std::string& bytes = documents_.back();
  append_number(bytes, last_number_);
  append_number(bytes, length);
  append_string(bytes, slots_);
  append_number(bytes, numbers_.size());
  for (std::size_t at = 0; at < numbers_.size(); ++at) {
    append_number(bytes, numbers_[at]);
    const bool is_id = at == document.terms.size();
    append_number(bytes, is_id ? 0 : document.terms[at].count);
  }
}

std::size_t Inverter::memory_bytes() const {
  std::size_t bytes = terms_.memory_bytes() + chains_.memory_bytes() +
                      lists_.capacity() * sizeof(TermList);
  for (const auto& [key, list] : other_lists_) bytes += list.entries.capacity();
  for (const std::string& piece : documents_) bytes += piece.capacity();
  return bytes;
}

void Inverter::write(const std::filesystem::path& run,
                     const std::function<void(const DocumentTags&)>& use) {
  const std::vector<Number> order = terms_.in_order();
  write_lists(run, order);
  give_tags(order, use);
  clear();
}

void Inverter::write_lists(const std::filesystem::path& run,
                           const std::vector<Number>& order) const {
  RunWriter writer(run);
  for (const auto& [key, list] : other_lists_) {
    writer.begin_list(key, list.entries.size());
    writer.append(list.entries);
  }
  for (const Number number : order) {
    const ByteChains::Chain& entries = lists_[number].entries;
    writer.begin_list(term_key(terms_.term(number)), entries.size);
    chains_.read(entries,
                 [&](std::string_view piece) { writer.append(piece); });
  }
  writer.finish();
}

void Inverter::give_tags(
    const std::vector<Number>& order,
    const std::function<void(const DocumentTags&)>& use) const {
  std::vector<std::uint32_t> ranks(order.size());
  // In the order of ranks in memory too, as documents will ask for them.
  std::string bytes;
  bytes.reserve(terms_.text_bytes());
  std::vector<std::string_view> texts;
  texts.reserve(order.size());
  for (const Number term : order) {
    ranks[term] = static_cast<std::uint32_t>(texts.size());
    const std::string_view text = terms_.term(term);
    texts.emplace_back(bytes.data() + bytes.size(), text.size());
    bytes += text;
  }
  std::vector<RankedTerm> terms;
  std::string tag;
  for (const std::string& piece : documents_) {
    const char* at = piece.data();
    while (at != piece.data() + piece.size()) {
      const auto number = static_cast<std::uint32_t>(take_number(at));
      const auto length = static_cast<std::uint32_t>(take_number(at));
      const std::size_t slot_bytes = take_number(at);
      const std::string_view slots(at, slot_bytes);
      at += slot_bytes;
      terms.resize(take_number(at));
      for (RankedTerm& term : terms) {
        term.rank = ranks[take_number(at)];
        term.count = static_cast<std::uint32_t>(take_number(at));
      }
      tag.clear();
      append_termlist(tag, length, terms, texts);
      use({number, tag, slots});
    }
  }
}

void Inverter::clear() {
  terms_.clear();
  lists_.clear();
  chains_.clear();
  other_lists_.clear();
  documents_.clear();
  last_number_ = 0;
}

}  // namespace lede::bulk
