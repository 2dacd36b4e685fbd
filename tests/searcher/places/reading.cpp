#include "searcher/places/reading.h"

#include <algorithm>
#include <utility>

#include "encoding.h"
#include "extract/html_reference.h"
#include "original/matcher.h"
#include "searcher/places/writing.h"
#include "utf8.h"

namespace lede::test {

Reader decoded(const std::string& encoding, Reader read) {
  return [encoding, read = std::move(read)](const std::string& bytes) {
    return read(convert(bytes, encoding).text);
  };
}

std::string as_it_is(std::string bytes) { return bytes; }

std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (is_word_character(character.code)) {
      letters += text.substr(at, character.size_bytes);
    }
    at += character.size_bytes;
  }
  return letters;
}

std::string without_markup(std::string text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '<') {
      at = std::min(text.find('>', at), text.size() - 1) + 1;
      continue;
    }
    const auto reference =
        text[at] == '&' ? html_reference_at(text, at) : HtmlReference();
    if (reference.size_bytes > 0) {
      append_utf8(reference.code, shown);
      at += reference.size_bytes;
    } else {
      shown += text[at++];
    }
  }
  return shown;
}

std::string without_escapes(const std::string& json) {
  std::string text;
  const auto unit_at = [&](std::size_t at) {
    return static_cast<char32_t>(
        std::stoul(json.substr(at + 2, 4), nullptr, 16));
  };
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] != '\\') {
      text += json[at++];
    } else if (json[at + 1] != 'u') {
      text += ' ';
      at += 2;
    } else if (unit_at(at) >= 0xD800 && unit_at(at) < 0xDC00) {
      append_utf8(0x10000 + ((unit_at(at) - 0xD800) << 10U) +
                      (unit_at(at + 6) - 0xDC00),
                  text);
      at += 12;
    } else {
      append_utf8(unit_at(at), text);
      at += 6;
    }
  }
  return text;
}

std::string of_escaped_markup(const std::string& text) {
  return without_markup(without_markup(text));
}

std::string unquoted(std::string text) {
  text = replaced(text, "\r\n", "\n");
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      out += text[at];
    } else if (text[at + 1] == '\n') {
      ++at;
    } else {
      out += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
      at += 2;
    }
  }
  return out;
}

}  // namespace lede::test
