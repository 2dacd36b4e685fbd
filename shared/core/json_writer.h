#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// Writes one JSON value (RFC 8259) to a string, on one line or indented.
/// Commas, colons and escapes are its business:
///
///     JsonWriter json;
///     json.begin_object();
///     json.key("title").string("Счёт 3:2");
///     json.key("score").number(4.25);
///     json.end_object();
///     json.text();  // {"title": "Счёт 3:2", "score": 4.25}
///
/// Strings come out as valid UTF-8 whatever goes in; control characters,
/// U+2028 and U+2029 are escaped, so that one value is one line of any text,
/// and so is what turns the direction of text or hides in it, so that it can
/// be shown on a terminal.
class JsonWriter {
 public:
  enum class Layout { kOneLine, kIndented };

  explicit JsonWriter(Layout layout = Layout::kOneLine) : layout_(layout) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  /// An array that stays on its line in an indented text too.
  void begin_row();
  void end_row() { end_array(); }

  /// Names the value that follows; only inside an object.
  JsonWriter& key(std::string_view name);

  void string(std::string_view value);
  void number(std::size_t value);
  void boolean(bool value);
  /// Shortest form that reads back as the same double; not finite: null.
  void number(double value);
  /// The same with `decimals` digits after the point, zeros at the end cut.
  void number(double value, int decimals);

  const std::string& text() const { return text_; }

 private:
  void begin_value();
  struct Group {
    Layout layout;
    bool has_values = false;
  };

  void begin_group(char bracket, Layout layout);
  void end_group(char bracket);
  void new_line();
  void append_string(std::string_view value);

  Layout layout_;
  std::string text_;
  std::vector<Group> groups_;  // that are open
  bool after_key_ = false;
};

}  // namespace lede
