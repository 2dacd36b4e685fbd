#include "source/feed/feed_places.h"

#include <algorithm>

#include "original/encoding_runs.h"

namespace lede {
namespace {

Span moved_back(Span span, std::size_t bytes) {
  return span.empty() ? span : Span{span.begin - bytes, span.end - bytes};
}

}  // namespace

FeedPlaces::FeedPlaces(const Decoded& feed, std::string_view bytes,
                       std::uint64_t offset)
    : bytes_(bytes),
      offset_(offset),
      encoding_(feed.encoding),
      elements_(feed.text),
      places_(OriginalMap(runs_of_decoded(feed, bytes)), feed.text, 0) {}

// The record goes from one of the two to the other: what stands before and
// behind them, the number of comments say, changes every day.
std::optional<RecordPlace> FeedPlaces::place_of(std::size_t title_tag,
                                                std::size_t text_tag) {
  Span title;
  Span text;
  if (title_tag < text_tag) title = in_bytes(title_tag);
  text = in_bytes(text_tag);
  if (title_tag > text_tag) title = in_bytes(title_tag);
  if (title.empty() && text.empty()) return std::nullopt;
  if (title.empty()) title = {text.begin, text.begin};
  if (text.empty()) text = {title.begin, title.begin};
  const std::size_t begin = std::min(title.begin, text.begin);
  const std::size_t end = std::max(title.end, text.end);
  RecordPlace place{offset_ + begin, RecordForm::kFeed,
                    std::string(bytes_.substr(begin, end - begin))};
  place.charset = encoding_;
  place.title = moved_back(title, begin);
  place.text = moved_back(text, begin);
  return place;
}

Span FeedPlaces::in_bytes(std::size_t tag) {
  return tag == 0 ? Span() : places_.place_of(elements_.element(tag));
}

}  // namespace lede
