#pragma once

#include <utility>

#include "source/article_reader.h"

namespace lede {

/// An article that is a mail.
class MailReader : public ArticleReader {
 public:
  explicit MailReader(ReaderInput input) : input_(std::move(input)) {}

  std::optional<Item> next() override;

 private:
  ReaderInput input_;
  bool done_ = false;
};

}  // namespace lede
