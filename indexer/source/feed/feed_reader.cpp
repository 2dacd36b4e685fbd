#include "source/feed/feed_reader.h"

#include "decode.h"
#include "source/feed/feed_article.h"
#include "source/feed/mended_xml.h"

namespace lede {

// A feed that is too large is read as far as it may be.
void FeedReader::begin() {
  const auto place = input_.stream.place();
  std::string_view bytes = input_.stream.peek(input_.max_article_bytes + 1);
  if (bytes.size() > input_.max_article_bytes) {
    bytes = bytes.substr(0, input_.max_article_bytes);
    fault_ = too_large(input_.max_article_bytes);
  }
  feed_ = decode(bytes, charset_declared_in(bytes));
  if (place) places_.emplace(feed_, bytes, *place);
  MendedXml mended = mended_xml(feed_.text);
  xml_ = std::move(mended.text);
  if (!mended.fault.empty()) fault_ = std::move(mended.fault);
  parser_ = std::make_unique<FeedParser>(xml_);
}

std::optional<ArticleReader::Item> FeedReader::next() {
  if (done_) return std::nullopt;
  if (!parser_) begin();
  if (auto entry = parser_->next()) {
    const std::string number = std::to_string(++number_);
    RawArticle article = feed_article(*entry, parser_->about());
    if (places_) {
      article.place = places_->place_of(entry->title.tag, text_of(*entry).tag);
    }
    article.origin = input_.naming.origin + ", entry " + number;
    if (article.id.empty()) article.id = input_.naming.id + "#" + number;
    return article;
  }
  done_ = true;
  // Where the text was cut, the parser misses its end and says nothing new.
  if (fault_.empty()) fault_ = parser_->fault();
  if (fault_.empty()) return std::nullopt;
  return Rejection{input_.naming.origin, fault_};
}

}  // namespace lede
