#include <charconv>

#include <lede/renderer.h>
#include <lede/terminal_safe.h>

#include "unprintable.h"
#include "utf8.h"

namespace lede {
namespace {

// What would end a field, or make a terminal obey.
bool is_unfit(char32_t code) {
  return code == ' ' || is_control(code) || is_deceptive(code) ||
         code == 0x2028 || code == 0x2029;
}

void append_percent(std::string_view bytes, std::string& text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    text.append({'%', kDigits[code >> 4U], kDigits[code & 0x0FU]});
  }
}

std::string field(std::string_view name) {
  std::string text;
  for (std::size_t at = 0; at < name.size();) {
    const Character character = character_at(name, at);
    const std::string_view bytes = name.substr(at, character.size_bytes);
    at += bytes.size();
    if (is_unfit(character.code)) {
      append_percent(bytes, text);
    } else {
      text += bytes;
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
