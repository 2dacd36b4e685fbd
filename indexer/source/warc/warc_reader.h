#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "source/article_reader.h"
#include "source/warc/http_response.h"
#include "source/warc/warc_record.h"

namespace lede {

/// An article a record of WARC that holds a page or a text that was found:
/// responses, resources and conversions. Other records are passed over.
class WarcReader : public ArticleReader {
 public:
  explicit WarcReader(ReaderInput input)
      : input_(std::move(input)), records_(input_.stream) {}

  std::optional<Item> next() override;
  std::size_t passed_over() const override { return passed_over_; }

 private:
  std::optional<Item> item_of(const WarcHead& head);
  std::optional<Item> page_of(const WarcHead& head,
                              const HttpResponse& response,
                              std::optional<RecordPlace> body_place);
  std::string place() const;

  ReaderInput input_;
  WarcRecords records_;
  std::size_t number_ = 0;
  std::size_t passed_over_ = 0;
};

}  // namespace lede
