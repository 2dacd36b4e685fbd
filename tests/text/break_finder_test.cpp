#include "break_finder.h"

#include "core/readable.h"
#include "support/catch.h"
#include "text/random_text.h"
#include "text/shown.h"
#include "utf8.h"

using lede::BreakFinder;
using lede::Span;
using lede::test::readable;
using lede::test::shown;

namespace {

std::string words_in(std::string_view text) {
  static BreakFinder breaks;
  std::vector<Span> words;
  breaks.find_words(text, {0, text.size()}, words);
  return readable(shown(text, words));
}

std::string sentences_in(std::string_view text) {
  BreakFinder breaks;
  return shown(text, breaks.sentences(text, {0, text.size()}));
}

// What can be reached by cutting at any byte: "a|é|b".
std::string graphemes_in(std::string_view text) {
  BreakFinder breaks;
  std::vector<Span> graphemes;
  for (std::size_t at = 1; at <= text.size(); ++at) {
    const std::size_t end = lede::border_before(text, at);
    const std::size_t border =
        breaks.grapheme_border(text, {0, text.size()}, end);
    const std::size_t done = graphemes.empty() ? 0 : graphemes.back().end;
    if (border > done) graphemes.push_back({done, border});
  }
  return readable(shown(text, graphemes));
}

}  // namespace

TEST_CASE("words are found in English and Russian", "[text][en][ru]") {
  struct Case {
    const char* what;
    const char* text;
    const char* words;
  };
  const Case cases[] = {
      {"English", "The city voted.", "The|city|voted"},
      {"Russian", "Город голосовал.", "Город|голосовал"},
      {"quotes", "“Yes,” he said", "Yes|he|said"},
      {"quotes", "«Да», — сказал он", "Да|сказал|он"},
      {"hyphens", "war-torn non‑stop", "war|torn|non|stop"},
      {"hyphens", "из-за кто‐то", "из|за|кто|то"},
      {"apostrophes", "isn't isn’t O’Brien", "isn't|isn’t|O’Brien"},
      {"apostrophes", "д’Артаньян п'ять", "д’Артаньян|п'ять"},
      {"modifier letter", "isnʼt", "isnʼt"},
      {"quoted words", "'tis' boys'", "tis|boys"},
      {"numbers", "1,234.56 3,14 20%", "1,234.56|3,14|20"},
      {"dates", "2025-11-27 10:30", "2025|11|27|10|30"},
      {"letters and digits", "H20 3D covid19 USD1", "H20|3D|covid19|USD1"},
      {"points inside", "U.S. v2.0 example.com", "U.S|v2.0|example.com"},
      {"symbols", "C++ AT&T 5G/LTE", "C|AT|T|5G|LTE"},
      {"underscores", "FIGR_HELOC", "FIGR_HELOC"},
      {"both scripts", "IT-рынок", "IT|рынок"},
      {"stress", "за\u0301мок", "за\\u{301}мок"},
      {"soft hyphen", "на\u00ADция", "на\\u{ad}ция"},
      {"zero-width joiner", "na\u200Dtion", "na\\u{200d}tion"},
      {"no words", "… — !? 😀 \n", ""},
      {"empty", "", ""},
  };
  for (const Case& each : cases) {
    INFO(each.what << ": " << each.text);
    CHECK(words_in(each.text) == each.words);
  }
}

TEST_CASE("words are found where no spaces stand between them", "[text]") {
  struct Case {
    const char* language;
    const char* text;
    const char* words;
  };
  const Case cases[] = {
      {"Thai", "ภาษาไทยง่าย", "ภาษา|ไทย|ง่าย"},
      {"Chinese", "我爱北京天安门。", "我|爱|北京|天安门"},
      {"Japanese", "東京は日本の首都です。", "東京|は|日本|の|首都|です"},
      {"Korean", "대한민국의 수도", "대한민국의|수도"},
      {"Chinese and Latin", "使用iPhone的", "使用|iPhone|的"},
      {"Thai and Latin", "ใช้ iPhone ใหม่", "ใช้|iPhone|ใหม่"},
      {"Chinese and digits", "2025年", "2025|年"},
  };
  for (const Case& each : cases) {
    INFO(each.language << ": " << each.text);
    CHECK(words_in(each.text) == each.words);
  }
}

TEST_CASE("Latin words and numbers inside Thai are words of their own",
          "[text]") {
  CHECK(words_in("ร้านFacebookโทร") == "ร้าน|Facebook|โทร");
  CHECK(words_in("ปี2025ไทย") == "ปี|2025|ไทย");
}

TEST_CASE("an address of electronic mail is kept or divided at its sign",
          "[text]") {
  // ICU 72 keeps it, others divide it.
  CHECK_THAT(words_in("bob@example.com"), Catch::Equals("bob@example.com") ||
                                              Catch::Equals("bob|example.com"));
}

TEST_CASE("the sign before a name is no part of it", "[text]") {
  CHECK(words_in("ask @reuters and @рбк") == "ask|reuters|and|рбк");
}

TEST_CASE("points that a sign joins to a word are no part of it", "[text]") {
  CHECK(words_in("@.net") == "net");
  CHECK(words_in("тест.@ e\u0301@ @:") == "тест|e\\u{301}");
}

TEST_CASE("underscores around a word are no part of it", "[text]") {
  CHECK(words_in("the _New_ York __Times__ и _РБК_") ==
        "the|New|York|Times|и|РБК");
}

TEST_CASE("no word is lost to what is attached to it", "[text]") {
  struct Case {
    const char* what;
    const char* text;
    const char* words;
  };
  const Case cases[] = {
      {"an underscore and a soft hyphen", "тест_\u00AD", "тест_\\u{ad}"},
      {"a joiner and a sign", "тест\u200D©", "тест\\u{200d}©"},
      {"a mark on the sign before", "@\u0301тест", "тест"},
      {"marks on signs alone", "__\u0301 @\u0301 _\u0301", ""},
      {"marks alone", "\u0301 \uFF9E", ""},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(words_in(each.text) == each.words);
  }
}

TEST_CASE("a zero-width space divides only where no spaces are written",
          "[text]") {
  struct Case {
    const char* what;
    const char* text;
    const char* words;
  };
  const Case cases[] = {
      {"English", "na\u200Btion", "na\\u{200b}tion"},
      {"Russian", "на\u200Bция", "на\\u{200b}ция"},
      {"three parts", "na\u200Bti\u200Bon", "na\\u{200b}ti\\u{200b}on"},
      {"a space too", "na \u200Btion", "na|tion"},
      {"at the ends", "\u200Bnation\u200B", "nation"},
      {"Thai", "สวัสดี\u200Bครับ", "สวัสดี|ครับ"},
      {"Chinese", "北京\u200B上海", "北京|上海"},
      {"Thai and English", "ไทย\u200BNews", "ไทย|News"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(words_in(each.text) == each.words);
  }
}

TEST_CASE("a zero-width space divides Japanese kana", "[text]") {
  CHECK(words_in("すし\u200Bラーメン") == "すし|ラーメン");
}

TEST_CASE("words are looked for in their range only", "[text][en][ru]") {
  BreakFinder breaks;
  const std::string text = "One два three";
  std::vector<Span> words = {{0, 3}};
  breaks.find_words(text, {4, 10}, words);
  CHECK(shown(text, words) == "One|два");
  breaks.find_words(text, {5, 5}, words);
  CHECK(words.size() == 2);
}

TEST_CASE("a zero-width space does not join words of two searches", "[text]") {
  BreakFinder breaks;
  const std::string text = "na\u200Btion";
  std::vector<Span> words;
  breaks.find_words(text, {0, 2}, words);
  breaks.find_words(text, {5, 9}, words);
  CHECK(shown(text, words) == "na|tion");
}

TEST_CASE("sentences cover the text with the space behind them",
          "[text][en][ru]") {
  struct Case {
    const char* text;
    const char* sentences;
  };
  const Case cases[] = {
      {"It rained. We stayed!  Why?", "It rained. |We stayed!  |Why?"},
      {"Шёл дождь. Мы остались!  Зачем?", "Шёл дождь. |Мы остались!  |Зачем?"},
      {"It cost 3.5 euros.", "It cost 3.5 euros."},
      {"“No.” He left.", "“No.” |He left."},
      {"«Нет». Он ушёл.", "«Нет». |Он ушёл."},
      {"Title\nText. ", "Title\n|Text. "},
      {"雨が降った。帰った。", "雨が降った。|帰った。"},
      {"no end", "no end"},
      {"", ""},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(sentences_in(each.text) == each.sentences);
  }
}

TEST_CASE("sentences are looked for in their range only", "[text]") {
  BreakFinder breaks;
  const std::string text = "One. Two. Three.";
  CHECK(shown(text, breaks.sentences(text, {5, 12})) == "Two. |Th");
}

TEST_CASE("what readers see as one character is not cut", "[text]") {
  struct Case {
    const char* what;
    const char* text;
    const char* graphemes;
  };
  const Case cases[] = {
      {"English", "abc", "a|b|c"},
      {"Russian", "счёт", "с|ч|ё|т"},
      {"an accent", "e\u0301x", "e\\u{301}|x"},
      {"stress", "за\u0301м", "з|а\\u{301}|м"},
      {"line ends", "a\r\nb", "a|\\x0d\n|b"},
      {"a family", "a👨‍👩‍👧b", "a|👨\\u{200d}👩\\u{200d}👧|b"},
      {"skin", "👍🏽!", "👍🏽|!"},
      {"flags", "🇷🇺🇩🇪", "🇷🇺|🇩🇪"},
      {"Thai", "กำไร", "กำ|ไ|ร"},
      {"Hindi", "नि", "नि"},
      {"Hangul of parts", "\u1112\u1161\u11AB각", "\u1112\u1161\u11AB|각"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(graphemes_in(each.text) == each.graphemes);
  }
}

TEST_CASE("borders between characters stay inside their range", "[text]") {
  BreakFinder breaks;
  const std::string text = "ab e\u0301 cd";
  const auto border = [&](std::size_t begin, std::size_t end, std::size_t at) {
    return breaks.grapheme_border(text, {begin, end}, at);
  };
  CHECK(border(3, 9, 3) == 3);
  CHECK(border(3, 9, 4) == 3);
  CHECK(border(3, 5, 20) == 5);
  CHECK(border(4, 9, 4) == 4);
}

TEST_CASE("a border for a byte inside a character is the one before it",
          "[text]") {
  BreakFinder breaks;
  const std::string text = "aжb";
  CHECK(breaks.grapheme_border(text, {0, text.size()}, 2) == 1);
}

TEST_CASE("words and sentences of random text rise and sentences cover it",
          "[text]") {
  lede::test::Random random(9);
  BreakFinder breaks;
  for (int round = 0; round < 300; ++round) {
    const std::string text = lede::test::random_text(30, random);
    INFO("round " << round << ": " << readable(text));
    std::vector<Span> words;
    breaks.find_words(text, {0, text.size()}, words);
    std::size_t done = 0;
    for (const Span word : words) {
      REQUIRE(word.begin >= done);
      REQUIRE(word.end > word.begin);
      REQUIRE(lede::border_before(text, word.begin) == word.begin);
      REQUIRE(lede::border_before(text, word.end) == word.end);
      done = word.end;
    }
    REQUIRE(done <= text.size());
    done = 0;
    for (const Span sentence : breaks.sentences(text, {0, text.size()})) {
      REQUIRE(sentence.begin == done);
      REQUIRE(sentence.end > sentence.begin);
      done = sentence.end;
    }
    REQUIRE(done == text.size());
  }
}
