#include "original/json_strings.h"

#include <algorithm>
#include <cstddef>

namespace lede {
namespace {

// Behind the begin of a string, the quote that ends it, else the end of all.
std::size_t closing_quote(std::string_view json, std::size_t at) {
  while (true) {
    const std::size_t quote = json.find('"', at);
    if (quote == std::string_view::npos) return json.size();
    std::size_t escapes = quote;
    while (escapes > at && json[escapes - 1] == '\\') --escapes;
    if ((quote - escapes) % 2 == 0) return quote;
    at = quote + 1;
  }
}

}  // namespace

std::optional<Span> json_string_of(std::string_view record,
                                   std::string_view key) {
  int depth = 0;
  bool wanted = false;  // the value that comes next
  Span before;          // the last string of the outermost object
  for (std::size_t at = 0; at < record.size(); ++at) {
    switch (record[at]) {
      case '{':
      case '[': ++depth; break;
      case '}':
      case ']': --depth; break;
      case ',': wanted = wanted && depth > 1; break;
      case ':':
        if (depth == 1) {
          wanted = record.substr(before.begin, before.size()) == key;
        }
        break;
      case '"': {
        const Span inside{at + 1, closing_quote(record, at + 1)};
        if (depth == 1 && wanted) return inside;
        if (depth == 1) before = inside;
        at = inside.end;
        break;
      }
      default: break;
    }
  }
  return std::nullopt;
}

}  // namespace lede
