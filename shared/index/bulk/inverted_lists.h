#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "bulk/inverter.h"
#include "bulk/run.h"

namespace lede::bulk {

/// Reads the lists of documents that are inverted and sorted, as those of a run
/// that was never written.
class InvertedLists final : public EntryReader {
 public:
  /// `inverter` outlives it.
  explicit InvertedLists(const Inverter& inverter) : lists_(inverter) {}

  bool next_list() override {
    if (!lists_.next()) return false;
    key_ = lists_.key();
    rest_ = lists_.entries(room_);
    begin_list(rest_.size());
    return true;
  }

  bool next_list_from(std::string_view key) override {
    lists_.pass_below(key);
    return next_list();
  }

 private:
  std::string_view peek(std::size_t /*bytes*/) override { return rest_; }
  void skip(std::size_t bytes) override { rest_.remove_prefix(bytes); }

  Inverter::Cursor lists_;
  std::string room_;       // for the entries of the list
  std::string_view rest_;  // of the entries
};

}  // namespace lede::bulk
