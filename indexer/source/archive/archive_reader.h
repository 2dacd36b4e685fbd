#pragma once

#include <memory>

#include "source/archive/archive_file.h"
#include "source/article_reader.h"
#include "source/file_articles.h"

namespace lede {

/// The articles of a tar or zip archive: each entry is read as a file of a
/// folder would be. Links, devices and names that hold no articles are passed
/// over; an archive in an archive is refused.
class ArchiveReader : public ArticleReader {
 public:
  explicit ArchiveReader(ReaderInput input);

  std::optional<Item> next() override;
  std::size_t passed_over() const override;

 private:
  std::optional<Rejection> begin(const ArchiveFile::Entry& entry);
  void finish_entry();

  ReaderInput input_;
  std::unique_ptr<ArchiveFile> archive_;
  std::unique_ptr<FileArticles> entry_;
  std::size_t entry_count_ = 0;
  std::size_t passed_over_ = 0;
  bool refused_ = false;
};

}  // namespace lede
