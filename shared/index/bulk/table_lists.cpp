#include "bulk/table_lists.h"

#include <utility>

#include "bulk/glass_numbers.h"
#include "bulk/list_key.h"

namespace lede::bulk {
namespace {

// The part of a key of a chunk of values that is the key of its list.
std::string_view list_key_of_values(std::string_view key) {
  ByteReader rest(key.substr(kValuesKey.size()));
  rest.number();
  return key.substr(0, key.size() - rest.rest().size());
}

bool is_of_list(std::string_view key) {
  return !key.starts_with(kMetadataKey) && !key.starts_with(kStatisticsKey);
}

}  // namespace

TableLists::TableLists(std::filesystem::path path, std::string_view begin)
    : table_(std::move(path)) {
  if (!begin.empty()) table_.go_near(begin);
  do {
    has_chunk_ = table_.next();
  } while (has_chunk_ && table_.key() < begin);
}

bool TableLists::next_list() {
  while (next_chunk()) {
  }
  while (has_chunk_ && !is_of_list(table_.key())) has_chunk_ = table_.next();
  if (has_chunk_) begin_list();
  return has_chunk_;
}

void TableLists::begin_list() {
  in_list_ = true;
  is_values_ = is_values_key(table_.key());
  if (is_values_) {
    key_ = list_key_of_values(table_.key());
    begin_chunk_of_values();
  } else {
    key_ = table_.key();
    begin_chunk_of_postings(true);
  }
}

bool TableLists::next_entries() {
  clear_entries();
  if (is_begun_ && chunk_.at_end() && !next_chunk()) return false;
  if (is_values_) {
    take_entries([](ByteReader& chunk, ListEntry& entry) {
      entry.more = chunk.string();
    });
  } else {
    take_entries([](ByteReader& chunk, ListEntry& entry) {
      entry.count = static_cast<std::uint32_t>(chunk.number());
    });
  }
  return true;
}

// Of the chunk alone, as what they point into is.
template <typename Fill>
void TableLists::take_entries(Fill&& fill) {
  ByteReader chunk = chunk_;  // a copy, which stays in registers
  ListEntry entry;
  entry.document = document_;
  do {
    if (std::exchange(is_begun_, true)) {
      entry.document += static_cast<std::uint32_t>(chunk.number()) + 1;
    }
    fill(chunk, entry);
    append(entry);
  } while (has_room() && !chunk.at_end());
  document_ = entry.document;
  chunk_ = chunk;
}

// Goes to the next chunk of the list. Where there is none, the table stands
// behind the list.
bool TableLists::next_chunk() {
  if (!in_list_) return false;
  has_chunk_ = table_.next();
  in_list_ = has_chunk_ && is_in_list(table_.key());
  if (!in_list_) return false;
  is_values_ ? begin_chunk_of_values() : begin_chunk_of_postings(false);
  return true;
}

bool TableLists::is_in_list(std::string_view key) const {
  return is_values_ ? is_values_key(key) && list_key_of_values(key) == key_
                    : !is_last_;
}

void TableLists::begin_chunk_of_values() {
  chunk_ = ByteReader(table_.tag());
  is_begun_ = false;
  document_ = sortable_number(table_.key().substr(key_.size()));
}

void TableLists::begin_chunk_of_postings(bool is_first) {
  chunk_ = ByteReader(table_.tag());
  is_begun_ = false;
  if (is_first) {
    chunk_.number();  // of documents
    chunk_.number();  // of all counts
    document_ = static_cast<std::uint32_t>(chunk_.number()) + 1;
  } else {
    std::string_view rest = table_.key();
    ByteReader::require(rest.starts_with(key_));
    rest.remove_prefix(key_.size());
    if (key_ != kLengthsKey) rest.remove_prefix(1);  // a zero
    document_ = sortable_number(rest);
  }
  is_last_ = chunk_.bytes(1) == "1";
  chunk_.number();  // the last document less the first
}

}  // namespace lede::bulk
