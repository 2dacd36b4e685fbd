#include "source/json/json_objects_reader.h"

#include <utility>

#include "source/json/json_encoding.h"

namespace lede {

JsonObjectsReader::JsonObjectsReader(ReaderInput input)
    : objects_(input.stream, input.max_article_bytes),
      items_(std::move(input.naming), input.max_article_bytes, "object") {
  refuse_wide(input.stream);
}

std::optional<ArticleReader::Item> JsonObjectsReader::next() {
  const auto object = objects_.next();
  if (!object) return std::nullopt;
  return items_.item_of(*object);
}

}  // namespace lede
