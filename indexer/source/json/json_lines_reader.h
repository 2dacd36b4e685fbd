#pragma once

#include <utility>

#include "source/article_reader.h"
#include "source/json/json_record.h"
#include "source/line_reader.h"

namespace lede {

/// An article a line, see json_record.h.
class JsonLinesReader : public ArticleReader {
 public:
  explicit JsonLinesReader(ReaderInput input)
      : input_(std::move(input)),
        lines_(input_.stream, input_.max_article_bytes) {}

  std::optional<Item> next() override;

 private:
  ReaderInput input_;
  LineReader lines_;
  JsonRecordReader records_;
};

}  // namespace lede
