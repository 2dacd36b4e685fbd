#include "source/mail/mail_reader.h"

#include <utility>

#include "source/mail/mail_article.h"
#include "source/whole_file_reader.h"

namespace lede {

std::optional<ArticleReader::Item> MailReader::next() {
  if (done_) return std::nullopt;
  done_ = true;
  const auto place = input_.stream.place();
  auto whole = whole_of(input_);
  if (auto* rejection = std::get_if<Rejection>(&whole)) {
    return std::move(*rejection);
  }
  auto& mail = std::get<std::string>(whole);
  auto read = mail_article(mail);
  if (auto* none = std::get_if<NoArticle>(&read)) {
    return Rejection{input_.naming.origin, std::move(none->reason)};
  }
  auto& article = std::get<RawArticle>(read);
  article.origin = input_.naming.origin;
  set_place(place, std::move(mail), article);
  if (article.id.empty()) article.id = input_.naming.id;
  return std::move(article);
}

}  // namespace lede
