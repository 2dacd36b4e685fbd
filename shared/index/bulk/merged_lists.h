#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bulk/run.h"

namespace lede::bulk {

/// All runs of a build. Of a document that stands in several, the newest run
/// counts.
struct RunSet {
  std::vector<std::filesystem::path> runs;
  std::vector<std::uint32_t> newest;  ///< by document - 1: its place in `runs`
};

/// The lists of all runs as if they were one run: each key once, in order, and
/// each document's newest entry, in the order of documents. Whatever runs the
/// documents were divided into, the lists are the same. Throws IoError. For
/// one thread.
class MergedLists {
 public:
  /// `runs` outlives it.
  explicit MergedLists(const RunSet& runs);

  /// Goes to the next list that has an entry at least; false at the end.
  bool next_list();

  const std::string& key() const { return key_; }

  /// The list's entries; the first is there after next_list(). next_entry()
  /// is false at the end of the list.
  const RunEntry& entry() const { return open_.front()->reader.entry(); }
  bool next_entry();

 private:
  struct Source {
    Source(const std::filesystem::path& path, std::uint32_t place)
        : reader(path), run(place) {}

    RunReader reader;
    std::uint32_t run;
  };

  static bool is_behind(const Source* a, const Source* b);
  void open_list();
  bool next_entry_of_any();
  void close_first();
  void sort_first_in();

  const RunSet& runs_;
  std::vector<std::unique_ptr<Source>> all_;
  std::vector<Source*> waiting_;  // a heap: the next list, by key and run
  std::vector<Source*> open_;     // have this list; by their next document
  bool is_at_begin_ = true;       // of this list
  std::string key_;
};

}  // namespace lede::bulk
