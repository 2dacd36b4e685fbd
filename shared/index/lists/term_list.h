#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lists/table_cursor.h"

namespace lede {

/// The terms of a generation that begin with a prefix, in the order of their
/// bytes. Stands at the first of them.
///
///     for (TermList ports(tree, "port"); !ports.at_end(); ports.next())
///       use(ports.term(), ports.documents());
///
/// Borrows the tree. Throws IoError, DamagedIndexError. For one thread.
class TermList {
 public:
  TermList(TableTree& tree, std::string_view prefix);

  bool at_end() const { return is_at_end_; }

  /// Where the list stands. The term is valid until next().
  std::string_view term() const { return term_; }
  /// In how many documents it stands.
  std::uint32_t documents() const { return documents_; }

  void next();

 private:
  void take_entry(bool is_there);
  bool is_chunk_of_term() const;

  TableCursor cursor_;
  std::string prefix_;
  std::string key_;  // of the term
  std::string term_;
  std::uint32_t documents_ = 0;
  bool is_at_end_ = false;
};

}  // namespace lede
