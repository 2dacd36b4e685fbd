#include "bulk/position_table.h"

#include <string>

#include "bulk/glass_numbers.h"
#include "bulk/list_key.h"

namespace lede::bulk {

TableRoot write_position_table(const std::filesystem::path& path,
                               const RunSet& runs) {
  TableWriter table(path);
  MergedLists lists(runs);
  std::string key;
  while (lists.next_list()) {
    if (is_values_key(lists.key())) continue;
    key = lists.key();
    key += '\0';
    const std::size_t term_bytes = key.size();
    do {
      const RunEntry& entry = lists.entry();
      if (entry.more.empty()) continue;
      key.resize(term_bytes);
      append_sortable(key, entry.document);
      table.add(key, entry.more);
    } while (lists.next_entry());
  }
  return table.finish();
}

}  // namespace lede::bulk
