// The forms of Unicode, with a byte order mark and without.

#include <array>
#include <string>
#include <string_view>

#include "decode.h"
#include "section.h"
#include "utf8.h"

namespace lede::bench {
namespace {

struct Form {
  const char* name;
  unsigned unit_bytes;
  bool big_endian;
};

constexpr std::array kForms{
    Form{"UTF-8", 1, false},   Form{"UTF-16LE", 2, false},
    Form{"UTF-16BE", 2, true}, Form{"UTF-32LE", 4, false},
    Form{"UTF-32BE", 4, true},
};

void append_unit(char32_t unit, const Form& form, std::string& out) {
  for (unsigned i = 0; i < form.unit_bytes; ++i) {
    const unsigned place = form.big_endian ? form.unit_bytes - 1 - i : i;
    out += static_cast<char>(unit >> (8 * place) & 0xFFU);
  }
}

void append_character(char32_t code, const Form& form, std::string& out) {
  if (form.unit_bytes == 1) {
    append_utf8(code, out);
  } else if (form.unit_bytes == 2 && code >= 0x10000) {
    append_unit(0xD800 + ((code - 0x10000) >> 10U), form, out);
    append_unit(0xDC00 + (code & 0x3FFU), form, out);
  } else {
    append_unit(code, form, out);
  }
}

std::string written(std::string_view text, const Form& form, bool marked) {
  std::string bytes;
  if (marked) append_character(0xFEFF, form, bytes);
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    append_character(character.code, form, bytes);
    at += character.size_bytes;
  }
  return bytes;
}

std::vector<std::string> texts_in(const DataSets& data) {
  constexpr std::size_t kMostOfSet = 300;
  std::vector<std::string> texts;
  for (const char* set : {"ki_bbc_en", "ki_nerel_ru", "ki_telegram_ru"}) {
    std::size_t taken = 0;
    for (RawArticle& article : data.articles(set)) {
      if (article.bytes.starts_with("\xEF\xBB\xBF")) continue;
      if (taken++ < kMostOfSet) texts.push_back(std::move(article.bytes));
    }
  }
  return texts;
}

std::vector<Row> rows(const DataSets& data) {
  const std::vector<std::string> texts = texts_in(data);
  std::vector<Row> rows;
  for (const bool marked : {true, false}) {
    if (texts.empty()) break;
    std::size_t right = 0;
    for (const Form& form : kForms) {
      for (const std::string& text : texts) {
        const bool same = decode(written(text, form, marked), "").text == text;
        right += same ? 1 : 0;
      }
    }
    const std::size_t all = kForms.size() * texts.size();
    rows.push_back(
        at_least(1, marked ? "with a byte order mark" : "without one",
                 static_cast<double>(right) / static_cast<double>(all), "",
                 shown(all) + " texts"));
  }
  return rows;
}

const SectionEntry kEntry({11, "UTF-8, UTF-16, UTF-32",
                           "English and Russian news, in both byte orders.",
                           rows});

}  // namespace
}  // namespace lede::bench
