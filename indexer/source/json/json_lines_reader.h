#pragma once

#include "source/article_reader.h"
#include "source/json/json_items.h"
#include "source/line_reader.h"

namespace lede {

/// An article a line, see json_record.h. UTF-16 is refused as a whole, and not
/// line by line; so are bytes that are no text and have no line like a record
/// among the first few kilobytes.
class JsonLinesReader : public ArticleReader {
 public:
  explicit JsonLinesReader(ReaderInput input);

  std::optional<Item> next() override;

 private:
  LineReader lines_;
  JsonItems items_;
};

}  // namespace lede
