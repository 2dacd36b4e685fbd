#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "source/article_reader.h"
#include "source/json/json_record.h"

namespace lede {

/// A record of a file of several, as it stands there.
struct JsonText {
  std::string_view text;
  std::size_t number = 0;              ///< counted from 1
  bool too_long = false;               ///< then there is no text
  std::optional<std::uint64_t> place;  ///< where it begins in a plain file
};

/// Makes items of the records of one file: gives them the ids and places that
/// they do not have themselves.
class JsonItems {
 public:
  /// `unit` is what a number counts, "line".
  JsonItems(Naming naming, std::size_t max_article_bytes, std::string unit)
      : naming_(std::move(naming)),
        max_article_bytes_(max_article_bytes),
        unit_(std::move(unit)) {}

  ArticleReader::Item item_of(const JsonText& record);

 private:
  Naming naming_;
  std::size_t max_article_bytes_;
  std::string unit_;
  JsonRecordReader records_;
};

}  // namespace lede
