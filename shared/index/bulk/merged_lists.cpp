#include "bulk/merged_lists.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "bulk/inverted_lists.h"
#include "bulk/run.h"
#include "bulk/table_lists.h"
#include "byte_reader.h"

namespace lede::bulk {
namespace {

std::unique_ptr<Lists> lists_of(const Run& run) {
  if (run.in_memory == nullptr) return std::make_unique<RunReader>(run.file);
  return std::make_unique<InvertedLists>(*run.in_memory);
}

}  // namespace

MergedLists::MergedLists(const RunSet& runs, const KeyRange& range)
    : runs_(runs), range_(range) {
  for (std::uint32_t run = 0; run < runs.runs.size(); ++run) {
    add(lists_of(runs.runs[run]), run);
  }
  if (!runs.base.empty()) {
    add(std::make_unique<TableLists>(runs.base, range.begin), kOfBase);
  }
  std::make_heap(waiting_.begin(), waiting_.end(), is_behind);
}

void MergedLists::add(std::unique_ptr<Lists> lists, std::uint32_t run) {
  all_.push_back(std::make_unique<Source>(Source{std::move(lists), run, {}}));
  if (all_.back()->lists->next_list_from(range_.begin))
    waiting_.push_back(all_.back().get());
}

bool MergedLists::is_behind(const Source* a, const Source* b) {
  const int order = a->lists->key().compare(b->lists->key());
  return order != 0 ? order > 0 : a->run > b->run;
}

bool MergedLists::Source::next_entries() {
  const bool has_some = lists->next_entries();
  left = has_some ? lists->entries() : std::span<ListEntry>();
  return has_some;
}

bool MergedLists::next_list() {
  // What is left of this list is passed over.
  while (next_entries()) {
  }
  while (!waiting_.empty() && !is_behind_range()) {
    open_list();
    if (next_entries()) return true;
  }
  return false;
}

bool MergedLists::is_behind_range() const {
  return !range_.end.empty() && waiting_.front()->lists->key() >= range_.end;
}

void MergedLists::open_list() {
  key_ = waiting_.front()->lists->key();
  while (!waiting_.empty() && waiting_.front()->lists->key() == key_) {
    std::pop_heap(waiting_.begin(), waiting_.end(), is_behind);
    waiting_.back()->next_entries();
    open_.insert(open_.begin(), waiting_.back());
    waiting_.pop_back();
    sort_first_in();
  }
}

bool MergedLists::next_entries() {
  while (!open_.empty()) {
    go_on();
    if (open_.empty()) break;
    entries_ = take_first();
    if (!entries_.empty()) return true;
  }
  return false;
}

// What was taken last is not needed any more.
void MergedLists::go_on() {
  Source& first = *open_.front();
  if (first.left.empty() && !first.next_entries()) {
    close_first();
  } else {
    sort_first_in();
  }
}

// Those of the first source that stand before all of the others', and count.
std::span<ListEntry> MergedLists::take_first() const {
  constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
  Source& first = *open_.front();
  const std::uint32_t last =
      open_.size() > 1 ? open_[1]->next_document() : kNone;
  const std::span<ListEntry> all = first.left;
  std::size_t kept = 0;
  std::size_t at = 0;
  for (; at < all.size() && all[at].document <= last; ++at) {
    const std::size_t place = std::size_t{all[at].document} - 1;
    ByteReader::require(place < runs_.newest.size());
    if (runs_.newest[place] != first.run) continue;
    ListEntry& entry = all[kept++] = all[at];
    if (!runs_.numbers.empty()) entry.document = runs_.numbers[place];
  }
  first.left = all.subspan(at);
  return all.first(kept);
}

void MergedLists::close_first() {
  Source* source = open_.front();
  open_.erase(open_.begin());
  if (!source->lists->next_list()) return;
  waiting_.push_back(source);
  std::push_heap(waiting_.begin(), waiting_.end(), is_behind);
}

// The documents of a run are its own for long stretches, or in turn with those
// of few others: there is not far to go.
void MergedLists::sort_first_in() {
  for (std::size_t at = 0; at + 1 < open_.size(); ++at) {
    if (open_[at]->next_document() < open_[at + 1]->next_document()) return;
    std::swap(open_[at], open_[at + 1]);
  }
}

}  // namespace lede::bulk
