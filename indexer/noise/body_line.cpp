#include "noise/body_line.h"

#include <algorithm>

#include "utf8.h"

namespace lede {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

bool is_spaceless(Script script) {
  return script == Script::kHan || script == Script::kKana ||
         script == Script::kThai || script == Script::kLao ||
         script == Script::kKhmer || script == Script::kMyanmar;
}

bool is_money_or_percent(char32_t code) {
  return code == '%' || code == '$' || code == U'€' || code == U'£' ||
         code == U'₽' || code == U'¥' || code == U'₴' || code == U'₿';
}

bool ends_sentence(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == ':' ||
         code == ';' || code == U'…' || code == U'。' || code == U'！' ||
         code == U'？' || code == U'։' || code == U'।' || code == U'؟' ||
         code == U'۔';
}

bool closes_quotation(char32_t code) {
  return code == '"' || code == '\'' || code == ')' || code == ']' ||
         code == U'”' || code == U'’' || code == U'»' || code == U'“' ||
         code == U'」' || code == U'』';
}

// Gathers the shape of one line, character by character.
class ShapeReader {
 public:
  explicit ShapeReader(Span span) { shape_.span = span; }

  void read(char32_t code) {
    if (code < 0x80 &&
        kSpace.find(static_cast<char>(code)) != std::string_view::npos) {
      word_has_letter_ = false;
      return;
    }
    if (code >= '0' && code <= '9') read_digit();
    if (is_money_or_percent(code))
      shape_.holds_price |= shape_.digits > 0 || code != '%';
    after_point_ = (code == '.' || code == ',') && after_digit_;
    after_digit_ = code >= '0' && code <= '9';
    if (!closes_quotation(code)) shape_.ends_sentence = ends_sentence(code);
    read_letter(script_of(code));
  }

  BodyLine take() { return shape_; }

 private:
  void read_digit() {
    ++shape_.digits;
    if (after_point_) shape_.holds_price = true;
  }

  void read_letter(Script script) {
    if (script == Script::kNone) return;
    if (shape_.script == Script::kNone) shape_.script = script;
    ++shape_.letters;
    if (is_spaceless(script)) ++shape_.spaceless;
    if (!word_has_letter_) ++shape_.words;
    word_has_letter_ = true;
  }

  BodyLine shape_;
  bool word_has_letter_ = false;
  bool after_digit_ = false;
  bool after_point_ = false;
};

Span trimmed(std::string_view text, Span line) {
  const std::string_view bytes = text.substr(line.begin, line.size());
  const std::size_t begin = bytes.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {line.begin, line.begin};
  return {line.begin + begin, line.begin + bytes.find_last_not_of(kSpace) + 1};
}

// A number, a mark, and more: "3. Eggs", "17、芬兰".
bool is_numbered(std::string_view line) {
  const std::size_t end = line.find_first_not_of("0123456789");
  if (end == 0 || end > 3 || end == std::string_view::npos) return false;
  const std::string_view rest = line.substr(end);
  return rest.starts_with(". ") || rest.starts_with(") ") ||
         rest.starts_with("、");
}

BodyLine shape_of(std::string_view text, Span span) {
  ShapeReader reader(span);
  for (std::size_t at = span.begin; at < span.end;) {
    const Character character = character_at(text, at);
    reader.read(character.code);
    at += character.size_bytes;
  }
  BodyLine shape = reader.take();
  shape.is_item = is_numbered(text.substr(span.begin, span.size()));
  return shape;
}

}  // namespace

bool BodyLine::is_sentence() const {
  constexpr std::size_t kFewestWords = 5;
  constexpr std::size_t kManyWords = 25;
  constexpr std::size_t kFewestSpaceless = 15;
  if (spaceless >= kFewestSpaceless) return true;
  return words >= kManyWords || (words >= kFewestWords && ends_sentence);
}

std::vector<BodyLine> body_lines(std::string_view text) {
  std::vector<BodyLine> shapes;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Span span = trimmed(text, {at, end});
    if (!span.empty()) shapes.push_back(shape_of(text, span));
    at = end + 1;
  }
  return shapes;
}

}  // namespace lede
