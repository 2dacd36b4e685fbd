#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "source/article_reader.h"
#include "source/byte_stream.h"

namespace lede {

/// The articles of one file or stream, or of one entry of an archive,
/// whatever its format is.
class FileArticles {
 public:
  FileArticles(ByteStream stream, Naming naming, std::size_t max_article_bytes,
               bool in_archive = false);
  FileArticles(const FileArticles&) = delete;
  FileArticles& operator=(const FileArticles&) = delete;

  /// As ArticleReader::next(), but that it does not throw ReadFailure.
  std::optional<ArticleReader::Item> next();

  std::uint64_t file_bytes() const { return stream_.file_bytes(); }
  std::size_t passed_over() const;

  /// Did it end because the system would not give the rest?
  bool is_unreadable_now() const { return is_unreadable_now_; }

 private:
  void set_part(ArticleReader::Item& item) const;

  Naming naming_;
  std::size_t max_article_bytes_;
  bool in_archive_;
  ByteStream stream_;
  std::unique_ptr<ArticleReader> reader_;  // once the first bytes were seen
  bool done_ = false;
  bool is_unreadable_now_ = false;
};

}  // namespace lede
