#include "source/warc/warc_reader.h"

#include <utility>

#include "binary.h"
#include "utf8.h"

namespace lede {
namespace {

// A body in memory, to be unpacked.
class OneBlock : public BlockSource {
 public:
  explicit OneBlock(std::string_view bytes) : bytes_(bytes) {}
  std::string_view next_block() override { return std::exchange(bytes_, {}); }

 private:
  std::string_view bytes_;
};

bool is_page(std::string_view media_type) {
  return media_type.starts_with("text/html") ||
         media_type.starts_with("application/xhtml");
}

bool is_text(std::string_view media_type) {
  return media_type.starts_with("text/plain");
}

std::string charset_of(std::string_view media_type) {
  constexpr std::string_view kKey = "charset=";
  const std::size_t found = media_type.find(kKey);
  if (found == std::string_view::npos) return {};
  const std::string_view value = media_type.substr(found + kKey.size());
  const std::size_t begin = value.find_first_not_of("\"' ");
  if (begin == std::string_view::npos) return {};
  return std::string(
      value.substr(begin, value.find_first_of("\"'; ", begin) - begin));
}

}  // namespace

std::optional<ArticleReader::Item> WarcReader::next() {
  while (const auto head = records_.next()) {
    ++number_;
    if (auto item = item_of(*head)) return item;
    ++passed_over_;
  }
  return std::nullopt;
}

std::optional<ArticleReader::Item> WarcReader::item_of(const WarcHead& head) {
  const bool response = head.type == "response";
  if (!response && head.type != "resource" && head.type != "conversion") {
    return std::nullopt;
  }
  if (!response) {
    if (!is_page(head.media_type) && !is_text(head.media_type)) {
      return std::nullopt;
    }
  } else if (!head.media_type.empty() &&
             !head.media_type.starts_with("application/http")) {
    return std::nullopt;
  }
  if (head.content_bytes > input_.max_article_bytes) {
    return Rejection{place(), too_large(input_.max_article_bytes)};
  }
  const auto begin = input_.stream.place();
  const std::string_view content = records_.content(input_.max_article_bytes);
  if (records_.is_cut()) {
    return Rejection{place(), "the file ends before the record does"};
  }
  const auto behind = [&](std::size_t size) {
    return *begin + content.size() - size;
  };
  std::optional<RecordPlace> body_place;
  if (!response) {
    if (begin) body_place = {*begin, RecordForm::kAsIs, {}};
    return page_of(head, {200, head.media_type, {}, std::string(content), {}},
                   std::move(body_place));
  }
  auto parsed = http_response(content);
  if (!parsed) return Rejection{place(), "no HTTP response in it"};
  if (begin && content.ends_with(parsed->body)) {
    body_place = {behind(parsed->body.size()), RecordForm::kAsIs, {}};
  } else if (begin) {
    body_place = {behind(parsed->chunks.size()), RecordForm::kChunks,
                  std::move(parsed->chunks)};
  }
  return page_of(head, *parsed, std::move(body_place));
}

std::optional<ArticleReader::Item> WarcReader::page_of(
    const WarcHead& head, const HttpResponse& response,
    std::optional<RecordPlace> body_place) {
  const bool page = is_page(response.media_type);
  if (response.status != 200 || (!page && !is_text(response.media_type))) {
    return std::nullopt;
  }
  RawArticle article;
  try {
    OneBlock block(response.body);
    ByteStream unpacked(block, input_.stream.limit());
    article.bytes = unpacked.peek(input_.max_article_bytes + 1);
  } catch (const ReadFailure& failure) {
    return Rejection{place(), failure.what()};
  }
  if (article.bytes.size() > input_.max_article_bytes) {
    return Rejection{place(), too_large(input_.max_article_bytes)};
  }
  if (!response.encoding.empty() && is_binary(article.bytes)) {
    return Rejection{place(), "packed in a way that is not read: " +
                                  mend_utf8(response.encoding).text};
  }
  article.origin = place();
  if (body_place && article.bytes == response.body) {
    article.place = std::move(body_place);
  }
  article.about.url = mend_utf8(head.uri).text;
  article.id = head.uri.empty()
                   ? input_.naming.id + "#" + std::to_string(number_)
                   : article.about.url;
  article.charset = charset_of(response.media_type);
  article.format = page ? ArticleFormat::kHtml : ArticleFormat::kPlainText;
  return article;
}

std::string WarcReader::place() const {
  return input_.naming.origin + ", record " + std::to_string(number_);
}

}  // namespace lede
