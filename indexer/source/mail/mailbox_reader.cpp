#include "source/mail/mailbox_reader.h"

#include <algorithm>

#include "source/mail/mail_article.h"

namespace lede {

std::optional<ArticleReader::Item> MailboxReader::next() {
  while (const auto line = lines_.next()) {
    if (after_blank_ && line->text.starts_with("From ")) {
      auto mail = finished_mail();
      in_mail_ = true;
      after_blank_ = false;
      if (mail) return mail;
    } else {
      add_line(*line);
    }
  }
  return finished_mail();
}

void MailboxReader::add_line(const LineReader::Line& line) {
  std::string_view text = line.text;
  after_blank_ = text.empty() && !line.too_long;
  if (!in_mail_ && !after_blank_) in_mail_ = true;
  if (mail_.empty()) mail_place_ = line.place;
  if (text.starts_with(">From ")) text.remove_prefix(1);
  too_large_ = too_large_ || line.too_long ||
               mail_.size() + text.size() >= input_.max_article_bytes;
  if (too_large_) {
    mail_.clear();
    record_.clear();
  } else {
    add_to_record(text, line.bytes);
    mail_.append(text).append("\n");
  }
}

void MailboxReader::add_to_record(std::string_view text,
                                  std::string_view bytes) {
  const bool is_same = bytes.size() == text.size() + 1 && bytes[0] != '>';
  if (record_.empty() && is_same) return;
  if (record_.empty()) record_ = mail_;
  record_.append(bytes);
}

std::optional<ArticleReader::Item> MailboxReader::finished_mail() {
  if (!std::exchange(in_mail_, false)) return std::nullopt;
  const std::string number = std::to_string(++number_);
  std::string origin = input_.naming.origin + ", mail " + number;
  std::string mail = std::exchange(mail_, {});
  std::string record = std::exchange(record_, {});
  if (std::exchange(too_large_, false)) {
    return Rejection{std::move(origin), too_large(input_.max_article_bytes)};
  }
  auto read = mail_article(mail);
  if (auto* none = std::get_if<NoArticle>(&read)) {
    return Rejection{std::move(origin), std::move(none->reason)};
  }
  auto& article = std::get<RawArticle>(read);
  article.origin = std::move(origin);
  set_place(mail_place_, std::move(record.empty() ? mail : record), article);
  if (article.id.empty()) article.id = input_.naming.id + "#" + number;
  return std::move(article);
}

}  // namespace lede
