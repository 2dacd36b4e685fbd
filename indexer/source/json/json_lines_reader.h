#pragma once

#include "source/article_reader.h"
#include "source/json/json_items.h"
#include "source/json/json_stream.h"
#include "source/line_reader.h"

namespace lede {

/// An article a line, see json_record.h. Bytes that are no text and have no
/// line like a record among the first few kilobytes are refused as a whole, and
/// not line by line.
class JsonLinesReader : public ArticleReader {
 public:
  explicit JsonLinesReader(ReaderInput input);

  std::optional<Item> next() override;

 private:
  JsonStream json_;
  LineReader lines_;
  JsonItems items_;
};

}  // namespace lede
