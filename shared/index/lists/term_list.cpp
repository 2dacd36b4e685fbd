#include "lists/term_list.h"

#include "bulk/list_key.h"
#include "byte_reader.h"

namespace lede {

TermList::TermList(TableTree& tree, std::string_view prefix)
    : cursor_(tree), prefix_(prefix) {
  const std::string key = bulk::term_key(prefix);
  take_entry((cursor_.seek(key) && cursor_.key() == key) || cursor_.next());
}

// The chunks of a long list are passed over at once.
void TermList::next() {
  bool is_there = cursor_.next();
  if (is_there && is_chunk_of_term()) {
    is_there = cursor_.seek(bulk::key_behind_chunks(key_)) && cursor_.next();
  }
  take_entry(is_there);
}

bool TermList::is_chunk_of_term() const {
  const std::string_view key = cursor_.key();
  return key.starts_with(key_) && !bulk::is_term_key(key);
}

// Before the terms stands what is no list of a term.
void TermList::take_entry(bool is_there) {
  while (is_there && !bulk::is_term_key(cursor_.key())) {
    is_there = cursor_.next();
  }
  if (is_there) {
    ByteReader::require(key_ < cursor_.key());  // lest a walk goes in a circle
    key_ = cursor_.key();
    term_ = bulk::term_of(key_);
  }
  is_at_end_ = !is_there || !term_.starts_with(prefix_);
  if (is_at_end_) return;
  documents_ = static_cast<std::uint32_t>(ByteReader(cursor_.tag()).number());
}

}  // namespace lede
