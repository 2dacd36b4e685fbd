#include "source/json/json_items.h"

namespace lede {

ArticleReader::Item JsonItems::item_of(const JsonText& record) {
  const std::string number = std::to_string(record.number);
  const std::string place = naming_.origin + ", " + unit_ + " " + number;
  if (record.too_long) return Rejection{place, too_large(max_article_bytes_)};
  auto read = records_.read(record.text);
  if (const auto* none = std::get_if<NoArticle>(&read)) {
    return Rejection{place, none->reason};
  }
  auto& article = std::get<RawArticle>(read);
  article.origin = place;
  if (record.place) {
    article.place = {*record.place, RecordForm::kJson,
                     std::string(record.text)};
  }
  if (article.id.empty()) article.id = naming_.id + "#" + number;
  return std::move(article);
}

}  // namespace lede
