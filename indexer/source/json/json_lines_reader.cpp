#include "source/json/json_lines_reader.h"

#include <utility>

#include "binary.h"
#include "source/file_kind.h"

namespace lede {
namespace {

// A line that begins as an object with a key does.
bool has_object(std::string_view sample) {
  while (!sample.empty()) {
    if (sample.front() == '{') {
      const std::size_t inside = sample.find_first_not_of(" \t", 1);
      if (inside != sample.npos && sample[inside] == '"') return true;
    }
    const std::size_t end = sample.find('\n');
    sample.remove_prefix(end == sample.npos ? sample.size() : end + 1);
  }
  return false;
}

// Bytes of something else have lines by accident, one in 256 of them. Zeros
// that a crash left in front of the records have none.
void refuse_binary(ByteStream& stream) {
  const std::string_view sample = stream.peek(kSniffedBytes);
  const bool has_lines = sample.find('\n') != sample.rfind('\n');
  if (!has_lines || !is_binary(sample) || has_object(sample)) return;
  throw ReadFailure("binary, not JSON Lines");
}

}  // namespace

JsonLinesReader::JsonLinesReader(ReaderInput input)
    : json_(input.stream, input.max_article_bytes),
      lines_(json_.text(), input.max_article_bytes),
      items_(std::move(input.naming), input.max_article_bytes, "line",
             json_.encoding()) {
  refuse_binary(json_.text());
}

std::optional<ArticleReader::Item> JsonLinesReader::next() {
  while (const auto line = lines_.next()) {
    const bool blank =
        line->text.find_first_not_of(" \t") == std::string_view::npos;
    if (blank && !line->too_long) continue;
    return items_.item_of({line->text, line->number, line->too_long,
                           json_.place_of(line->place)});
  }
  return std::nullopt;
}

}  // namespace lede
