#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "lists/document_window.h"
#include "lists/posting_list.h"
#include "lists/table_cursor.h"
#include "lists/term_list.h"
#include "lists/value_list.h"
#include "lists/version_reader.h"

namespace lede {

/// The lists of one generation: postings, values, lengths, terms. They are read
/// by lede itself, for what Xapian takes for each posting of each word is most
/// of the time of a query. Lists borrow this, which stays where it is. Throws
/// IoError, DamagedIndexError. For one thread.
class GenerationLists {
 public:
  /// Throws WrongFormatError too.
  explicit GenerationLists(const std::filesystem::path& generation);

  std::uint32_t document_count() const { return version_.documents; }
  std::uint32_t last_document() const { return version_.last_document; }
  /// Of all documents together.
  std::uint64_t total_length() const { return version_.length; }

  PostingList postings(std::string_view term) {
    return PostingList::of_term(tree_, term);
  }
  ValueList values(std::uint32_t slot) { return {tree_, slot}; }
  TermList terms(std::string_view prefix) { return {tree_, prefix}; }

  /// What is known of all documents of a window.
  struct Lengths {
    DocumentSet documents;  ///< those that there are
    std::array<std::uint32_t, kWindowDocuments> of{};
  };

  /// Kept from the first call on, four bytes a document.
  const Lengths& lengths(DocumentWindow window);

 private:
  DatabaseVersion version_;
  TableTree tree_;
  std::vector<std::unique_ptr<Lengths>> lengths_;  // by window
};

}  // namespace lede
