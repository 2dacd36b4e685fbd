#include "lists/value_list.h"

#include "bulk/list_key.h"

namespace lede {

ValueList::ValueList(TableTree& tree, std::uint32_t slot)
    : cursor_(tree), key_(bulk::values_key(slot)) {}

// What is no further away than the chunk was long is likely in the next one.
// Else: the last chunk that does not begin behind the document may be the one
// that was just left; then it is the one behind that.
void ValueList::go_to_chunk_of(std::uint32_t document) {
  const bool is_near = document - document_ <= document_ - first_in_chunk_;
  if (is_near && cursor_.next() && begin_chunk()) return;
  std::string key = key_;
  bulk::append_sortable(key, document);
  const bool is_there = cursor_.seek(key) && begin_chunk();
  if (is_there || (cursor_.next() && begin_chunk())) return;
  document_ = kNoDocument;
  value_ = {};
}

// False where the cursor stands at something else, or at a chunk that begins
// no further than the list is.
bool ValueList::begin_chunk() {
  if (!cursor_.key().starts_with(key_)) return false;
  const std::uint32_t first =
      bulk::sortable_number(cursor_.key().substr(key_.size()));
  if (first <= document_) return false;
  chunk_ = ByteReader(cursor_.tag());
  document_ = first_in_chunk_ = first;
  value_ = chunk_.string();
  return true;
}

}  // namespace lede
