#include "lists/posting_list.h"

#include <cstdlib>
#include <utility>

#include "bulk/list_key.h"
#include "byte_reader.h"

namespace lede {

PostingList PostingList::of_term(TableTree& tree, std::string_view term) {
  return {tree, bulk::term_key(term), true};
}

PostingList PostingList::of_lengths(TableTree& tree) {
  return {tree, std::string(bulk::kLengthsKey), false};
}

PostingList::PostingList(TableTree& tree, std::string key, bool is_of_term)
    : cursor_(tree), key_(std::move(key)), is_of_term_(is_of_term) {
  if (!cursor_.seek(key_) || cursor_.key() != key_) return;
  ByteReader head(cursor_.tag());
  size_ = static_cast<std::uint32_t>(head.number());
  head.number();  // all counts
  const auto first = static_cast<std::uint32_t>(head.number()) + 1;
  begin_chunk(first, head.rest());
}

void PostingList::leave_chunk() {
  if (document_ == kNoDocument) return;
  if (document_ != last_in_chunk_) throw_damaged();
  go_to_chunk_of(document_ + 1);
}

// The chunk may be the next one, else it is looked for.
void PostingList::go_to_chunk_of(std::uint32_t document) {
  if (!is_last_chunk_) {
    if (!cursor_.next()) throw_damaged();
    begin_later_chunk();
  }
  if (document > last_in_chunk_ && !is_last_chunk_) {
    if (!cursor_.seek(key_of_chunk(document))) throw_damaged();
    begin_later_chunk();
  }
  // Between two chunks there may be no document from this one on.
  while (document > last_in_chunk_ && !is_last_chunk_) {
    if (!cursor_.next()) throw_damaged();
    begin_later_chunk();
  }
  if (document > last_in_chunk_) {
    document_ = kNoDocument;
    last_in_chunk_ = kNoDocument;
    at_ = end_ = nullptr;
  }
}

std::string PostingList::key_of_chunk(std::uint32_t document) const {
  std::string key = key_;
  if (is_of_term_) key += '\0';
  bulk::append_sortable(key, document);
  return key;
}

void PostingList::begin_later_chunk() {
  std::string_view rest = cursor_.key();
  if (!rest.starts_with(key_)) throw_damaged();
  rest.remove_prefix(key_.size());
  if (is_of_term_ && !rest.empty()) rest.remove_prefix(1);  // a zero
  const std::uint32_t first = bulk::sortable_number(rest);
  if (first <= document_) throw_damaged();
  begin_chunk(first, cursor_.tag());
}

void PostingList::begin_chunk(std::uint32_t first, std::string_view rest) {
  ByteReader reader(rest);
  is_last_chunk_ = reader.bytes(1) == "1";
  const std::uint64_t last = first + reader.number();
  if (first == 0 || last >= kNoDocument) throw_damaged();
  last_in_chunk_ = static_cast<std::uint32_t>(last);
  document_ = first;
  count_ = static_cast<std::uint32_t>(reader.number());
  at_ = reader.rest().data();
  end_ = at_ + reader.rest().size();
}

std::uint32_t PostingList::take_long_number() {
  ByteReader reader({at_, static_cast<std::size_t>(end_ - at_)});
  const std::uint64_t number = reader.number();
  at_ = reader.rest().data();
  if (number >= kNoDocument) throw_damaged();
  return static_cast<std::uint32_t>(number);
}

void PostingList::throw_damaged() {
  ByteReader::require(false);
  std::abort();
}

}  // namespace lede
