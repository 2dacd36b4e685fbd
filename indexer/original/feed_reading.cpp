#include "original/feed_reading.h"

#include <algorithm>
#include <string>

#include "ascii.h"
#include "extract/html_reference.h"

namespace lede {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";

// Of a reference, less its '&', that ends in a semicolon.
constexpr std::size_t kLongestName = 12;

std::size_t behind(std::string_view text, std::string_view mark,
                   std::size_t at) {
  const std::size_t found = text.find(mark, at);
  return found == std::string_view::npos ? text.size() : found + mark.size();
}

// Behind "&gt;", or a '>' that nobody escaped, but for those in a value in
// quotes, if the quotes end.
std::size_t escaped_tag_end(std::string_view xml, std::size_t at) {
  while ((at = xml.find_first_of(">&\"'", at)) != std::string_view::npos) {
    const std::string_view rest = xml.substr(at);
    if (rest.front() == '>') return at + 1;
    if (rest.starts_with("&gt;")) return at + 4;
    const std::string_view quote =
        rest.starts_with("&quot;") ? rest.substr(0, 6) : rest.substr(0, 1);
    const bool opens = quote != "&" && xml[at - 1] == '=';
    at += quote.size();
    if (!opens) continue;
    const std::size_t end = xml.find(quote, at);
    if (end != std::string_view::npos) at = end + quote.size();
  }
  return xml.size();
}

}  // namespace

FeedReading::FeedReading(std::string_view xml) : HtmlReading(xml) {
  std::size_t at = 0;
  while ((at = xml.find(kCdata, at)) != std::string_view::npos) {
    const std::size_t end = std::min(xml.find("]]>", at), xml.size());
    cdata_.push_back({at + kCdata.size(), end});
    at = end;
  }
}

bool FeedReading::in_cdata(std::size_t at) const {
  const auto next = std::upper_bound(
      cdata_.begin(), cdata_.end(), at,
      [](std::size_t byte, Span span) { return byte < span.begin; });
  return next != cdata_.begin() && at < std::prev(next)->end;
}

bool FeedReading::may_be_tag(std::size_t at) const {
  return HtmlReading::may_be_tag(at) ||
         original().substr(at).starts_with("&lt;");
}

Sign FeedReading::sign_at(std::size_t at) {
  const std::string_view rest = original().substr(at);
  if (rest.starts_with(kCdata)) return {kCdata.size()};
  if (rest.starts_with('&') && !in_cdata(at)) return escaped_at(at);
  return HtmlReading::sign_at(at);
}

Sign FeedReading::escaped_at(std::size_t at) const {
  const HtmlReference outer = html_reference_at(original(), at);
  if (outer.code == '<') return escaped_tag_at(at, at + outer.size_bytes);
  if (outer.code == '&') {
    const std::string inside = "&" + std::string(original().substr(
                                         at + outer.size_bytes, kLongestName));
    const HtmlReference inner = html_reference_at(inside, 0);
    if (inner.size_bytes > 1 && inside[inner.size_bytes - 1] == ';') {
      return {outer.size_bytes + inner.size_bytes - 1, inner.code,
              Writing::kReferences};
    }
  }
  return {outer.size_bytes, outer.code, Writing::kReferences};
}

Sign FeedReading::escaped_tag_at(std::size_t at, std::size_t inside) const {
  const std::string_view xml = original();
  const std::string_view rest = xml.substr(inside);
  const char first = rest.empty() ? ' ' : rest.front();
  if (!is_ascii_letter(first) && first != '/' && first != '!') {
    return {inside - at, '<'};
  }
  if (!rest.starts_with("!--")) return {escaped_tag_end(xml, inside) - at};
  return {std::min(behind(xml, "-->", inside), behind(xml, "--&gt;", inside)) -
          at};
}

}  // namespace lede
