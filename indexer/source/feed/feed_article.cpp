#include "source/feed/feed_article.h"

#include <string>
#include <string_view>
#include <utility>

#include "ascii.h"
#include "extract/published_date.h"
#include "source/one_line.h"

namespace lede {
namespace {

// A tag or a reference to a character stands in it.
bool looks_like_html(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&");
       at + 1 < text.size() && at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1)) {
    const char next = text[at + 1];
    if (text[at] == '<' &&
        (is_ascii_letter(next) || next == '/' || next == '!')) {
      return true;
    }
    const std::size_t end = text.substr(at, 12).find(';');
    if (text[at] == '&' && end != std::string_view::npos &&
        (is_ascii_letter(next) || next == '#')) {
      return true;
    }
  }
  return false;
}

bool is_html(const FeedText& text) {
  if (text.kind == FeedText::Kind::kUnsaid) return looks_like_html(text.text);
  return text.kind == FeedText::Kind::kHtml;
}

// More than pictures and white space.
bool has_words(const FeedText& text) {
  bool in_tag = false;
  for (const char byte : text.text) {
    if (byte == '<') in_tag = true;
    if (!in_tag && byte != ' ' && byte != '\n' && byte != '\r' &&
        byte != '\t') {
      return true;
    }
    if (byte == '>') in_tag = false;
  }
  return false;
}

// RSS has authors as "dana@example.org (Dana Holt)".
std::string name_of_author(std::string_view author) {
  const std::size_t open = author.find('(');
  const std::size_t close = author.rfind(')');
  const bool address =
      author.substr(0, open).find('@') != std::string_view::npos;
  if (address && close != std::string_view::npos && open < close) {
    author = author.substr(open + 1, close - open - 1);
  }
  return one_line(author);
}

// What is no URI may be the id of other feeds' entries too.
std::string id_of(const FeedEntry& entry) {
  std::string id = one_line(entry.id);
  std::string link = one_line(entry.link);
  const bool is_uri = id.find(':') != std::string::npos;
  return is_uri || link.empty() ? std::move(id) : std::move(link);
}

std::string plain(const FeedText& text) {
  return is_html(text) ? one_line_of_html(text.text) : one_line(text.text);
}

}  // namespace

const FeedText& text_of(const FeedEntry& entry) {
  return has_words(entry.content) ? entry.content : entry.summary;
}

RawArticle feed_article(const FeedEntry& entry, const FeedAbout& feed) {
  RawArticle article;
  article.id = id_of(entry);
  const FeedText& body = text_of(entry);
  article.format =
      is_html(body) ? ArticleFormat::kHtmlFragment : ArticleFormat::kPlainText;
  article.bytes = body.text;
  article.charset = "UTF-8";
  Metadata& about = article.about;
  about.title = plain(entry.title);
  about.url = one_line(entry.link);
  about.source = plain(feed.title);
  about.author = name_of_author(entry.author);
  about.published = published_date_of(one_line(entry.published));
  if (about.published.empty()) {
    about.published = published_date_of(one_line(entry.updated));
  }
  about.language =
      one_line(entry.language.empty() ? feed.language : entry.language);
  return article;
}

}  // namespace lede
