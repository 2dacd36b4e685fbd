#pragma once

#include <utility>

#include "source/article_reader.h"

namespace lede {

/// An article in Markdown, with front matter or without.
class MarkdownReader : public ArticleReader {
 public:
  explicit MarkdownReader(ReaderInput input) : input_(std::move(input)) {}

  std::optional<Item> next() override;

 private:
  ReaderInput input_;
  bool done_ = false;
};

}  // namespace lede
