#include "source/feed/element_finder.h"

#include <algorithm>

namespace lede {

Span ElementFinder::element(std::size_t number) {
  Mark mark = Mark::kOther;
  while (count_ < number && mark != Mark::kNone) mark = next();
  if (mark == Mark::kNone || count_ != number) return {};
  Span element{begin_, at_};
  int depth = mark == Mark::kStart ? 1 : 0;
  while (depth > 0) {
    mark = next();
    if (mark == Mark::kNone) return {};
    if (mark == Mark::kStart) ++depth;
    if (mark == Mark::kEnd) --depth;
  }
  element.end = at_;
  return element;
}

ElementFinder::Mark ElementFinder::next() {
  begin_ = std::min(xml_.find('<', at_), xml_.size());
  at_ = begin_;
  const std::string_view rest = xml_.substr(at_);
  if (rest.empty()) return Mark::kNone;
  if (rest.starts_with("<![CDATA[")) {
    take_until("]]>");
  } else if (rest.starts_with("<!--")) {
    take_until("-->");
  } else if (rest.starts_with("<?")) {
    take_until("?>");
  } else if (rest.starts_with("<!")) {
    take_until(">");
  } else if (rest.starts_with("</")) {
    take_until(">");
    return Mark::kEnd;
  } else {
    ++count_;
    at_ = tag_end();
    return xml_.substr(0, at_).ends_with("/>") ? Mark::kWhole : Mark::kStart;
  }
  return Mark::kOther;
}

// A '>' in the value of an attribute is none.
std::size_t ElementFinder::tag_end() const {
  std::size_t at = at_;
  while (true) {
    at = xml_.find_first_of(">\"'", at);
    if (at == std::string_view::npos) return xml_.size();
    if (xml_[at] == '>') return at + 1;
    at = xml_.find(xml_[at], at + 1);
    if (at == std::string_view::npos) return xml_.size();
    ++at;
  }
}

void ElementFinder::take_until(std::string_view end) {
  const std::size_t found = xml_.find(end, at_);
  at_ = found == std::string_view::npos ? xml_.size() : found + end.size();
}

}  // namespace lede
