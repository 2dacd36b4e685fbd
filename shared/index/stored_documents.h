#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace lede {

/// What a generation keeps of its documents beside lists, by their numbers in
/// it. Of a generation that lede has written by itself it reads no more blocks
/// than it needs; where Xapian has written, and packed tags in its own way,
/// Xapian reads. Throws IoError, DamagedIndexError, also for a document that
/// there is none of. For one thread.
class StoredDocuments {
 public:
  explicit StoredDocuments(const std::filesystem::path& generation);
  ~StoredDocuments();
  StoredDocuments(StoredDocuments&&) noexcept;
  StoredDocuments& operator=(StoredDocuments&&) noexcept;

  /// All of it, as encode_article() or an ArticlePacker gave it. Valid until
  /// the next call.
  std::string_view article(std::uint32_t document);

  /// Its beginning, for which holds_head() is true. Valid until the next call.
  std::string_view head(std::uint32_t document);

 private:
  struct Table;
  struct Engine;

  void find(std::uint32_t document);

  std::unique_ptr<Table> table_;    // either this
  std::unique_ptr<Engine> engine_;  // or that
};

}  // namespace lede
