#include "source/json/json_lines_reader.h"

namespace lede {

std::optional<ArticleReader::Item> JsonLinesReader::next() {
  while (const auto line = lines_.next()) {
    const std::string number = std::to_string(line->number);
    const std::string place = input_.naming.origin + ", line " + number;
    if (line->too_long) {
      return Rejection{place, too_large(input_.max_article_bytes)};
    }
    if (line->text.find_first_not_of(" \t") == std::string_view::npos) {
      continue;
    }
    auto record = records_.read(line->text);
    if (const auto* none = std::get_if<NoArticle>(&record)) {
      return Rejection{place, none->reason};
    }
    auto& article = std::get<RawArticle>(record);
    article.origin = place;
    if (line->place) {
      article.place = {*line->place, RecordForm::kJson,
                       std::string(line->text)};
    }
    if (article.id.empty()) article.id = input_.naming.id + "#" + number;
    return std::move(article);
  }
  return std::nullopt;
}

}  // namespace lede
