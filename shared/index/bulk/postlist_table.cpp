#include "bulk/postlist_table.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "bulk/glass_numbers.h"
#include "bulk/list_key.h"
#include "bulk/posting_chunks.h"

namespace lede::bulk {
namespace {

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
  ValueStatistics all{0, std::string(lists.entry().more), {}};
  do {
    const std::string_view value = lists.entry().more;
    ++all.documents;
    if (value < all.least) all.least = value;
    if (value > all.greatest) all.greatest = value;
  } while (lists.next_entry());
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

// A chunk ends where the next value would lead out of the block.
void add_values(MergedLists& lists, TableWriter& table) {
  std::string key;
  std::string tag;
  std::string value;
  std::uint32_t last = 0;
  std::size_t most_bytes = 0;
  do {
    const ListEntry& entry = lists.entry();
    value.clear();
    if (!tag.empty()) append_number(value, entry.document - last - 1);
    append_string(value, entry.more);
    if (tag.size() + value.size() > most_bytes && !tag.empty()) {
      table.add_whole(key, tag);
      tag.clear();
      value.clear();
      append_string(value, entry.more);
    }
    if (tag.empty()) {
      key = lists.key();
      append_sortable(key, entry.document);
      most_bytes = table.whole_tag_bytes(key.size());
    }
    tag += value;
    last = entry.document;
  } while (lists.next_entry());
  table.add_whole(key, tag);
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
    const ListEntry& entry = lists.entry();
    chunks.add(entry.document, entry.count);
    if (is_lengths) {
      add_length(entry, totals);
    } else {
      totals.greatest_count = std::max(totals.greatest_count, entry.count);
    }
  } while (lists.next_entry());
  chunks.write(lists.key(), is_lengths, table);
}

}  // namespace

PostlistTable write_postlist_table(
    const std::filesystem::path& path, const RunSet& runs,
    const std::map<std::string, std::string>& metadata) {
  PostlistTable written;
  TableWriter table(path);
  for (const auto& [name, value] : metadata) {
    // No value is none at all, as in Xapian.
    if (!value.empty()) table.add(std::string(kMetadataKey) + name, value);
  }
  add_value_statistics(runs, table);
  MergedLists lists(runs);
  PostingChunks chunks;
  while (lists.next_list()) {
    if (is_values_key(lists.key())) {
      add_values(lists, table);
    } else {
      add_postings(lists, chunks, table, written.totals);
    }
  }
  written.root = table.finish();
  return written;
}

}  // namespace lede::bulk
