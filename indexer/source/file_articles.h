#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <lede/article_source.h>

#include "files.h"
#include "source/byte_stream.h"
#include "source/file_kind.h"
#include "source/json_record.h"
#include "source/line_reader.h"

namespace lede {

/// The articles of one file or stream: one of a text or a page, one a line of
/// JSON Lines.
class FileArticles {
 public:
  struct Naming {
    std::string name;    ///< decides the kind, with the content
    std::string origin;  ///< for messages
    std::string id;      ///< of the one article; of records "id#line"
  };

  /// Throws ReadFailure for a stream that cannot be begun.
  FileArticles(FileDescriptor file, Naming naming,
               std::size_t max_article_bytes);
  FileArticles(const FileArticles&) = delete;
  FileArticles& operator=(const FileArticles&) = delete;

  /// As ArticleSource::next().
  std::optional<ArticleSource::Item> next();

  std::uint64_t file_bytes() const { return stream_.file_bytes(); }

 private:
  std::optional<ArticleSource::Item> next_record();
  ArticleSource::Item whole_file();

  Naming naming_;
  std::size_t max_article_bytes_;
  ByteStream stream_;
  LineReader lines_;
  JsonRecordReader records_;
  std::optional<FileKind> kind_;  // known once the first bytes were seen
  bool done_ = false;
};

}  // namespace lede
