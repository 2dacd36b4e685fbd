#include "highlight_places.h"

#include "original_map.h"

namespace lede {
namespace {

// Of the highlights of a piece that begins at this byte of the text.
std::vector<Span> places_of(const std::vector<Span>& highlights,
                            std::size_t begin, std::string_view text,
                            const OriginalMap& map, std::uint64_t offset) {
  std::vector<Span> places;
  for (const Span& highlight : highlights) {
    const auto found =
        map.find(text, {begin + highlight.begin, begin + highlight.end});
    places.push_back(found ? Span{offset + found->begin, offset + found->end}
                           : Span());
  }
  return places;
}

}  // namespace

void place_highlights(const StoredArticle& stored, std::string_view text,
                      const FilePlace& file, Hit& hit) {
  const OriginalMap map =
      file.offset ? OriginalMap::decode(stored.original) : OriginalMap();
  const std::uint64_t offset = file.offset.value_or(0);
  hit.title.in_file = places_of(hit.title.highlights, 0, text, map, offset);
  const std::size_t body = body_begin(stored.article);
  for (Snippet& snippet : hit.snippets) {
    snippet.in_file = places_of(
        snippet.highlights, body + snippet.in_body.begin, text, map, offset);
  }
}

}  // namespace lede
