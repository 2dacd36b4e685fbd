#include "extract/page_head.h"

#include "ascii.h"
#include "utf8.h"

namespace lede {
namespace {

// Limits that no page of news reaches.
constexpr std::size_t kMostMetas = 400;
constexpr std::size_t kMostScripts = 40;
constexpr std::size_t kMostDateBytes = 100;

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || list[at - 1] == ' ';
    if (begins && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

bool is_json_ld(const HtmlAttributes& attributes) {
  return lower_ascii(attributes["type"]).find("ld+json") != std::string::npos;
}

void read_link(const HtmlAttributes& attributes, PageHead& head) {
  if (head.canonical.empty() &&
      has_word(lower_ascii(attributes["rel"]), "canonical")) {
    head.canonical = first_bytes(attributes["href"], kMostHeadBytes);
  }
}

void read_meta(const HtmlAttributes& attributes, PageHead& head) {
  const std::string_view content = attributes["content"];
  if (content.empty() || head.metas.size() >= kMostMetas) return;
  for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view name = attributes[key];
    if (name.empty()) continue;
    head.metas.push_back({lower_ascii(first_bytes(name, 100)),
                          std::string(first_bytes(content, kMostHeadBytes))});
    return;
  }
}

void read_time(const HtmlAttributes& attributes, PageHead& head) {
  const std::string_view time =
      first_bytes(attributes["datetime"], kMostDateBytes);
  if (time.empty()) return;
  if (head.time.empty()) head.time = time;
  if (head.published.empty() && (attributes.has("pubdate") ||
                                 attributes["itemprop"] == "datePublished")) {
    head.published = time;
  }
}

std::string* read_script(const HtmlAttributes& attributes, PageHead& head) {
  if (head.json_ld.size() >= kMostScripts || !is_json_ld(attributes)) {
    return nullptr;
  }
  // A pointer into it must stay good.
  head.json_ld.reserve(kMostScripts);
  return &head.json_ld.emplace_back();
}

std::string* read_property(HtmlTag tag, const HtmlAttributes& attributes,
                           PageHead& head) {
  const std::string_view property = attributes["itemprop"];
  if (head.published.empty() && property == "datePublished") {
    head.published = first_bytes(attributes["content"], kMostDateBytes);
  }
  const bool names =
      property == "author" || has_word(attributes["rel"], "author");
  return names && head.author.empty() && tag != HtmlTag::kLink ? &head.author
                                                               : nullptr;
}

}  // namespace

std::string* read_head_tag(HtmlTag tag, const HtmlAttributes& attributes,
                           PageHead& head) {
  switch (tag) {
    case HtmlTag::kHtml:
      if (head.language.empty()) head.language = attributes["lang"];
      if (head.language.empty()) head.language = attributes["xml:lang"];
      return nullptr;
    case HtmlTag::kTitle: return head.title.empty() ? &head.title : nullptr;
    case HtmlTag::kLink: read_link(attributes, head); return nullptr;
    case HtmlTag::kMeta: read_meta(attributes, head); return nullptr;
    case HtmlTag::kScript: return read_script(attributes, head);
    case HtmlTag::kTime: read_time(attributes, head); return nullptr;
    default: return read_property(tag, attributes, head);
  }
}

}  // namespace lede
