#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "source/article_reader.h"

namespace lede {

/// All of an input as bytes, or why it is too large for one article.
std::variant<std::string, Rejection> whole_of(ReaderInput& input);

/// An input that is one article, as it is.
class WholeFileReader : public ArticleReader {
 public:
  WholeFileReader(ReaderInput input, ArticleFormat format)
      : input_(std::move(input)), format_(format) {}

  std::optional<Item> next() override;

 private:
  ReaderInput input_;
  ArticleFormat format_;
  bool done_ = false;
};

class PlainTextReader : public WholeFileReader {
 public:
  explicit PlainTextReader(ReaderInput input)
      : WholeFileReader(std::move(input), ArticleFormat::kPlainText) {}
};

class HtmlReader : public WholeFileReader {
 public:
  explicit HtmlReader(ReaderInput input)
      : WholeFileReader(std::move(input), ArticleFormat::kHtml) {}
};

}  // namespace lede
