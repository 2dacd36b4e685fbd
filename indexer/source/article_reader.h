#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include <lede/article_source.h>

#include "source/byte_stream.h"
#include "source/file_kind.h"

namespace lede {

/// How the articles of one input are called.
struct Naming {
  std::string name;    ///< decides the kind, with the content
  std::string origin;  ///< for messages
  std::string id;      ///< of the one article; of records "id#number"
  std::string below;   ///< what the ids of an archive's entries begin with
};

/// One input in one format, to be read from its beginning.
struct ReaderInput {
  ByteStream& stream;  ///< outlives the reader
  Naming naming;
  std::size_t max_article_bytes = 0;
  bool in_archive = false;
};

/// The articles of one input. Each format has its own.
class ArticleReader {
 public:
  using Item = ArticleSource::Item;

  virtual ~ArticleReader() = default;

  /// As ArticleSource::next(). Throws ReadFailure when nothing more of the
  /// input can be read.
  virtual std::optional<Item> next() = 0;

  /// What was seen in the input so far and left alone.
  virtual std::size_t passed_over() const { return 0; }
};

/// The reader of a kind of input.
std::unique_ptr<ArticleReader> article_reader(FileKind kind, ReaderInput input);

/// Why an article of more bytes is rejected.
std::string too_large(std::size_t max_bytes);

}  // namespace lede
