#include "normalise.h"

#include "break_finder.h"
#include "core/readable.h"
#include "support/catch.h"
#include "text/random_text.h"
#include "utf8.h"

using lede::kMaxTermBytes;
using lede::normalised_word;
using lede::test::readable;

TEST_CASE("spellings of a word become one", "[text][en][ru]") {
  struct Case {
    const char* what;
    std::string word;
    std::string normal;
  };
  const Case cases[] = {
      {"case", "NaSa", "nasa"},
      {"case", "МОСКВА", "москва"},
      {"yo", "Ёлка", "елка"},
      {"yo of two characters", "е\u0308лка", "елка"},
      {"capital yo of two characters", "Е\u0308лка", "елка"},
      {"ye", "елка", "елка"},
      {"short i", "йод", "йод"},
      {"short i of two characters", "и\u0306од", "йод"},
      {"i", "иод", "иод"},
      {"Ukrainian yi", "Ї\u0301жак", "їжак"},
      {"yi of two characters", "і\u0308жак", "їжак"},
      {"stress", "за\u0301мок", "замок"},
      {"stress", "замо\u0301к", "замок"},
      {"stress on yo", "ё\u0301лка", "елка"},
      {"grave stress", "за\u0300мок", "замок"},
      {"accents stay", "café", "café"},
      {"accent of two characters", "cafe\u0301", "café"},
      {"not an accent", "cafe", "cafe"},
      {"full width", "ＦＩＦＡ２０２６", "fifa2026"},
      {"half width", "ｶﾞｽ", "ガス"},
      {"ligature", "oﬃce", "office"},
      {"soft hyphen", "na\u00ADtion", "nation"},
      {"soft hyphen", "на\u00ADция", "нация"},
      {"zero-width space", "na\u200Btion", "nation"},
      {"zero-width non-joiner", "می\u200Cخواهم", "میخواهم"},
      {"zero-width joiner", "क्\u200Dष", "क्ष"},
      {"byte order mark inside", "na\uFEFFtion", "nation"},
      {"word joiner", "на\u2060ция", "нация"},
      {"right quotation mark", "isn\u2019t", "isn't"},
      {"left quotation mark", "isn\u2018t", "isn't"},
      {"modifier letter", "isn\u02BCt", "isn't"},
      {"full-width apostrophe", "isn\uFF07t", "isn't"},
      {"plain apostrophe", "ISN'T", "isn't"},
      {"Ukrainian apostrophe", "П\u2019ять", "п'ять"},
      {"modifier in Ukrainian", "п\u02BCять", "п'ять"},
      {"sharp s", "Straße", "strasse"},
      {"capitals for it", "STRASSE", "strasse"},
      {"capital sharp s", "STRA\u1E9EE", "strasse"},
      {"final sigma", "ΟΔΟΣ", "οδοσ"},
      {"and small", "οδός", "οδόσ"},
      {"dotless i stays", "ışık", "ışık"},
      {"Arabic digits", "٣٤", "34"},
      {"Hindi digits", "२०२५", "2025"},
      {"digits of full width", "２０２５", "2025"},
      {"initials", "U.S", "us"},
      {"initials", "u.s.A", "usa"},
      {"initials of full width", "Ｕ．Ｓ", "us"},
      {"no initials", "Ph.D", "ph.d"},
      {"no initials", "v2.0", "v2.0"},
      {"Russian initials", "т.е", "т.е"},
      {"superscript", "m²", "m2"},
      {"number sign", "№", "no"},
      {"compatibility forms", "㎏", "kg"},
      {"Hangul of parts", "\u1112\u1161\u11AB", "한"},
  };
  for (const Case& each : cases) {
    INFO(each.what << ": " << readable(each.word));
    CHECK(readable(normalised_word(each.word)) == readable(each.normal));
  }
}

TEST_CASE("what shows nothing has no term", "[text]") {
  for (const std::string word : {"", "\u00AD", "\u200B\u200D", "\uFEFF"}) {
    INFO(readable(word));
    CHECK(readable(normalised_word(word)).empty());
  }
}

TEST_CASE("a Turkish capital with its dot is the small letter", "[text]") {
  CHECK(readable(normalised_word("İstanbul")) == "istanbul");
}

TEST_CASE("a grave accent is a stress mark on every Cyrillic vowel",
          "[text][ru]") {
  CHECK(readable(normalised_word("мне\u0300ние")) == "мнение");
}

TEST_CASE("a stress mark between a letter and its sign changes nothing",
          "[text][ru]") {
  CHECK(readable(normalised_word("мои\u0301\u0306")) == "мой");
  CHECK(readable(normalised_word("е\u0301\u0308лка")) == "елка");
}

TEST_CASE("long words are cut between characters", "[text][en][ru]") {
  struct Case {
    const char* what;
    std::string letter;
    std::size_t kept_bytes;
  };
  const Case cases[] = {{"English", "w", 200},
                        {"Russian", "щ", 200},
                        {"Chinese", "中", 198},
                        {"Gothic", "𐌰", 200},
                        {"a ligature", "ﬃ", 200}};
  for (const Case& each : cases) {
    std::string word;
    while (word.size() < 1'000'000) word += each.letter;
    const std::string normal = normalised_word(word);
    INFO(each.what << ": " << normal);
    CHECK(normal.size() == each.kept_bytes);
    CHECK(lede::is_valid_utf8(normal));
    CHECK(normalised_word(lede::first_bytes(word, lede::kMaxSpellingBytes)) ==
          normal);
  }
}

TEST_CASE("a million marks on a letter cost no more than a long word",
          "[text]") {
  std::string word = "e";
  for (int i = 0; i < 1'000'000; ++i) word += "\u0301";
  const std::string normal = normalised_word(word);
  CHECK(normal.size() <= kMaxTermBytes);
  CHECK(normal.starts_with("é"));
  CHECK(lede::is_valid_utf8(normal));
}

TEST_CASE("plain words are spelled as the rules for all words say",
          "[text][en][ru]") {
  // A ligature sends a word through ICU; it stands for two letters.
  for (char32_t code = 1; code < 0x500; ++code) {
    std::string word;
    lede::append_utf8(code, word);
    INFO("U+" << std::hex << static_cast<unsigned>(code));
    CHECK(readable(normalised_word("о" + word + "n") + "fi") ==
          readable(normalised_word("о" + word + "n\uFB01")));
  }
}

TEST_CASE("terms of random words are bounded UTF-8 and stay as they are",
          "[text]") {
  lede::test::Random random(8);
  lede::BreakFinder breaks;
  for (int round = 0; round < 300; ++round) {
    const std::string text = lede::test::random_text(20, random);
    std::vector<lede::Span> spans;
    breaks.find_words(text, {0, text.size()}, spans);
    for (const lede::Span span : spans) {
      const auto word = std::string_view(text).substr(span.begin, span.size());
      const std::string normal = normalised_word(word);
      INFO("round " << round << ": " << readable(word));
      REQUIRE(lede::is_valid_utf8(normal));
      REQUIRE(normal.size() <= kMaxTermBytes);
      REQUIRE(readable(normalised_word(normal)) == readable(normal));
    }
  }
}
