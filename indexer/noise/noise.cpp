#include "noise/noise.h"

#include <algorithm>
#include <utility>

#include "noise/content_rules.h"
#include "noise/line_marks.h"
#include "noise/place_rules.h"

namespace lede {
namespace {

// Then it is what the article says.
bool all_is_noise(const LineMarks& marks) {
  return std::all_of(marks.classes.begin(), marks.classes.end(),
                     [](const auto& found) { return found.has_value(); });
}

std::vector<NoiseBlock> blocks_of(const LineMarks& marks) {
  std::vector<NoiseBlock> blocks;
  bool adjacent = false;
  for (std::size_t at = 0; at < marks.lines.size(); ++at) {
    if (!marks.classes[at]) {
      adjacent = false;
      continue;
    }
    if (adjacent && blocks.back().noise_class == *marks.classes[at]) {
      blocks.back().span.end = marks.lines[at].span.end;
    } else {
      blocks.push_back({marks.lines[at].span, *marks.classes[at]});
    }
    adjacent = true;
  }
  return blocks;
}

}  // namespace

std::string_view name_of(NoiseClass noise_class) {
  switch (noise_class) {
    case NoiseClass::kTicker: return "ticker";
    case NoiseClass::kRelated: return "related";
    case NoiseClass::kShare: return "share";
    case NoiseClass::kNewsletter: return "newsletter";
    case NoiseClass::kAdvert: return "advert";
    case NoiseClass::kRepeated: return "repeated";
    case NoiseClass::kByline: return "byline";
    case NoiseClass::kMenu: return "menu";
  }
  return "";
}

std::vector<NoiseBlock> find_noise(std::string_view body,
                                   std::vector<BodyLine> lines,
                                   const std::vector<Passage>& passages,
                                   const IsRepeated& is_repeated) {
  LineMarks marks(body, std::move(lines));
  mark_phrases(marks);
  mark_tickers(marks);
  mark_adverts(marks);
  if (is_repeated) mark_repeated(is_repeated, marks);
  mark_lists_under_headers(marks);
  mark_foreign_tail(passages, marks);
  mark_tail(marks);
  mark_head(marks);
  mark_unlikely(marks);
  return all_is_noise(marks) ? std::vector<NoiseBlock>() : blocks_of(marks);
}

}  // namespace lede
