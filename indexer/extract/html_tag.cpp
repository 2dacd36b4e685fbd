#include "extract/html_tag.h"

#include <algorithm>
#include <array>

namespace lede {
namespace {

enum class Shown : std::uint8_t { kInline, kBlock, kNever };

struct Row {
  std::string_view name;
  HtmlTag tag;
  Shown shown;
};

// Sorted by name, in the order of the enumeration but for the last two.
constexpr std::array<Row, 62> kRows = {{
    {"a", HtmlTag::kA, Shown::kInline},
    {"address", HtmlTag::kAddress, Shown::kBlock},
    {"article", HtmlTag::kArticle, Shown::kBlock},
    {"aside", HtmlTag::kAside, Shown::kBlock},
    {"audio", HtmlTag::kAudio, Shown::kNever},
    {"b", HtmlTag::kB, Shown::kInline},
    {"blockquote", HtmlTag::kBlockquote, Shown::kBlock},
    {"body", HtmlTag::kBody, Shown::kBlock},
    {"br", HtmlTag::kBr, Shown::kInline},
    {"button", HtmlTag::kButton, Shown::kNever},
    {"center", HtmlTag::kCenter, Shown::kBlock},
    {"dd", HtmlTag::kDd, Shown::kBlock},
    {"details", HtmlTag::kDetails, Shown::kBlock},
    {"dialog", HtmlTag::kDialog, Shown::kBlock},
    {"div", HtmlTag::kDiv, Shown::kBlock},
    {"dl", HtmlTag::kDl, Shown::kBlock},
    {"dt", HtmlTag::kDt, Shown::kBlock},
    {"fieldset", HtmlTag::kFieldset, Shown::kBlock},
    {"figcaption", HtmlTag::kFigcaption, Shown::kBlock},
    {"figure", HtmlTag::kFigure, Shown::kBlock},
    {"footer", HtmlTag::kFooter, Shown::kBlock},
    {"form", HtmlTag::kForm, Shown::kBlock},
    {"h1", HtmlTag::kH1, Shown::kBlock},
    {"h2", HtmlTag::kH2, Shown::kBlock},
    {"h3", HtmlTag::kH3, Shown::kBlock},
    {"h4", HtmlTag::kH4, Shown::kBlock},
    {"h5", HtmlTag::kH5, Shown::kBlock},
    {"h6", HtmlTag::kH6, Shown::kBlock},
    {"head", HtmlTag::kHead, Shown::kInline},
    {"header", HtmlTag::kHeader, Shown::kBlock},
    {"hr", HtmlTag::kHr, Shown::kBlock},
    {"html", HtmlTag::kHtml, Shown::kInline},
    {"iframe", HtmlTag::kIframe, Shown::kNever},
    {"li", HtmlTag::kLi, Shown::kBlock},
    {"link", HtmlTag::kLink, Shown::kInline},
    {"main", HtmlTag::kMain, Shown::kBlock},
    {"math", HtmlTag::kMath, Shown::kNever},
    {"meta", HtmlTag::kMeta, Shown::kInline},
    {"nav", HtmlTag::kNav, Shown::kBlock},
    {"noscript", HtmlTag::kNoscript, Shown::kNever},
    {"object", HtmlTag::kObject, Shown::kNever},
    {"ol", HtmlTag::kOl, Shown::kBlock},
    {"p", HtmlTag::kP, Shown::kBlock},
    {"pre", HtmlTag::kPre, Shown::kBlock},
    {"script", HtmlTag::kScript, Shown::kNever},
    {"section", HtmlTag::kSection, Shown::kBlock},
    {"select", HtmlTag::kSelect, Shown::kNever},
    {"strong", HtmlTag::kStrong, Shown::kInline},
    {"style", HtmlTag::kStyle, Shown::kNever},
    {"summary", HtmlTag::kSummary, Shown::kBlock},
    {"svg", HtmlTag::kSvg, Shown::kNever},
    {"table", HtmlTag::kTable, Shown::kBlock},
    {"tbody", HtmlTag::kTbody, Shown::kInline},
    {"td", HtmlTag::kTd, Shown::kBlock},
    {"template", HtmlTag::kTemplate, Shown::kNever},
    {"textarea", HtmlTag::kTextarea, Shown::kNever},
    {"th", HtmlTag::kTh, Shown::kBlock},
    {"time", HtmlTag::kTime, Shown::kInline},
    {"title", HtmlTag::kTitle, Shown::kInline},
    {"tr", HtmlTag::kTr, Shown::kBlock},
    {"ul", HtmlTag::kUl, Shown::kBlock},
    {"video", HtmlTag::kVideo, Shown::kNever},
}};

static_assert(std::is_sorted(kRows.begin(), kRows.end(),
                             [](const Row& one, const Row& other) {
                               return one.name < other.name;
                             }));

constexpr std::array<Shown, 64> kShown = [] {
  std::array<Shown, 64> shown{};
  for (const Row& row : kRows) {
    shown[static_cast<std::size_t>(row.tag)] = row.shown;
  }
  return shown;
}();

Shown shown(HtmlTag tag) { return kShown[static_cast<std::size_t>(tag)]; }

}  // namespace

HtmlTag html_tag_of(std::string_view name) {
  const auto* row = std::lower_bound(
      kRows.begin(), kRows.end(), name,
      [](const Row& one, std::string_view key) { return one.name < key; });
  return row != kRows.end() && row->name == name ? row->tag : HtmlTag::kOther;
}

bool is_block(HtmlTag tag) { return shown(tag) == Shown::kBlock; }
bool is_invisible(HtmlTag tag) { return shown(tag) == Shown::kNever; }

}  // namespace lede
