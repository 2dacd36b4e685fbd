#pragma once

#include <cstddef>
#include <optional>

#include "source/article_reader.h"
#include "source/json/json_items.h"
#include "source/json/json_stream.h"
#include "source/json/object_finder.h"

namespace lede {

/// An article an object, see json_record.h: of an array of them, or one behind
/// the other, over as many lines as they like. Where one has no end, or
/// something else stands between two, the rest of the file cannot be read.
class JsonObjectsReader : public ArticleReader {
 public:
  explicit JsonObjectsReader(ReaderInput input);

  std::optional<Item> next() override;

 private:
  JsonStream json_;
  ObjectFinder objects_;
  JsonItems items_;
};

}  // namespace lede
