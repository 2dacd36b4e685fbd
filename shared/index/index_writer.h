#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "index_document.h"

namespace lede {

/// Fills a generation from nothing by Xapian's own writer. Documents get
/// numbers in the order in which they are added. For one thread; the first
/// exception ends it, and the generation with it, because Xapian drops
/// documents of a failed batch and later reports success.
class IndexWriter {
 public:
  /// `generation` is an empty directory. Throws IoError.
  explicit IndexWriter(const std::filesystem::path& generation);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  /// Throws UsageError for a document that breaks a rule of schema.h, before
  /// any of it is written; IoError.
  void add(const IndexDocument& document);

  /// Puts another in the place of a document that was added. Throws as add().
  void replace(std::uint32_t number, const IndexDocument& document);

  /// What was stored with a document that was added.
  std::string stored(std::uint32_t number) const;

  /// Writes what the index says of itself and closes it. Bringing it to the
  /// disk is the generation's part.
  void finish(const std::string& analyser_version,
              const std::vector<std::string>& languages);

 private:
  struct Database;
  void commit_when_full(std::size_t more_bytes);

  std::string path_;
  std::unique_ptr<Database> database_;
  std::size_t unwritten_bytes_ = 0;
};

}  // namespace lede
