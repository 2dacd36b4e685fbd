#pragma once

#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "generation_choice.h"
#include "index_reader.h"
#include "packing/dictionary_shelf.h"
#include "pool.h"

namespace lede {

/// Readers of one index, or of several at once, for the threads of a program. A
/// lease is one reader of the generations that are live when it is taken; it
/// stays with these, so that one answer never mixes two. In the place of one
/// that is damaged it is of another, if one was kept. Any thread may call.
class ReaderPool {
 public:
  /// Opens the indexes once, to fail early; with `verifies`, reads them whole.
  /// Throws as lease().
  ReaderPool(const std::vector<std::filesystem::path>& indexes,
             std::string analyser_version, bool verifies = false);

  using Chosen = std::vector<GenerationChoice::Chosen>;
  struct OpenGenerations {
    Chosen chosen;  ///< one of each index
    IndexReader reader;
    std::vector<std::string> notes;  ///< for people, where one is not live
  };
  using Lease = Pool<OpenGenerations>::Lease;

  /// A reader of the live generations, or of those with the numbers given, one
  /// of each index, where these are kept. Throws NoIndexError,
  /// WrongFormatError, DamagedIndexError, IoError; UsageError for an index that
  /// was named twice, or none.
  Lease lease(const std::vector<unsigned>& generations = {});

  /// A reader of these has met what it could not read: reads them whole, and
  /// gives no more leases of those that are not as they were written. False
  /// when all are.
  bool distrust_damaged(const Chosen& chosen);

  /// As they were named.
  std::vector<std::filesystem::path> indexes() const;

 private:
  Chosen choose(const std::vector<unsigned>& generations);
  Lease lease_of(const Chosen& chosen, std::vector<std::string> notes);
  bool distrust_those_that_do_not_open(const Chosen& chosen);

  std::string analyser_version_;
  DictionaryShelf dictionaries_;
  std::deque<GenerationChoice> choices_;  // of each index
  Pool<OpenGenerations> live_;
  Pool<OpenGenerations> older_;  // apart, so that neither closes the other
};

}  // namespace lede
