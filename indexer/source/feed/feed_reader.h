#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "source/article_reader.h"
#include "source/feed/feed_parser.h"
#include "source/feed/feed_places.h"

namespace lede {

/// An article an entry of RSS or Atom. The entries before a fault are kept.
class FeedReader : public ArticleReader {
 public:
  explicit FeedReader(ReaderInput input) : input_(std::move(input)) {}

  std::optional<Item> next() override;

 private:
  void begin();

  ReaderInput input_;
  Decoded feed_;
  std::string xml_;    // the feed as its parser can read it
  std::string fault_;  // known before the parser finds one
  std::unique_ptr<FeedParser> parser_;
  std::optional<FeedPlaces> places_;
  std::size_t number_ = 0;
  bool done_ = false;
};

}  // namespace lede
