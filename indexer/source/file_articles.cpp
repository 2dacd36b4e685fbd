#include "source/file_articles.h"

#include <utility>

namespace lede {
namespace {

constexpr std::size_t kSniffedBytes = 4096;

std::string too_large(std::size_t max_bytes) {
  constexpr std::size_t kMegabyte = 1U << 20U;
  return "larger than " + std::to_string(max_bytes / kMegabyte) +
         " MB (--max-article-mb)";
}

}  // namespace

FileArticles::FileArticles(FileDescriptor file, Naming naming,
                           std::size_t max_article_bytes)
    : naming_(std::move(naming)),
      max_article_bytes_(max_article_bytes),
      stream_(std::move(file)),
      lines_(stream_, max_article_bytes) {}

std::optional<ArticleSource::Item> FileArticles::next() try {
  if (done_) return std::nullopt;
  if (!kind_) kind_ = kind_of(naming_.name, stream_.peek(kSniffedBytes));
  if (*kind_ == FileKind::kJsonLines) return next_record();
  done_ = true;
  return whole_file();
} catch (const ReadFailure& failure) {
  done_ = true;
  return Rejection{naming_.origin, failure.what()};
}

ArticleSource::Item FileArticles::whole_file() {
  const std::string_view bytes = stream_.peek(max_article_bytes_ + 1);
  if (bytes.size() > max_article_bytes_) {
    return Rejection{naming_.origin, too_large(max_article_bytes_)};
  }
  RawArticle article;
  article.id = naming_.id;
  article.origin = naming_.origin;
  article.bytes = std::string(bytes);
  if (*kind_ == FileKind::kHtml) article.format = ArticleFormat::kHtml;
  return article;
}

std::optional<ArticleSource::Item> FileArticles::next_record() {
  while (const auto line = lines_.next()) {
    const std::string place =
        naming_.origin + ", line " + std::to_string(line->number);
    if (line->too_long) return Rejection{place, too_large(max_article_bytes_)};
    if (line->text.find_first_not_of(" \t") == std::string_view::npos) {
      continue;
    }
    auto record = records_.read(line->text);
    if (const auto* none = std::get_if<NoArticle>(&record)) {
      return Rejection{place, none->reason};
    }
    auto& article = std::get<RawArticle>(record);
    article.origin = place;
    if (article.id.empty()) {
      article.id = naming_.id + "#" + std::to_string(line->number);
    }
    return std::move(article);
  }
  done_ = true;
  return std::nullopt;
}

}  // namespace lede
