#include "bulk/merged_lists.h"

#include <algorithm>
#include <utility>

#include "bulk/run.h"
#include "bulk/table_lists.h"
#include "byte_reader.h"

namespace lede::bulk {

MergedLists::MergedLists(const RunSet& runs) : runs_(runs) {
  for (std::uint32_t run = 0; run < runs.runs.size(); ++run) {
    add(std::make_unique<RunReader>(runs.runs[run]), run);
  }
  if (!runs.base.empty()) {
    add(std::make_unique<TableLists>(runs.base), kOfBase);
  }
  std::make_heap(waiting_.begin(), waiting_.end(), is_behind);
}

void MergedLists::add(std::unique_ptr<Lists> lists, std::uint32_t run) {
  all_.push_back(std::make_unique<Source>(Source{std::move(lists), run}));
  if (all_.back()->lists->next_list()) waiting_.push_back(all_.back().get());
}

bool MergedLists::is_behind(const Source* a, const Source* b) {
  const int order = a->lists->key().compare(b->lists->key());
  return order != 0 ? order > 0 : a->run > b->run;
}

bool MergedLists::next_list() {
  // What is left of this list is passed over.
  while (!open_.empty() && next_entry()) {
  }
  while (!waiting_.empty()) {
    open_list();
    if (next_entry()) return true;
  }
  return false;
}

void MergedLists::open_list() {
  key_ = waiting_.front()->lists->key();
  while (!waiting_.empty() && waiting_.front()->lists->key() == key_) {
    std::pop_heap(waiting_.begin(), waiting_.end(), is_behind);
    waiting_.back()->lists->next_entry();
    open_.insert(open_.begin(), waiting_.back());
    waiting_.pop_back();
    sort_first_in();
  }
  is_at_begin_ = true;
}

bool MergedLists::next_entry() {
  while (next_entry_of_any()) {
    entry_ = open_.front()->lists->entry();
    ByteReader::require(0 < entry_.document &&
                        entry_.document <= runs_.newest.size());
    const std::size_t at = entry_.document - 1;
    if (runs_.newest[at] != open_.front()->run) continue;
    if (!runs_.numbers.empty()) entry_.document = runs_.numbers[at];
    return true;
  }
  return false;
}

bool MergedLists::next_entry_of_any() {
  if (!std::exchange(is_at_begin_, false)) {
    if (open_.front()->lists->next_entry()) {
      sort_first_in();
    } else {
      close_first();
    }
  }
  return !open_.empty();
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
    if (open_[at]->lists->entry().document <
        open_[at + 1]->lists->entry().document) {
      return;
    }
    std::swap(open_[at], open_[at + 1]);
  }
}

}  // namespace lede::bulk
