#include "bulk/run_merging.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "bulk/run.h"

namespace lede::bulk {
namespace {

namespace fs = std::filesystem;

// All that counts in `runs`, as one run.
void write_merged(const RunSet& runs, const fs::path& path) {
  MergedLists lists(runs);
  RunWriter writer(path);
  std::string entries;
  while (lists.next_list()) {
    entries.clear();
    std::uint32_t last = 0;
    do {
      for (const ListEntry& entry : lists.entries()) {
        append_entry(entries, entry, last);
        last = entry.document;
      }
    } while (lists.next_entries());
    writer.begin_list(lists.key(), entries.size());
    writer.append(entries);
  }
  writer.finish();
}

// The runs `begin` to `end`, as a set of their own, with the numbers that
// documents have so far.
RunSet part_of(const RunSet& all, std::size_t begin, std::size_t end) {
  RunSet part;
  for (std::size_t run = begin; run < end; ++run) {
    part.runs.push_back(all.runs[run]);
  }
  for (const std::uint32_t run : all.newest) {
    const bool is_inside = begin <= run && run < end;
    part.newest.push_back(is_inside ? static_cast<std::uint32_t>(run - begin)
                                    : kOfNone);
  }
  return part;
}

}  // namespace

RunSet with_few_runs(RunSet runs, const fs::path& folder) {
  for (int round = 0; runs.runs.size() > kMostRuns; ++round) {
    std::vector<Run> merged;
    for (std::size_t begin = 0; begin < runs.runs.size(); begin += kMostRuns) {
      const std::size_t end = std::min(begin + kMostRuns, runs.runs.size());
      const fs::path path = folder / ("merged-" + std::to_string(round) + "-" +
                                      std::to_string(merged.size()));
      write_merged(part_of(runs, begin, end), path);
      merged.emplace_back(path);
    }
    for (const Run& run : runs.runs) {
      std::error_code ignored;  // the whole folder goes in the end
      fs::remove(run.file, ignored);
    }
    for (std::uint32_t& run : runs.newest) {
      if (run < kOfBase) run /= static_cast<std::uint32_t>(kMostRuns);
    }
    runs.runs = std::move(merged);
  }
  return runs;
}

}  // namespace lede::bulk
