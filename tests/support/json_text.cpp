#include "support/json_text.h"

#include <simdjson.h>

namespace lede::test {

std::string fault_of_json(std::string_view text) {
  simdjson::dom::parser parser;
  const auto error = parser.parse(simdjson::padded_string(text)).error();
  return error == simdjson::SUCCESS ? "" : simdjson::error_message(error);
}

std::string fault_of_json_lines(std::string_view text) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return "the last line has no end";
    const std::string fault = fault_of_json(text.substr(0, end));
    if (!fault.empty()) return "line " + std::to_string(number) + ": " + fault;
    text.remove_prefix(end + 1);
  }
  return {};
}

}  // namespace lede::test
