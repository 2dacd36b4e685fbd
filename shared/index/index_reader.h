#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <lede/overview.h>

#include "file_places.h"
#include "match.h"
#include "match_explanation.h"
#include "packing/dictionary_shelf.h"
#include "query.h"
#include "stored_article.h"
#include "term_walk.h"

namespace lede {

/// A language by whose rules an index has stems, and of how many articles.
struct StemLanguage {
  std::string code;
  std::size_t articles = 0;
};

/// One generation, open for reading, or one of each of several indexes, which
/// are matched, ranked and counted as if they were one. For one thread at a
/// time: its lists and Xapian's objects break when shared. Everything is
/// returned as finished values.
class IndexReader {
 public:
  /// Throws WrongFormatError for a generation of another format or analyser,
  /// DamagedIndexError, IoError.
  IndexReader(const std::filesystem::path& generation,
              const std::string& analyser_version);
  IndexReader(const std::vector<std::filesystem::path>& generations,
              const std::string& analyser_version);

  /// The same, with dictionaries that it shares with other readers.
  IndexReader(const std::vector<std::filesystem::path>& generations,
              const std::string& analyser_version, DictionaryShelf& shelf);
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;
  ~IndexReader();

  /// The matches `offset` to `offset + limit`.
  Matches match(const Query& query, std::size_t offset, std::size_t limit,
                const MatchRules& rules = {});

  /// How a document answers a query: what its score is made of, and which
  /// clauses it fits. Costs several searches for each term of the query.
  MatchExplanation explain(const Query& query, std::uint32_t document,
                           const MatchRules& rules = {});

  StoredArticle article(std::uint32_t document);

  /// All of an article but its text, so that nothing is unpacked.
  StoredHead head(std::uint32_t document);

  /// The id alone, which is the least that can be read of an article.
  std::string id(std::uint32_t document);

  /// Where it came from.
  FilePlace file_place(std::uint32_t document) const;

  /// The documents of the articles with this id, at most one of each
  /// generation, in the order of these.
  std::vector<std::uint32_t> documents_called(const std::string& id);

  /// Which of the generations a document is of, counted from 0.
  std::size_t generation_of(std::uint32_t document) const;

  Overview overview() const;

  std::size_t document_count() const;
  /// In how many articles a term stands.
  std::size_t documents_with(const std::string& term);

  /// See term_walk.h.
  void walk_terms(const std::string& prefix, const TermVisitor& visit) const;

  /// The languages whose rules made its stems, in the order of their codes.
  const std::vector<StemLanguage>& languages() const;

 private:
  struct Database;
  void open(const std::vector<std::filesystem::path>& generations,
            const std::string& analyser_version, DictionaryShelf& shelf);
  std::uint32_t in_generation(std::uint32_t document) const;

  std::string path_;
  std::unique_ptr<Database> database_;
};

}  // namespace lede
