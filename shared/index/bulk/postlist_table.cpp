#include "bulk/postlist_table.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "bulk/glass_numbers.h"
#include "bulk/list_key.h"
#include "bulk/posting_chunks.h"
#include "bulk/table_reader.h"
#include "threads.h"

namespace lede::bulk {
namespace {

// No term with a prefix is above it, and no word as it is written, unless it
// begins with a digit or a sign, below.
constexpr std::string_view kFirstOfWords = "[";

struct ValueStatistics {
  std::uint32_t documents = 0;
  std::string least;
  std::string greatest;
};

std::string statistics_key(std::string_view list_key) {
  const char* slot = list_key.data() + kValuesKey.size();
  std::string key(kStatisticsKey);
  append_last_number(key, static_cast<std::uint32_t>(take_number(slot)));
  return key;
}

ValueStatistics statistics_of(MergedLists& lists) {
  ValueStatistics all{0, std::string(lists.entries().front().more), {}};
  do {
    for (const ListEntry& entry : lists.entries()) {
      ++all.documents;
      if (entry.more < all.least) all.least = entry.more;
      if (entry.more > all.greatest) all.greatest = entry.more;
    }
  } while (lists.next_entries());
  return all;
}

// They stand before all values, so these are read twice.
void add_value_statistics(const RunSet& runs, TableWriter& table) {
  std::map<std::string, std::string> tags;
  MergedLists lists(runs);
  while (lists.next_list() && is_values_key(lists.key())) {
    const ValueStatistics all = statistics_of(lists);
    std::string& tag = tags[statistics_key(lists.key())];
    append_number(tag, all.documents);
    append_string(tag, all.least);
    if (all.greatest != all.least) tag += all.greatest;
  }
  for (const auto& [key, tag] : tags) table.add(key, tag);
}

// Divides the values of a slot into chunks. One ends where the next value would
// lead out of the block.
class ValueChunks {
 public:
  ValueChunks(std::string_view list_key, TableWriter& table)
      : list_key_(list_key), table_(table) {}

  void add(const ListEntry& entry) {
    value_.clear();
    if (!tag_.empty()) append_number(value_, entry.document - last_ - 1);
    append_string(value_, entry.more);
    if (tag_.size() + value_.size() > most_bytes_ && !tag_.empty()) {
      write();
      value_.clear();
      append_string(value_, entry.more);
    }
    if (tag_.empty()) begin(entry.document);
    tag_ += value_;
    last_ = entry.document;
  }

  void write() {
    table_.add_whole(key_, tag_);
    tag_.clear();
  }

 private:
  void begin(std::uint32_t document) {
    key_ = list_key_;
    append_sortable(key_, document);
    most_bytes_ = table_.whole_tag_bytes(key_.size());
  }

  std::string list_key_;
  TableWriter& table_;
  std::string key_;
  std::string tag_;
  std::string value_;
  std::uint32_t last_ = 0;  // document
  std::size_t most_bytes_ = 0;
};

void add_values(MergedLists& lists, TableWriter& table) {
  ValueChunks chunks(lists.key(), table);
  do {
    for (const ListEntry& entry : lists.entries()) chunks.add(entry);
  } while (lists.next_entries());
  chunks.write();
}

void add_length(const ListEntry& entry, DocumentTotals& totals) {
  const std::uint32_t length = entry.count;
  ++totals.documents;
  totals.last_number = entry.document;
  totals.length += length;
  totals.greatest_length = std::max(totals.greatest_length, length);
  if (length == 0) return;
  const bool is_least =
      totals.least_length == 0 || length < totals.least_length;
  if (is_least) totals.least_length = length;
}

void add_postings(MergedLists& lists, PostingChunks& chunks, TableWriter& table,
                  DocumentTotals& totals) {
  const bool is_lengths = lists.key() == kLengthsKey;
  do {
    chunks.add(lists.entries());
    for (const ListEntry& entry : lists.entries()) {
      if (is_lengths) {
        add_length(entry, totals);
      } else {
        totals.greatest_count = std::max(totals.greatest_count, entry.count);
      }
    }
  } while (lists.next_entries());
  chunks.write(lists.key(), is_lengths, table);
}

// The lists of a range of keys.
DocumentTotals add_lists(const RunSet& runs, const KeyRange& range,
                         TableWriter& table) {
  DocumentTotals totals;
  MergedLists lists(runs, range);
  PostingChunks chunks;
  while (lists.next_list()) {
    if (is_values_key(lists.key())) {
      add_values(lists, table);
    } else {
      add_postings(lists, chunks, table, totals);
    }
  }
  return totals;
}

void add_all_of(const std::filesystem::path& path, TableWriter& table) {
  TableReader part(path);
  while (part.next()) table.add(part.key(), part.tag());
}

}  // namespace

// Where a block ends depends on all before it, so that one thread alone can
// write the table. The other merges the lists of words as they are written
// meanwhile, half of all, into a table of their own.
PostlistTable write_postlist_table(
    const std::filesystem::path& path, const std::filesystem::path& folder,
    const RunSet& runs, const std::map<std::string, std::string>& metadata) {
  const std::filesystem::path words_path = folder / "words";
  auto words = begin_async([&] {
    TableWriter table(words_path);
    const DocumentTotals totals = add_lists(runs, {kFirstOfWords, {}}, table);
    table.finish();
    return totals;
  });
  PostlistTable written;
  TableWriter table(path);
  for (const auto& [name, value] : metadata) {
    // No value is none at all, as in Xapian.
    if (!value.empty()) table.add(std::string(kMetadataKey) + name, value);
  }
  add_value_statistics(runs, table);
  written.totals = add_lists(runs, {{}, kFirstOfWords}, table);
  written.totals.greatest_count =
      std::max(written.totals.greatest_count, words.get().greatest_count);
  add_all_of(words_path, table);
  written.root = table.finish();
  return written;
}

}  // namespace lede::bulk
