#include "source/mail/mail_article.h"

#include <string>
#include <utility>

#include "decode.h"
#include "extract/page_tree.h"
#include "source/mail/mail_limits.h"
#include "source/mail/mail_message.h"

namespace lede {
namespace {

struct Joined {
  std::string text;
  std::string encoding;  // that the first part was in
};

// All parts of one kind as UTF-8.
Joined joined(const std::vector<MailPart>& parts, bool html) {
  Joined all;
  for (const MailPart& part : parts) {
    if (part.is_html != html || is_binary(part.bytes)) continue;
    std::string charset = part.charset;
    if (charset.empty() && html) charset = charset_declared_in(part.bytes);
    if (!all.text.empty()) all.text += '\n';
    Decoded decoded = decode(part.bytes, charset);
    all.text += decoded.text;
    if (all.encoding.empty()) all.encoding = std::move(decoded.encoding);
  }
  return all;
}

}  // namespace

std::variant<RawArticle, NoArticle> mail_article(std::string_view mail) {
  if (std::string reason = reason_against_mail(mail); !reason.empty()) {
    return NoArticle{std::move(reason)};
  }
  MailMessage message = mail_message(mail);
  Joined html = joined(message.parts, true);
  Joined plain = joined(message.parts, false);
  RawArticle article;
  const bool as_html = !html.text.empty() && page_tree(html.text).text.size() >=
                                                 plain.text.size() / 2;
  article.format = as_html ? ArticleFormat::kHtml : ArticleFormat::kPlainText;
  Joined& body = as_html ? html : plain;
  article.bytes = std::move(body.text);
  article.place = {0, RecordForm::kMail, {}};
  article.place->charset = std::move(body.encoding);
  article.charset = "UTF-8";
  article.id = std::move(message.id);
  article.about.title = std::move(message.subject);
  article.about.author = std::move(message.author);
  article.about.source = std::move(message.source);
  article.about.published = std::move(message.published);
  if (article.bytes.empty() && article.about.title.empty()) {
    return NoArticle{"a mail without text"};
  }
  return article;
}

void set_place(std::optional<std::uint64_t> offset, std::string mail,
               RawArticle& article) {
  if (!offset) {
    article.place.reset();
    return;
  }
  article.place->offset = *offset;
  article.place->record = std::move(mail);
}

}  // namespace lede
