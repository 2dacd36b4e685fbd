#include "source/file_articles.h"

#include <utility>

#include "source/file_kind.h"

namespace lede {

FileArticles::FileArticles(ByteStream stream, Naming naming,
                           std::size_t max_article_bytes, bool in_archive)
    : naming_(std::move(naming)),
      max_article_bytes_(max_article_bytes),
      in_archive_(in_archive),
      stream_(std::move(stream)) {}

std::optional<ArticleReader::Item> FileArticles::next() try {
  if (done_) return std::nullopt;
  if (!reader_) {
    const FileKind kind = kind_of(naming_.name, stream_.peek(kSniffedBytes));
    reader_ = article_reader(
        kind, {stream_, naming_, max_article_bytes_, in_archive_});
  }
  auto item = reader_->next();
  done_ = !item;
  return item;
} catch (const UnreadableNow& failure) {
  done_ = true;
  is_unreadable_now_ = true;
  return Rejection{naming_.origin, failure.what()};
} catch (const ReadFailure& failure) {
  done_ = true;
  return Rejection{naming_.origin, failure.what()};
}

std::size_t FileArticles::passed_over() const {
  return reader_ ? reader_->passed_over() : 0;
}

}  // namespace lede
