#include "original/place_finder.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "utf8.h"

namespace lede {
namespace {

// To find a place within a run, all of the run before it is counted.
constexpr std::size_t kLongRunBytes = 256;

bool is_counted(const OriginalRun& run) {
  return run.writing != Writing::kAsIs && run.writing != Writing::kLump;
}

// The same map, of runs that are soon counted.
OriginalMap of_short_runs(const OriginalMap& map, std::string_view text) {
  std::vector<OriginalRun> runs;
  for (OriginalRun rest : map.runs()) {
    while (is_counted(rest) && rest.text.size() > kLongRunBytes) {
      OriginalRun piece = rest;
      piece.text.end = border_before(text, rest.text.begin + kLongRunBytes);
      piece.original.end =
          piece.original.begin +
          written_bytes(text.substr(piece.text.begin, piece.text.size()),
                        piece.writing);
      runs.push_back(piece);
      rest.text.begin = piece.text.end;
      rest.original.begin = piece.original.end;
      rest.joined = true;
    }
    runs.push_back(rest);
  }
  return OriginalMap(std::move(runs));
}

Span without_space(std::string_view text, Span span) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  const std::string_view inside = text.substr(span.begin, span.size());
  const std::size_t first = inside.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  const std::size_t last = inside.find_last_not_of(kSpace);
  return {span.begin + first, span.begin + last + 1};
}

}  // namespace

PlaceFinder::PlaceFinder(const OriginalMap& map, std::string_view text,
                         std::optional<std::uint64_t> offset)
    : map_(offset ? of_short_runs(map, text) : OriginalMap()),
      text_(text),
      offset_(offset.value_or(0)) {}

Span PlaceFinder::place_of(Span span) const {
  const auto found = map_.find(text_, without_space(text_, span));
  if (!found) return {};
  return {offset_ + found->begin, offset_ + found->end};
}

Span PlaceFinder::stretch_of(Span span) const {
  const Span inside = without_space(text_, span);
  if (inside.empty()) return {};
  const std::size_t second =
      inside.begin + character_at(text_, inside.begin).size_bytes;
  const Span first = place_of({inside.begin, second});
  const Span last =
      place_of({border_before(text_, inside.end - 1), inside.end});
  if (first.empty() || last.empty() || first.begin >= last.end) return {};
  return {first.begin, last.end};
}

}  // namespace lede
