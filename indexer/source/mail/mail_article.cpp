#include "source/mail/mail_article.h"

#include <string>
#include <utility>

#include "decode.h"
#include "extract/page_tree.h"
#include "source/mail/mail_limits.h"
#include "source/mail/mail_message.h"

namespace lede {
namespace {

// All parts of one kind as UTF-8.
std::string joined(const std::vector<MailPart>& parts, bool html) {
  std::string text;
  for (const MailPart& part : parts) {
    if (part.is_html != html || is_binary(part.bytes)) continue;
    std::string charset = part.charset;
    if (charset.empty() && html) charset = charset_declared_in(part.bytes);
    if (!text.empty()) text += '\n';
    text += decode(part.bytes, charset).text;
  }
  return text;
}

}  // namespace

std::variant<RawArticle, NoArticle> mail_article(std::string_view mail) {
  if (std::string reason = reason_against_mail(mail); !reason.empty()) {
    return NoArticle{std::move(reason)};
  }
  MailMessage message = mail_message(mail);
  std::string html = joined(message.parts, true);
  std::string plain = joined(message.parts, false);
  RawArticle article;
  const bool as_html =
      !html.empty() && page_tree(html).text.size() >= plain.size() / 2;
  article.format = as_html ? ArticleFormat::kHtml : ArticleFormat::kPlainText;
  article.bytes = std::move(as_html ? html : plain);
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

}  // namespace lede
