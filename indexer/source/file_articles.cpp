#include "source/file_articles.h"

#include <utility>

#include "source/file_kind.h"

namespace lede {

FileArticles::FileArticles(ByteStream stream, Naming naming,
                           std::size_t max_article_bytes, bool in_archive)
    : naming_(std::move(naming)),
      max_article_bytes_(max_article_bytes),
      in_archive_(in_archive),
      stream_(std::move(stream)) {
  naming_.part.unpacked = stream_.is_packed();
}

std::optional<ArticleReader::Item> FileArticles::next() try {
  if (done_) return std::nullopt;
  if (!reader_) {
    const FileKind kind = kind_of(naming_.name, stream_.peek(kSniffedBytes));
    reader_ = article_reader(
        kind, {stream_, naming_, max_article_bytes_, in_archive_});
  }
  auto item = reader_->next();
  done_ = !item;
  if (item) set_part(*item);
  return item;
} catch (const UnreadableNow& failure) {
  done_ = true;
  is_unreadable_now_ = true;
  return Rejection{naming_.origin, failure.what()};
} catch (const ReadFailure& failure) {
  done_ = true;
  return Rejection{naming_.origin, failure.what()};
}

// What lies in an archive knows its part already, and text of JSON by its name.
// Of an entry without a name nobody could find the bytes.
void FileArticles::set_part(ArticleReader::Item& item) const {
  const bool has_name = !in_archive_ || !naming_.part.entry.empty();
  if (auto* raw = std::get_if<RawArticle>(&item)) {
    if (!has_name) raw->place.reset();
    if (!raw->place || !raw->place->entry.empty()) return;
    raw->place->unpacked = naming_.part.unpacked;
    raw->place->entry = naming_.part.entry;
  } else if (auto* text = std::get_if<JsonText>(&item)) {
    if (!has_name) text->offset.reset();
  }
}

std::size_t FileArticles::passed_over() const {
  return reader_ ? reader_->passed_over() : 0;
}

}  // namespace lede
