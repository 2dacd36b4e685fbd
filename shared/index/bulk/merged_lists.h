#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bulk/inverter.h"
#include "bulk/lists.h"

namespace lede::bulk {

/// In the place of the number of a run: documents of the generation that is
/// changed, and numbers that no document has.
constexpr std::uint32_t kOfBase = 0xFFFFFFFE;
constexpr std::uint32_t kOfNone = 0xFFFFFFFF;

/// Where a run is: in a file, or in memory, sorted, and stays there.
struct Run {
  Run(std::filesystem::path path) : file(std::move(path)) {}
  Run(const Inverter& lists) : in_memory(&lists) {}

  std::filesystem::path file;
  const Inverter* in_memory = nullptr;
};

/// All that a build is made of. Of a document that stands in several runs, the
/// newest counts.
struct RunSet {
  std::vector<Run> runs;

  /// By document - 1: its place in `runs`, kOfBase or kOfNone.
  std::vector<std::uint32_t> newest = {};

  /// The postlist table of the generation that is changed; empty: there is
  /// none.
  std::filesystem::path base = {};

  /// By document - 1: the number that it gets, in the same order as before.
  /// Empty: all stay as they are.
  std::vector<std::uint32_t> numbers = {};
};

/// Keys of lists, from `begin` on and below `end`; empty: from the first, to
/// the last.
struct KeyRange {
  std::string_view begin = {};
  std::string_view end = {};
};

/// The lists of all runs and of the base as if they were one run: each key
/// once, in order, and each document's newest entry, in the order of documents.
/// Whatever runs the documents were divided into, the lists are the same.
/// Throws IoError, DamagedIndexError. For one thread.
class MergedLists {
 public:
  /// The lists of a range. `runs` and what the range points to outlive it.
  explicit MergedLists(const RunSet& runs, const KeyRange& range = {});

  /// Goes to the next list that has an entry at least; false at the end.
  bool next_list();

  const std::string& key() const { return key_; }

  /// The list's entries, batch by batch; the first batch is there after
  /// next_list(). next_entries() is false at the end of the list.
  std::span<const ListEntry> entries() const { return entries_; }
  bool next_entries();

 private:
  struct Source {
    std::unique_ptr<Lists> lists;
    std::uint32_t run = 0;      ///< or kOfBase
    std::span<ListEntry> left;  ///< of its batch

    bool next_entries();
    std::uint32_t next_document() const { return left.front().document; }
  };

  void add(std::unique_ptr<Lists> lists, std::uint32_t run);

  static bool is_behind(const Source* a, const Source* b);
  bool is_behind_range() const;
  void open_list();
  void go_on();
  void close_first();
  std::span<ListEntry> take_first() const;
  void sort_first_in();

  const RunSet& runs_;
  KeyRange range_;
  std::vector<std::unique_ptr<Source>> all_;
  std::vector<Source*> waiting_;  // a heap: the next list, by key and run
  std::vector<Source*> open_;     // have this list; by their next document
  std::string key_;
  std::span<const ListEntry> entries_;
};

}  // namespace lede::bulk
