#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include <lede/article.h>

#include "extract/extraction.h"

namespace lede {

/// Reads articles from JSON objects with the keys `id`, `title`, `text`, and
/// optional `url`, `source`, `author`, `published`, `lang`. Strings, or
/// numbers for the id; null is the same as not there; other keys are ignored.
/// A record that is not UTF-8 is decoded by what its bytes look like; bad UTF-8
/// and halves of surrogate pairs are mended, not refused.
class JsonRecordReader {
 public:
  JsonRecordReader();
  JsonRecordReader(JsonRecordReader&&) noexcept;
  JsonRecordReader& operator=(JsonRecordReader&&) noexcept;
  ~JsonRecordReader();

  /// The article of one record, or why it is none. `id` and `origin` are left
  /// to the caller where the record has no id; its place as well, which tells
  /// no more than the encoding of a record that is not UTF-8.
  std::variant<RawArticle, NoArticle> read(std::string_view line);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace lede
