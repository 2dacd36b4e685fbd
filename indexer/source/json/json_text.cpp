#include "source/json/json_text.h"

#include <utility>
#include <variant>

#include "source/json/json_stream.h"

namespace lede {

std::string place_of(const JsonText& text) {
  std::string place = text.naming->origin + ", ";
  return place.append(text.unit).append(" ") + std::to_string(text.number);
}

std::string id_of_place(const JsonText& text) {
  return text.naming->id + "#" + std::to_string(text.number);
}

ArticleSource::Item article_of(JsonText text, JsonRecordReader& records) {
  auto record = records.read(text.text);
  if (auto* none = std::get_if<NoArticle>(&record)) {
    return Rejection{place_of(text), std::move(none->reason)};
  }
  auto& article = std::get<RawArticle>(record);
  article.origin = place_of(text);
  std::string charset =
      article.place ? std::move(article.place->charset) : std::string();
  article.place.reset();
  if (!text.encoding.empty()) {
    charset = std::move(text.encoding);
    text.text = wide_bytes_of(text.text, charset);
  }
  if (text.offset) {
    const FilePart& part = text.naming->part;
    article.place = {*text.offset,  RecordForm::kJson, std::move(text.text),
                     part.unpacked, part.entry,        std::move(charset)};
  }
  if (article.id.empty()) article.id = id_of_place(text);
  return std::move(article);
}

}  // namespace lede
