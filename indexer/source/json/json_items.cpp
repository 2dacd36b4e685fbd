#include "source/json/json_items.h"

#include <string>

namespace lede {
namespace {

// A parser takes many times the memory of what it reads. So long records are
// read by one alone.
constexpr std::size_t kLongBytes = std::size_t{1} << 20U;

}  // namespace

ArticleReader::Item JsonItems::item_of(const JsonPiece& piece) {
  JsonText text{std::string(piece.text),
                piece.number,
                unit_,
                naming_,
                piece.place,
                encoding_};
  if (piece.too_long) {
    return Rejection{place_of(text), too_large(max_article_bytes_)};
  }
  if (text.text.size() < kLongBytes) return text;
  return found_item(article_of(std::move(text), long_records_));
}

}  // namespace lede
