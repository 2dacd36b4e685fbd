#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include <lede/article_source.h>

#include "source/byte_stream.h"
#include "source/file_kind.h"
#include "source/json/json_text.h"
#include "source/naming.h"

namespace lede {

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
  /// An article, what holds one, or what could not be read and why.
  using Item = std::variant<RawArticle, JsonText, Rejection>;

  virtual ~ArticleReader() = default;

  /// As ArticleSource::next(), but that articles may be left for others to
  /// parse. Throws ReadFailure when nothing more of the input can be read.
  virtual std::optional<Item> next() = 0;

  /// What was seen in the input so far and left alone.
  virtual std::size_t passed_over() const { return 0; }
};

/// An item of a source as one of a reader, and one of a reader with all parsed.
ArticleReader::Item found_item(ArticleSource::Item item);
ArticleSource::Item parsed_item(ArticleReader::Item item,
                                JsonRecordReader& records);

/// The reader of a kind of input.
std::unique_ptr<ArticleReader> article_reader(FileKind kind, ReaderInput input);

/// Why an article of more bytes is rejected.
std::string too_large(std::size_t max_bytes);

}  // namespace lede
