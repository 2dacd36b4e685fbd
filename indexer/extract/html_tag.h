#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// The elements of HTML that extraction tells apart.
enum class HtmlTag : std::uint8_t {
  kOther,
  kA,
  kAddress,
  kArticle,
  kAside,
  kB,
  kBlockquote,
  kBody,
  kBr,
  kButton,
  kCenter,
  kDd,
  kDetails,
  kDialog,
  kDiv,
  kDl,
  kDt,
  kFieldset,
  kFigcaption,
  kFigure,
  kFooter,
  kForm,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kHead,
  kHeader,
  kHr,
  kHtml,
  kIframe,
  kLi,
  kLink,
  kMain,
  kMath,
  kMeta,
  kNav,
  kNoscript,
  kObject,
  kOl,
  kP,
  kPre,
  kScript,
  kSection,
  kSelect,
  kStrong,
  kStyle,
  kSummary,
  kSvg,
  kTable,
  kTbody,
  kTd,
  kTemplate,
  kTextarea,
  kTh,
  kTime,
  kTitle,
  kTr,
  kUl,
  kVideo,
  kAudio,
};

/// The tag of a name in lower case; kOther for those not listed.
HtmlTag html_tag_of(std::string_view name);

/// Begins and ends a line of text.
bool is_block(HtmlTag tag);

/// A browser shows nothing of the text in it, or controls in its place.
bool is_invisible(HtmlTag tag);

constexpr bool is_heading(HtmlTag tag) {
  return tag >= HtmlTag::kH1 && tag <= HtmlTag::kH6;
}

}  // namespace lede
