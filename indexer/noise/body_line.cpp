#include "noise/body_line.h"

#include <algorithm>

#include "ascii.h"
#include "noise/letter_runs.h"
#include "noise/line_signs.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";
constexpr std::size_t kFewestSentenceWords = 5;
constexpr std::size_t kFewestStatementWords = 4;
constexpr std::size_t kManyWords = 25;  // are running text however they end

bool is_spaceless(Script script) {
  return script == Script::kHan || script == Script::kKana ||
         script == Script::kThai || script == Script::kLao ||
         script == Script::kKhmer || script == Script::kMyanmar;
}

bool is_space(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r');
}

// Gathers the shape of one line, character by character.
class ShapeReader {
 public:
  explicit ShapeReader(Span span) { shape_.span = span; }

  // Any number of letters that take spaces between words.
  void read_letters(Script script, std::size_t count) {
    after_point_ = false;
    after_digit_ = false;
    shape_.ends_sentence = shape_.ends_statement = ends_inside_ = false;
    count_letters(script, count);
  }

  void read(char32_t code) {
    if (is_space(code)) {
      end_word();
    } else {
      read_sign(code);
    }
  }

  bool has_read_enough() const {
    return shape_.words > BodyLine::kMostReadWords;
  }

  BodyLine take() { return shape_; }

 private:
  // "U.S." ends no sentence, and neither does an initial.
  void end_word() {
    constexpr std::size_t kFewestLetters = 3;
    if (ends_inside_ && word_letters_ >= kFewestLetters &&
        shape_.words >= kFewestSentenceWords) {
      shape_.holds_sentence = true;
    }
    ends_inside_ = false;
    word_letters_ = 0;
  }

  void read_sign(char32_t code) {
    const bool digit = code >= '0' && code <= '9';
    if (digit) read_digit();
    const Signs signs = signs_of(code);
    if ((signs & kMoney) != 0) {
      shape_.holds_price |= shape_.digits > 0 || code != '%';
    }
    after_point_ = (code == '.' || code == ',') && after_digit_;
    after_digit_ = digit;
    if ((signs & (kClosing | kDecoration)) == 0) {
      shape_.ends_sentence = (signs & kEnd) != 0;
      shape_.ends_statement = code == '.';
      ends_inside_ = (signs & kFullStop) != 0;
    }
    if (code >= 0x80) read_letter(script_of(code));
  }

  void read_digit() {
    ++shape_.digits;
    if (after_point_) shape_.holds_price = true;
  }

  void read_letter(Script script) {
    if (script == Script::kNone) return;
    if (is_spaceless(script)) ++shape_.spaceless;
    count_letters(script, 1);
  }

  void count_letters(Script script, std::size_t count) {
    if (shape_.script == Script::kNone) shape_.script = script;
    shape_.letters += static_cast<std::uint32_t>(count);
    if (word_letters_ == 0) ++shape_.words;
    word_letters_ += count;
  }

  BodyLine shape_;
  std::size_t word_letters_ = 0;  // of the word at hand
  bool ends_inside_ = false;      // its last mark ends a sentence
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

// "• Eggs", "— Eggs", "📌 Eggs".
bool has_bullet(std::string_view line) {
  const char32_t first = character_at(line, 0).code;
  constexpr std::u32string_view kBullets = U"•·‣▪▫●○■□►▶▸➤→—–-*";
  return kBullets.find(first) != kBullets.npos || is_pictograph(first);
}

bool is_ascii(char byte) { return (byte & 0x80) == 0; }

// Letters of Latin and Cyrillic in runs, since they are nearly all there is.
void read_part(std::string_view text, Span part, LetterRuns& runs,
               ShapeReader& reader) {
  for (std::size_t at = part.begin;
       at < part.end && !reader.has_read_enough();) {
    const std::size_t latin = runs.end_of_latin(at, part.end);
    if (latin > at) reader.read_letters(Script::kLatin, latin - at);
    at = runs.end_of_cyrillic(latin, part.end);
    if (at > latin) reader.read_letters(Script::kCyrillic, (at - latin) / 2);
    if (at == part.end) break;
    if (is_ascii(text[at])) {
      reader.read(static_cast<unsigned char>(text[at++]));
      continue;
    }
    const Character character = character_at(text, at);
    reader.read(character.code);
    at += character.size_bytes;
  }
}

// The first address of the web from `at` on, with the bracket that Markdown
// has before it; empty at the end where there is none.
Span next_address(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t colon = text.substr(0, end).find("://", at);
  if (colon == std::string_view::npos) return {end, end};
  Span address{colon, std::min(text.find_first_of(" \t)>]", colon), end)};
  while (address.begin > at && is_ascii_letter(text[address.begin - 1])) {
    --address.begin;
  }
  if (address.begin > at && text[address.begin - 1] == '(') --address.begin;
  return address;
}

bool is_item(std::string_view line, std::size_t words) {
  return is_numbered(line) || is_topics(line) ||
         (words >= kFewestSentenceWords && has_bullet(line));
}

// Addresses say nothing of a line, which may end as a sentence before one.
BodyLine shape_of(std::string_view text, Span span, LetterRuns& runs) {
  ShapeReader reader(span);
  for (std::size_t at = span.begin; at < span.end;) {
    const Span address = next_address(text, at, span.end);
    read_part(text, {at, address.begin}, runs, reader);
    at = address.end;
  }
  BodyLine shape = reader.take();
  shape.is_item = is_item(text.substr(span.begin, span.size()), shape.words);
  return shape;
}

}  // namespace

bool is_topics(std::string_view line) {
  if (!line.starts_with("#")) return false;
  for (std::size_t at = line.find(' '); at != std::string_view::npos;
       at = line.find(' ', at + 1)) {
    if (at + 1 < line.size() && line[at + 1] != '#') return false;
  }
  return true;
}

bool BodyLine::is_sentence() const {
  constexpr std::size_t kFewestSpaceless = 15;
  if (spaceless >= kFewestSpaceless) return true;
  if (holds_sentence || words >= kManyWords) return true;
  if (ends_statement) return words >= kFewestStatementWords;
  return words >= kFewestSentenceWords && ends_sentence;
}

std::vector<BodyLine> body_lines(std::string_view text) {
  std::vector<BodyLine> shapes;
  LetterRuns runs(text);
  for (std::size_t at = 0;
       at < text.size() && shapes.size() < kMostBodyLines;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Span span = trimmed(text, {at, end});
    if (!span.empty()) shapes.push_back(shape_of(text, span, runs));
    at = end + 1;
  }
  return shapes;
}

}  // namespace lede
