#include "pipeline/article_intake.h"

#include <utility>

#include "date.h"
#include "extract/extraction.h"
#include "update/content_digest.h"
#include "update/known_index.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kMaxIdBytes = 4096;

Article mended(Article article) {
  Metadata& about = article.about;
  for (std::string* text :
       {&article.id, &about.title, &about.url, &about.source, &about.author,
        &about.language, &article.body}) {
    if (!is_valid_utf8(*text)) *text = mend_utf8(*text).text;
  }
  about.published = iso_date_of(about.published).value_or("");
  return article;
}

std::string reason_against(const Article& article) {
  if (article.id.empty()) return "it has no id";
  if (article.id.find('\0') != std::string::npos) {
    return "its id holds a NUL character";
  }
  if (article.id.size() > kMaxIdBytes) {
    return "its id is longer than " + std::to_string(kMaxIdBytes) + " bytes";
  }
  return {};
}

}  // namespace

std::variant<TakenArticle, Rejection> taken(Article article,
                                            std::string origin) {
  TakenArticle found;
  found.content = content_digest(article);
  found.article = mended(std::move(article));
  found.origin = std::move(origin);
  std::string reason = reason_against(found.article);
  if (!reason.empty()) return Rejection{found.origin, std::move(reason)};
  found.shapes = body_lines(found.article.body);
  found.lines = lines_of(found.article, found.shapes);
  return found;
}

std::variant<TakenArticle, Rejection> taken(const RawArticle& raw,
                                            std::uint64_t content,
                                            bool repair) {
  auto extracted = extract_article(raw, repair);
  if (auto* none = std::get_if<NoArticle>(&extracted)) {
    return Rejection{raw.origin, std::move(none->reason)};
  }
  auto& extraction = std::get<Extraction>(extracted);
  auto found = taken(std::move(extraction.article), raw.origin);
  if (auto* article = std::get_if<TakenArticle>(&found)) {
    article->content = content;
    article->care = {
        std::move(extraction.encoding),
        extraction.title_repairs.size() + extraction.body_repairs.size()};
    article->original = extraction.original.encode();
    article->offset = offset_of(raw);
    article->part = part_of(raw);
  }
  return found;
}

}  // namespace lede
