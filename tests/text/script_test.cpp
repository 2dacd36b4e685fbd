#include "script.h"

#include "core/readable.h"
#include "support/catch.h"
#include "utf8.h"

using lede::Script;

namespace {

const char* name_of(Script script) {
  constexpr const char* kNames[] = {
      "none",   "Latin",    "Cyrillic", "Greek",      "Arabic",
      "Hebrew", "Armenian", "Georgian", "Devanagari", "Bengali",
      "Tamil",  "Thai",     "Lao",      "Khmer",      "Myanmar",
      "Han",    "kana",     "Hangul",   "other"};
  return kNames[static_cast<std::size_t>(script)];
}

}  // namespace

TEST_CASE("letters have the script that they are written in", "[text]") {
  struct Case {
    const char* letters;
    const char* script;
  };
  const Case cases[] = {
      {"azAZéßœŁıİﬁＡ", "Latin"},
      {"аяАЯёЙіѝўқ", "Cyrillic"},
      {"αΩάς", "Greek"},
      {"عیپ", "Arabic"},
      {"אש", "Hebrew"},
      {"Հա", "Armenian"},
      {"ქა", "Georgian"},
      {"हक", "Devanagari"},
      {"বক", "Bengali"},
      {"தம", "Tamil"},
      {"กไ", "Thai"},
      {"ລາ", "Lao"},
      {"ខម", "Khmer"},
      {"မရ", "Myanmar"},
      {"中国𠀀", "Han"},
      {"ひカｶ", "kana"},
      {"한국ᄒ", "Hangul"},
      {"አⴰᏣ", "other"},
      {"19 .,-'@$…—«»№½٣", "none"},
      {"😀🇷🇺\u0301\u200D\u00AD\uFFFD\uE000", "none"},
  };
  for (const Case& each : cases) {
    const std::string_view letters = each.letters;
    for (std::size_t at = 0; at < letters.size();) {
      const lede::Character letter = lede::character_at(letters, at);
      INFO(lede::test::readable(letters.substr(at, letter.size_bytes)));
      CHECK(name_of(lede::script_of(letter.code)) == std::string(each.script));
      at += letter.size_bytes;
    }
  }
}
