#include "decode.h"

#include "core/random_bytes.h"
#include "core/readable.h"
#include "support/catch.h"
#include "text/russian_bytes.h"
#include "utf8.h"

using lede::decode;
using lede::Decoded;
using lede::EncodingSource;
using lede::test::readable;
using lede::test::russian_bytes;
using namespace std::string_literals;

namespace {

// Long enough to be told from other encodings by its letters.
constexpr std::string_view kRussian =
    "Городской совет утвердил новый бюджет. Депутаты спорили до позднего "
    "вечера, и решение приняли с перевесом в один голос. Подъезд к порту "
    "закроют на ремонт, объявил мэр.";

constexpr const char* kRussianEncodings[] = {"windows-1251", "KOI8-R", "IBM866",
                                             "ISO-8859-5", "x-mac-cyrillic"};

const char* name_of(EncodingSource source) {
  constexpr const char* kNames[] = {"byte order mark", "UTF-8", "declared",
                                    "detected"};
  return kNames[static_cast<std::size_t>(source)];
}

// The text and what told its encoding, for readable failures.
std::string shown(const Decoded& decoded) {
  return readable(decoded.text) + " by " + name_of(decoded.source);
}

// UTF-16 or UTF-32 in one of the byte orders.
template <typename Unit>
std::string bytes_of(std::basic_string_view<Unit> text, bool big_end_first) {
  std::string bytes;
  for (const Unit unit : text) {
    for (std::size_t i = 0; i < sizeof unit; ++i) {
      const std::size_t shift = 8 * (big_end_first ? sizeof unit - 1 - i : i);
      bytes += static_cast<char>((unit >> shift) & 0xFFU);
    }
  }
  return bytes;
}

std::u16string utf16_of(std::string_view utf8) {
  std::u16string units;
  for (std::size_t at = 0; at < utf8.size();) {
    const lede::Character character = lede::character_at(utf8, at);
    units += static_cast<char16_t>(character.code);  // none above U+FFFF here
    at += character.size_bytes;
  }
  return units;
}

}  // namespace

TEST_CASE("a byte order mark decides and goes", "[text][ru][en]") {
  constexpr std::u16string_view k16 = u"\uFEFFNews, новости 😀";
  constexpr std::u32string_view k32 = U"\uFEFFNews, новости 😀";
  struct Case {
    std::string bytes;
    const char* encoding;
  };
  const Case cases[] = {
      {"\uFEFFNews, новости 😀", "UTF-8"}, {bytes_of(k16, false), "UTF-16LE"},
      {bytes_of(k16, true), "UTF-16BE"},  {bytes_of(k32, false), "UTF-32LE"},
      {bytes_of(k32, true), "UTF-32BE"},
  };
  for (const Case& each : cases) {
    for (const char* declared : {"", "windows-1251", "utf-8"}) {
      INFO(each.encoding << " declared as \"" << declared << "\"");
      const Decoded decoded = decode(each.bytes, declared);
      CHECK(shown(decoded) == "News, новости 😀 by byte order mark");
      CHECK(decoded.encoding == each.encoding);
      CHECK(decoded.replaced_count == 0);
    }
  }
}

TEST_CASE("a file of a byte order mark alone is empty", "[text]") {
  for (const std::string bytes : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    CHECK(shown(decode(bytes, "")) == " by byte order mark");
  }
}

TEST_CASE("half a character of UTF-16 is replaced and counted", "[text]") {
  constexpr std::u16string_view kHalf = u"\uFEFFa\xD83D.";
  const Decoded decoded = decode(bytes_of(kHalf, false), "");
  CHECK(shown(decoded) == "a\uFFFD. by byte order mark");
  CHECK(decoded.replaced_count == 1);
}

TEST_CASE("declared Russian encodings are read", "[text][ru]") {
  for (const char* encoding : kRussianEncodings) {
    INFO(encoding);
    const Decoded decoded =
        decode(russian_bytes("Ёж, съел 5 рыб.", encoding), encoding);
    CHECK(shown(decoded) == "Ёж, съел 5 рыб. by declared");
    CHECK(decoded.replaced_count == 0);
  }
}

TEST_CASE("undeclared Russian encodings are detected", "[text][ru]") {
  for (const char* encoding : kRussianEncodings) {
    INFO(encoding);
    const Decoded decoded = decode(russian_bytes(kRussian, encoding), "");
    CHECK(shown(decoded) == std::string(kRussian) + " by detected");
  }
}

TEST_CASE("labels of encodings are read in odd spellings", "[text][ru]") {
  for (const char* label :
       {"windows-1251", "Windows-1251", "WINDOWS-1251", "windows_1251",
        "windows1251", "cp1251", "CP-1251", "x-cp1251", " windows-1251 "}) {
    INFO(label);
    const std::string bytes = russian_bytes("Счёт", "windows-1251");
    CHECK(shown(decode(bytes, label)) == "Счёт by declared");
  }
}

TEST_CASE("an encoding has one name however it was labelled", "[text]") {
  const std::string bytes = russian_bytes(kRussian, "windows-1251");
  for (const char* label : {"windows-1251", " Windows_1251 ", "CP1251", ""}) {
    INFO("\"" << label << "\"");
    CHECK(decode(bytes, label).encoding == "windows-1251");
  }
}

TEST_CASE("labels without a meaning are passed over", "[text][ru][en]") {
  const std::string bytes = russian_bytes(kRussian, "windows-1251");
  for (const std::string label :
       {"", " ", "none", "text/html", "-", ",", "utf", "1251", "кодировка",
        "\xFF\xFE", "x-unknown", "../../etc/passwd"}) {
    INFO(readable(label));
    CHECK(shown(decode(bytes, label)) ==
          std::string(kRussian) + " by detected");
    CHECK(shown(decode("Plain news", label)) == "Plain news by UTF-8");
  }
  CHECK(shown(decode("Plain news", std::string(5000, 'x'))) ==
        "Plain news by UTF-8");
}

TEST_CASE("labels mean the larger encoding that browsers take them for",
          "[text]") {
  struct Case {
    const char* label;
    std::string bytes;
    std::string text;
  };
  const Case cases[] = {
      {"ISO-8859-1",
       "don\x92t \x80"
       "5",
       "don’t €5"},
      {"latin1", "don\x92t", "don’t"},
      {"us-ascii", "caf\xE9", "café"},
      {"ISO-8859-9", "\x93\xFDz\x94", "“ız”"},
      {"TIS-620", "\x93\xA1\x94", "“ก”"},
      {"gb2312", "\xB1\xB1\xBE\xA9 \x81\x30\x81\x30", "北京 \u0080"},
      {"EUC-KR", "\xC7\xD1\x8C\x63", "한똠"},
      {"Shift_JIS", "\x93\xFA\x87\x40", "日①"},
  };
  for (const Case& each : cases) {
    INFO(each.label);
    CHECK(shown(decode(each.bytes, each.label)) ==
          readable(each.text) + " by declared");
  }
}

TEST_CASE("valid UTF-8 wins over a lying declaration", "[text][ru]") {
  for (const char* declared : {"windows-1251", "KOI8-R", "iso-8859-1",
                               "shift_jis", "utf-16", "us-ascii"}) {
    INFO(declared);
    CHECK(shown(decode("Ёж isn’t", declared)) == "Ёж isn’t by UTF-8");
  }
}

TEST_CASE("a page of ASCII that claims to be UTF-16 is still ASCII",
          "[text][en]") {
  for (const char* declared : {"utf-16", "UTF-16LE", "utf-32", "UTF-7"}) {
    INFO(declared);
    CHECK(decode("Plain news for today", declared).text ==
          "Plain news for today");
  }
}

TEST_CASE("a page of ASCII is ASCII under any name of no kin to it",
          "[text][en]") {
  for (const char* declared : {"unicode", "ucs-2", "ibm037", "bocu-1", "scsu",
                               "cp037", "imap-mailbox-name", "lmbcs"}) {
    INFO(declared);
    CHECK(decode("Plain news for today", declared).text ==
          "Plain news for today");
  }
}

TEST_CASE("UTF-7 is read under none of its names", "[text]") {
  for (const char* declared : {"unicode-1-1-utf-7", "unicode-2-0-utf-7"}) {
    INFO(declared);
    CHECK(decode("+ADw-b+AD4-", declared).text == "+ADw-b+AD4-");
  }
}

TEST_CASE("a page in windows-1251 that claims to be UTF-8 can be read",
          "[text][ru]") {
  const std::string bytes = russian_bytes(kRussian, "windows-1251");
  for (const char* declared : {"utf-8", "UTF8", "utf-16"}) {
    INFO(declared);
    CHECK(shown(decode(bytes, declared)) ==
          std::string(kRussian) + " by detected");
  }
}

TEST_CASE("one broken byte leaves UTF-8 what it is", "[text][ru]") {
  const std::string half = std::string(kRussian) + "\xD0";
  for (const char* declared : {"", "utf-8", "UTF8", "nonsense"}) {
    INFO("declared as \"" << declared << "\"");
    const Decoded decoded = decode(half, declared);
    CHECK(decoded.text == std::string(kRussian) + "\uFFFD");
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.replaced_count == 1);
  }
}

TEST_CASE("one broken byte does not make Russian UTF-8 what a page claims",
          "[text][ru]") {
  const std::string half = std::string(kRussian) + "\xD0";
  CHECK(decode(half, "windows-1251").text == std::string(kRussian) + "\uFFFD");
}

TEST_CASE("one broken byte in English with an apostrophe leaves it UTF-8",
          "[text][en]") {
  const std::string text = "The mayor’s office is closed, and \xE2\x80 rest.";
  const std::string mended = "The mayor’s office is closed, and \uFFFD rest.";
  CHECK(decode(text, "utf-8").text == mended);
  CHECK(decode(text, "").text == mended);
}

TEST_CASE("stray Western letters are read and not replaced", "[text][en]") {
  CHECK(decode("The caf\xE9 opens at noon, the owner said.", "").text ==
        "The café opens at noon, the owner said.");
}

TEST_CASE("plain and empty text is UTF-8", "[text]") {
  CHECK(shown(decode("Plain news", "")) == "Plain news by UTF-8");
  CHECK(shown(decode("", "")) == " by UTF-8");
  CHECK(decode("", "windows-1251").text.empty());
}

TEST_CASE("UTF-16 and UTF-32 are read without a mark", "[text][ru][en]") {
  constexpr std::u16string_view k16[] = {
      u"News", u"Новости дня: порт закрыт.", u"date,bid\r\n07/19,1.25\r\n",
      u"北京市政府昨天宣布 2025 年的预算。新的道路将于明年开工。"};
  for (const std::u16string_view text : k16) {
    for (const bool big_end_first : {false, true}) {
      const std::string bytes = bytes_of(text, big_end_first);
      for (const char* declared : {"", "utf-8", "windows-1251"}) {
        INFO(readable(bytes) << " declared as \"" << declared << "\"");
        const Decoded decoded = decode(bytes, declared);
        CHECK(decoded.encoding == (big_end_first ? "UTF-16BE" : "UTF-16LE"));
        CHECK(decoded.replaced_count == 0);
        CHECK(utf16_of(decoded.text) == text);
        CHECK_FALSE(lede::is_binary(bytes));
      }
    }
  }
  constexpr std::u32string_view k32 = U"Новости, news 😀";
  for (const bool big_end_first : {false, true}) {
    const std::string bytes = bytes_of(k32, big_end_first);
    CHECK(shown(decode(bytes, "")) == "Новости, news 😀 by detected");
    CHECK_FALSE(lede::is_binary(bytes));
  }
}

TEST_CASE("a stray NUL does not make UTF-16 of a text", "[text][ru][en]") {
  for (const std::string& text : {"The council voted\0 on Thursday."s,
                                  "Совет\0 решил."s, "a\0"s, "\0News"s}) {
    CHECK(decode(text, "").text == text);
    CHECK(decode(text, "").encoding == "UTF-8");
  }
}

TEST_CASE("forty characters tell a Russian encoding", "[text][ru]") {
  constexpr std::string_view kTexts[] = {
      "Жители города вышли на улицы.",
      "Я вам скажу: Иван приехал вчера в Омск.",
      "ПРЕЗИДЕНТ ПОДПИСАЛ УКАЗ О НАГРАЖДЕНИИ",
      "Цены на нефть выросли на 5%, а рубль упал",
  };
  for (const std::string_view text : kTexts) {
    for (const char* encoding : kRussianEncodings) {
      INFO(encoding);
      const Decoded decoded = decode(russian_bytes(text, encoding), "");
      CHECK(shown(decoded) == std::string(text) + " by detected");
    }
  }
}

TEST_CASE("undeclared text is read in many encodings", "[text]") {
  struct Case {
    const char* encoding;
    std::string bytes;
    const char* text;
  };
  const Case cases[] = {
      {"windows-1252", "Then he said, \x93The name is Bond.\x94 \x96 so be it",
       "Then he said, “The name is Bond.” – so be it"},
      {"windows-1252",
       "I stand to lift \xA3"
       "825, not bad for a \xA3"
       "2 bet",
       "I stand to lift £825, not bad for a £2 bet"},
      {"windows-1252", "La citt\xE0 \xE8 pi\xF9 bella, ma perch\xE9 no?",
       "La città è più bella, ma perché no?"},
      {"windows-1250",
       "\x8Ekol\xE1k p\xF8i\x9A"
       "el dom\xF9 a \xF8"
       "ekl, \x9E"
       "e je to t\xEC\x9Ek\xE9",
       "Žkolák přišel domů a řekl, že je to těžké"},
      {"EUC-JP", "<html>\xA5\xED\xA5\xB0\xA5\xA4\xA5\xF3</html>",
       "<html>ログイン</html>"},
      {"Shift_JIS",
       "2011, 2012\n\x97\xE9\x96\xD8 \x8F_\x8F[\nichiro@example.org\n2011\n",
       "2011, 2012\n鈴木 柔充\nichiro@example.org\n2011\n"},
      {"macintosh",
       "Die B\x8A\x63ker f\x9Fhren gr\x9A\xA7"
       "ere \x80pfel",
       "Die Bäcker führen größere Äpfel"},
      {"windows-1251",
       "\xC8\xCC\xC5: unlink\n\xD1\xC8\xCD\xCE\xCF\xD1\xC8\xD1: unlink "
       "[\xD4\xC0\xA3\xCB] "
       "[\xCE\xCF\xD6\xC8\xA3\xC0]\n\xCE\xCF\xC8\xD1\n\xC0\xC2\xD2\xCE\xD0: "
       "\xCD\xE0\xEF\xE8\xF8\xE0\xED\xEE \xEE\xE4 M. "
       "Stone\n\xD0\xC5\xCF\xCE\xD0\xD2\xC8\xD0\xC0\x8C\xC5 \xCD\xC0 "
       "\xC3\xD0\xC5\xD8\xCA\xC8",
       "ИМЕ: unlink\nСИНОПСИС: unlink [ФАЈЛ] [ОПЦИЈА]\nОПИС\nАВТОР: Напишано "
       "од M. Stone\nРЕПОРТИРАЊЕ НА ГРЕШКИ"},
      {"ISO-2022-JP", "\x1B$B%m%0%$%s\x1B(B", "ログイン"},
      {"Johab", "\xD0\x65\x8B\x69\xB7\x65 \xB7\xA1\x93\x65 \xB7\xA1\x88\x61",
       "한글은 이는 이가"},
  };
  for (const Case& each : cases) {
    INFO(each.encoding);
    const Decoded decoded = decode(each.bytes, "");
    CHECK(shown(decoded) == std::string(each.text) + " by detected");
    CHECK(decoded.encoding == each.encoding);
  }
}

TEST_CASE("an ASCII head does not hide the encoding of the rest",
          "[text][ru]") {
  const std::string head(100000, 'x');
  const std::string bytes = head + russian_bytes(kRussian, "KOI8-R");
  CHECK(decode(bytes, "").text == head + std::string(kRussian));
}

TEST_CASE("UTF-8 with as many whole characters as broken is so if declared",
          "[text][ru]") {
  const std::string text = "Мэр \xD0 и \xD1 \xD0.";
  CHECK(decode(text, "utf-8").text == "Мэр \uFFFD и \uFFFD \uFFFD.");
  CHECK(decode(text, "utf-8").source == EncodingSource::kDeclared);
}

TEST_CASE("confidence says how sure the encoding is", "[text][ru][en]") {
  CHECK(decode("Plain news", "").confidence == 1);
  CHECK(decode("Новости", "").confidence == 1);
  CHECK(decode("\uFEFFНовости", "").confidence == 1);
  const double sure = decode(russian_bytes(kRussian, "KOI8-R"), "").confidence;
  CHECK(sure > 0.9);
  CHECK(sure <= 1);
  CHECK(decode("\x81\xFF\x9D", "").confidence < sure);
}

TEST_CASE("random bytes decode to the same UTF-8 each time", "[text]") {
  lede::test::Random random(6);
  for (int round = 0; round < 300; ++round) {
    const std::string bytes = lede::test::random_bytes(60, random);
    for (const char* declared : {"", "windows-1251", "utf-8", "gb18030",
                                 "utf-16", "iso-2022-jp", "utf-7"}) {
      INFO(declared << ": " << readable(bytes));
      const Decoded decoded = decode(bytes, declared);
      REQUIRE(lede::is_valid_utf8(decoded.text));
      REQUIRE(decode(bytes, declared).text == decoded.text);
    }
  }
}
