#include "json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "unprintable.h"
#include "utf8.h"

namespace lede {
namespace {

void append_unit_escape(char32_t code, std::string& out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) {
    out += kDigits[(code >> (shift - 4)) & 0xFU];
  }
}

// Beyond U+FFFF as a pair of surrogates.
void append_unicode_escape(char32_t code, std::string& out) {
  if (code < 0x10000) return append_unit_escape(code, out);
  append_unit_escape(0xD800 + ((code - 0x10000) >> 10U), out);
  append_unit_escape(0xDC00 + ((code - 0x10000) & 0x3FFU), out);
}

void append_escaped(char32_t code, std::string& out) {
  switch (code) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  const bool line_end = code == 0x2028 || code == 0x2029;
  if (is_control(code) || line_end || is_deceptive(code)) {
    append_unicode_escape(code, out);
  } else {
    append_utf8(code, out);
  }
}

}  // namespace

void JsonWriter::begin_object() { begin_group('{', layout_); }
void JsonWriter::end_object() { end_group('}'); }
void JsonWriter::begin_array() { begin_group('[', layout_); }
void JsonWriter::end_array() { end_group(']'); }
void JsonWriter::begin_row() { begin_group('[', Layout::kOneLine); }

JsonWriter& JsonWriter::key(std::string_view name) {
  begin_value();
  append_string(name);
  text_ += ": ";
  after_key_ = true;
  return *this;
}

void JsonWriter::string(std::string_view value) {
  begin_value();
  append_string(value);
}

void JsonWriter::number(std::size_t value) {
  begin_value();
  text_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
  begin_value();
  text_ += value ? "true" : "false";
}

void JsonWriter::number(double value) {
  begin_value();
  if (!std::isfinite(value)) {
    text_ += "null";
    return;
  }
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  text_.append(digits.data(), end);
}

void JsonWriter::number(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  const double scaled = std::round(value * scale);
  // Adding zero makes a negative zero a plain one.
  number(std::isfinite(scaled) ? scaled / scale + 0.0 : value);
}

void JsonWriter::begin_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (groups_.empty()) return;
  Group& group = groups_.back();
  const bool one_line = group.layout == Layout::kOneLine;
  if (group.has_values) text_ += one_line ? ", " : ",";
  group.has_values = true;
  if (!one_line) new_line();
}

void JsonWriter::begin_group(char bracket, Layout layout) {
  begin_value();
  text_ += bracket;
  const bool in_row =
      !groups_.empty() && groups_.back().layout == Layout::kOneLine;
  groups_.push_back({in_row ? Layout::kOneLine : layout});
}

void JsonWriter::end_group(char bracket) {
  const Group group = groups_.back();
  groups_.pop_back();
  if (group.has_values && group.layout == Layout::kIndented) new_line();
  text_ += bracket;
}

void JsonWriter::new_line() {
  text_ += '\n';
  text_.append(2 * groups_.size(), ' ');
}

void JsonWriter::append_string(std::string_view value) {
  text_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    const Character character = character_at(value, at);
    append_escaped(character.code, text_);
    at += character.size_bytes;
  }
  text_ += '"';
}

}  // namespace lede
