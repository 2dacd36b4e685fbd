#include "source/whole_file_reader.h"

namespace lede {

std::variant<std::string, Rejection> whole_of(ReaderInput& input) {
  const std::string_view bytes = input.stream.peek(input.max_article_bytes + 1);
  if (bytes.size() > input.max_article_bytes) {
    return Rejection{input.naming.origin, too_large(input.max_article_bytes)};
  }
  return std::string(bytes);
}

std::optional<ArticleReader::Item> WholeFileReader::next() {
  if (done_) return std::nullopt;
  done_ = true;
  const auto place = input_.stream.place();
  auto whole = whole_of(input_);
  if (auto* rejection = std::get_if<Rejection>(&whole)) {
    return std::move(*rejection);
  }
  RawArticle article;
  article.id = input_.naming.id;
  article.origin = input_.naming.origin;
  article.bytes = std::get<std::string>(std::move(whole));
  article.format = format_;
  if (place) article.place = {*place, RecordForm::kAsIs, {}};
  return article;
}

}  // namespace lede
