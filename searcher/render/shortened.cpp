#include "render/shortened.h"

#include <algorithm>
#include <iterator>

#include "utf8.h"

namespace lede {
namespace {

constexpr std::string_view kEllipsis = "…";

// The bytes of so many characters; all of a text that has no more.
std::size_t bytes_of(std::string_view text, std::size_t max_chars) {
  std::size_t end = 0;
  for (; max_chars > 0 && end < text.size(); --max_chars) {
    end += character_at(text, end).size_bytes;
  }
  return end;
}

}  // namespace

std::string shortened(std::string_view text, std::size_t max_chars) {
  const std::size_t end = bytes_of(text, max_chars);
  if (end == text.size()) return std::string(text);
  const std::string_view kept = text.substr(0, end);
  const std::size_t words_end = kept.find_last_not_of(' ') + 1;
  return std::string(kept.substr(0, words_end)).append(kEllipsis);
}

MarkedText shown_title(const Hit& hit) {
  constexpr std::size_t kMostCharacters = 300;
  if (hit.title.text.empty()) return {hit.id, {}};
  const std::size_t end = bytes_of(hit.title.text, kMostCharacters);
  MarkedText shown{shortened(hit.title.text, kMostCharacters), {}};
  std::copy_if(hit.title.highlights.begin(), hit.title.highlights.end(),
               std::back_inserter(shown.highlights),
               [end](const Span& highlight) { return highlight.end <= end; });
  return shown;
}

}  // namespace lede
