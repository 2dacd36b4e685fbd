#include "source/json/json_lines_reader.h"

#include <utility>

#include "source/json/json_encoding.h"

namespace lede {

JsonLinesReader::JsonLinesReader(ReaderInput input)
    : lines_(input.stream, input.max_article_bytes),
      items_(std::move(input.naming), input.max_article_bytes, "line") {
  refuse_wide(input.stream);
}

std::optional<ArticleReader::Item> JsonLinesReader::next() {
  while (const auto line = lines_.next()) {
    const bool blank =
        line->text.find_first_not_of(" \t") == std::string_view::npos;
    if (blank && !line->too_long) continue;
    return items_.item_of(
        {line->text, line->number, line->too_long, line->place});
  }
  return std::nullopt;
}

}  // namespace lede
