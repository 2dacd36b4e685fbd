#include "original/reading.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "ascii.h"
#include "encoding.h"
#include "extract/html_reference.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// The four hexadecimal digits behind "\u" at `at`; -1 where none stand.
int code_unit_at(std::string_view json, std::size_t at) {
  if (!json.substr(at).starts_with("\\u") || at + 6 > json.size()) return -1;
  int unit = 0;
  for (const char digit : json.substr(at + 2, 4)) {
    const int lower = digit | 0x20;
    const bool letter = lower >= 'a' && lower <= 'f';
    if (!letter && (digit < '0' || digit > '9')) return -1;
    unit = 16 * unit + (letter ? lower - 'a' + 10 : digit - '0');
  }
  return unit;
}

// The byte that "=D0" stands for; -1 where none is quoted.
int quoted_byte_at(std::string_view mail, std::size_t at) {
  if (at + 3 > mail.size() || mail[at] != '=') return -1;
  int byte = 0;
  const char* const end = mail.data() + at + 3;
  const auto read = std::from_chars(mail.data() + at + 1, end, byte, 16);
  return read.ptr == end ? byte : -1;
}

// The size of a line end in a mail that is none in its text, else 0.
std::size_t soft_break_at(std::string_view mail, std::size_t at) {
  if (mail.substr(at).starts_with("=\n")) return 2;
  return mail.substr(at).starts_with("=\r\n") ? 3 : 0;
}

char32_t short_escape(char letter) {
  switch (letter) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'b': return '\b';
    case 'f': return '\f';
    default: return static_cast<unsigned char>(letter);
  }
}

std::size_t behind(std::string_view text, std::string_view mark,
                   std::size_t at) {
  const std::size_t found = text.find(mark, at);
  return found == kNone ? text.size() : found + mark.size();
}

// Behind the '>' of a tag; one in a value in quotes is none, if the quotes end.
std::size_t tag_end(std::string_view html, std::size_t at) {
  const std::size_t begin = at;
  for (; at < html.size(); ++at) {
    const char byte = html[at];
    if (byte == '>') return at + 1;
    const bool quote = byte == '"' || byte == '\'';
    if (!quote || (html[at - 1] != '=' && html[at - 1] != ' ')) continue;
    at = html.find(byte, at + 1);
    if (at == kNone) return behind(html, ">", begin);
  }
  return html.size();
}

// Where the text of an element ends that knows no tag but its own end tag.
std::size_t end_of_raw_text(std::string_view html, std::string_view name,
                            std::size_t at) {
  while (true) {
    at = html.find("</", at);
    if (at == kNone) return html.size();
    if (lower_ascii(html.substr(at + 2, name.size())) == name) return at;
    at += 2;
  }
}

}  // namespace

std::size_t Reading::NextByte::from(std::string_view text, std::size_t at) {
  if (at > found_ || asked_ > found_) {
    found_ = std::min(text.find(byte_, at), text.size());
  } else if (at < asked_) {
    // Behind what is asked now nothing stands up to what was asked before.
    const std::size_t found = text.substr(at, asked_ - at).find(byte_);
    if (found != kNone) found_ = at + found;
  }
  asked_ = at;
  return found_;
}

Sign JsonReading::sign_at(std::size_t at) {
  const std::string_view json = original();
  if (at + 1 >= json.size()) return {};
  if (json[at + 1] != 'u') return {2, short_escape(json[at + 1])};
  const int unit = code_unit_at(json, at);
  if (unit < 0) return {};
  if (unit < 0xD800 || unit >= 0xE000) {
    return {6, static_cast<char32_t>(unit), Writing::kJsonEscapes};
  }
  const int low = code_unit_at(json, at + 6);
  // Half of a pair.
  if (unit >= 0xDC00 || low < 0xDC00 || low >= 0xE000) return {6, 0xFFFD};
  const auto code = 0x10000U + (static_cast<char32_t>(unit - 0xD800) << 10U) +
                    static_cast<char32_t>(low - 0xDC00);
  return {12, code, Writing::kJsonEscapes};
}

std::size_t HtmlReading::next_sign(std::size_t at) {
  return std::min(tag_.from(original(), at), reference_.from(original(), at));
}

Sign HtmlReading::sign_at(std::size_t at) {
  if (original()[at] == '<') return tag_at(original(), at);
  const HtmlReference reference = html_reference_at(original(), at);
  return {reference.size_bytes, reference.code, Writing::kReferences};
}

Sign HtmlReading::tag_at(std::string_view html, std::size_t at) {
  const std::string_view rest = html.substr(at + 1);
  if (rest.starts_with("!--")) return {behind(html, "-->", at) - at};
  if (rest.starts_with('!') || rest.starts_with('?')) {
    return {behind(html, ">", at) - at};
  }
  const bool closes = rest.starts_with('/');
  if (rest.size() < 2 || !is_ascii_letter(rest[closes ? 1 : 0])) return {};
  std::size_t end = tag_end(html, at);
  for (const std::string_view name : {"script", "style"}) {
    if (!closes && lower_ascii(rest.substr(0, name.size())) == name) {
      end = end_of_raw_text(html, name, end);
    }
  }
  return {end - at};
}

std::size_t MarkdownReading::next_sign(std::size_t at) {
  return std::min(HtmlReading::next_sign(at), bracket_.from(original(), at));
}

Sign MarkdownReading::sign_at(std::size_t at) {
  const std::string_view rest = original().substr(at);
  if (!rest.starts_with(']')) return HtmlReading::sign_at(at);
  if (!rest.starts_with("](")) return {};
  constexpr std::size_t kLongestAddress = 4096;
  const std::size_t end = rest.substr(0, kLongestAddress).find_first_of(")\n");
  return {end != kNone && rest[end] == ')' ? end + 1 : 0};
}

Sign MailReading::sign_at(std::size_t at) {
  const std::string_view rest = original().substr(at);
  std::size_t size = soft_break_at(rest, 0);
  if (size > 0) return {size};
  std::string character;
  char32_t code = 0;
  do {
    size += soft_break_at(rest, size);
    const int byte = quoted_byte_at(rest, size);
    if (byte < 0) return {};
    character += static_cast<char>(byte);
    size += 3;
    code = character_of(character);
  } while (character.size() < 4 && code == 0);
  if (code == 0) code = kReplacementCharacter;
  const bool one_byte = code >= 0x80 && character.size() == 1;
  return {size, code, one_byte ? Writing::kQuotedByte : Writing::kQuoted};
}

// 0 for what is none, or not all of one.
char32_t MailReading::character_of(const std::string& bytes) {
  if (const auto known = known_.find(bytes); known != known_.end()) {
    return known->second;
  }
  const Converted read = convert(bytes, encoding_);
  char32_t code = 0;
  if (read.replaced_count == 0 && !read.text.empty()) {
    const Character character = character_at(read.text, 0);
    if (character.size_bytes == read.text.size()) code = character.code;
  }
  return known_[bytes] = code;
}

}  // namespace lede
