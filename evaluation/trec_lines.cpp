#include "trec_lines.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include <lede/error.h>

namespace lede {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string_view take_until(std::string_view& rest, std::string_view ends) {
  const std::size_t end = std::min(rest.find_first_of(ends), rest.size());
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return taken;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  while (!line.empty()) {
    const std::string_view field = take_until(line, kBlanks);
    if (!field.empty()) fields.push_back(field);
  }
  return fields;
}

}  // namespace

TrecLines::TrecLines(std::string file_name, std::string_view text,
                     std::size_t field_count)
    : file_name_(std::move(file_name)),
      rest_(text),
      field_count_(field_count) {}

bool TrecLines::next() {
  do {
    if (rest_.empty()) return false;
    fields_ = fields_of(take_until(rest_, "\n"));
    ++line_number_;
  } while (fields_.empty());
  if (fields_.size() != field_count_) {
    fail("there are " + std::to_string(fields_.size()) + " fields, not " +
         std::to_string(field_count_));
  }
  return true;
}

double TrecLines::number(std::size_t at) const {
  const std::string_view text = field(at);
  double number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = end == text.data() + text.size();
  if (error != std::errc() || !whole || !std::isfinite(number)) {
    fail(std::string(text) + " is no number");
  }
  return number;
}

void TrecLines::fail(std::string_view what) const {
  throw Error(file_name_ + ":" + std::to_string(line_number_) + ": " +
              std::string(what));
}

}  // namespace lede
