#include <charconv>

#include <lede/renderer.h>
#include <lede/terminal_safe.h>

namespace lede {
namespace {

// Without the bytes that would end a field.
std::string field(std::string_view name) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char byte : name) {
    const auto code = static_cast<unsigned char>(byte);
    if (code > ' ' && code != 0x7F) {
      text += byte;
    } else {
      text.append({'%', kDigits[code >> 4U], kDigits[code & 0x0FU]});
    }
  }
  return text.empty() ? "%" : text;
}

std::string score_text(double score) {
  constexpr int kDecimals = 6;
  char text[64];
  const auto [end, error] = std::to_chars(text, text + sizeof text, score,
                                          std::chars_format::fixed, kDecimals);
  return error == std::errc() ? std::string(text, end) : "0";
}

}  // namespace

std::string render_ids(const SearchResult& result) {
  std::string lines;
  for (const Hit& hit : result.hits) lines += terminal_safe(hit.id) + "\n";
  return lines;
}

std::string render_trec(const SearchResult& result, std::string_view query_id,
                        std::string_view run_name) {
  std::string lines;
  std::size_t rank = result.offset;
  for (const Hit& hit : result.hits) {
    lines.append(field(query_id)).append(" Q0 ").append(field(hit.id));
    lines.append(" ").append(std::to_string(++rank));
    lines.append(" ").append(score_text(hit.score));
    lines.append(" ").append(field(run_name)).append("\n");
  }
  return lines;
}

}  // namespace lede
