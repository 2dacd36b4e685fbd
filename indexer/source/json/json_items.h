#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "source/article_reader.h"
#include "source/json/json_record.h"

namespace lede {

/// A record of a file of several, as it stands there.
struct JsonPiece {
  std::string_view text;
  std::size_t number = 0;              ///< counted from 1
  bool too_long = false;               ///< then there is no text
  std::optional<std::uint64_t> place;  ///< where it begins in a plain file
};

/// Makes items of the records of one file.
class JsonItems {
 public:
  /// `unit` is what a number counts, "line"; static. `encoding` is as
  /// JsonStream has it.
  JsonItems(Naming naming, std::size_t max_article_bytes, std::string_view unit,
            std::string encoding)
      : naming_(std::make_shared<const Naming>(std::move(naming))),
        max_article_bytes_(max_article_bytes),
        unit_(unit),
        encoding_(std::move(encoding)) {}

  ArticleReader::Item item_of(const JsonPiece& piece);

 private:
  std::shared_ptr<const Naming> naming_;
  std::size_t max_article_bytes_;
  std::string_view unit_;
  std::string encoding_;
  JsonRecordReader long_records_;
};

}  // namespace lede
