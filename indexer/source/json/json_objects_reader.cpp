#include "source/json/json_objects_reader.h"

#include <utility>

namespace lede {

JsonObjectsReader::JsonObjectsReader(ReaderInput input)
    : json_(input.stream, input.max_article_bytes),
      objects_(json_.text(), input.max_article_bytes),
      items_(std::move(input.naming), input.max_article_bytes, "object",
             json_.encoding()) {}

std::optional<ArticleReader::Item> JsonObjectsReader::next() {
  auto object = objects_.next();
  if (!object) return std::nullopt;
  object->place = json_.place_of(object->place);
  return items_.item_of(*object);
}

}  // namespace lede
