#include "source/json/json_record.h"

#include "support/catch.h"
#include "support/random.h"
#include "utf8.h"

using lede::JsonRecordReader;
using lede::NoArticle;
using lede::RawArticle;

namespace {

RawArticle article_of(std::string_view line) {
  JsonRecordReader reader;
  const auto record = reader.read(line);
  if (const auto* none = std::get_if<NoArticle>(&record)) {
    FAIL_CHECK("rejected: " << none->reason);
    return {};
  }
  return std::get<RawArticle>(record);
}

// Why a line is no article; empty when it is one.
std::string reason_against(std::string_view line) {
  JsonRecordReader reader;
  const auto record = reader.read(line);
  const auto* none = std::get_if<NoArticle>(&record);
  return none == nullptr ? "" : none->reason;
}

std::string text_of(std::string_view json_string) {
  return article_of("{\"text\": " + std::string(json_string) + "}").bytes;
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

}  // namespace

TEST_CASE("a record gives all that it says of an article", "[indexer]") {
  const RawArticle article = article_of(
      R"({"id": "wire-17", "title": "Порт закрыт", "text": "Докеры ушли.",)"
      R"( "url": "https://example.org/17", "source": "Example Times",)"
      R"( "author": "A. Writer", "published": "2025-11-27", "lang": "ru"})");
  CHECK(article.id == "wire-17");
  CHECK(article.about.title == "Порт закрыт");
  CHECK(article.bytes == "Докеры ушли.");
  CHECK(article.about.url == "https://example.org/17");
  CHECK(article.about.source == "Example Times");
  CHECK(article.about.author == "A. Writer");
  CHECK(article.about.published == "2025-11-27");
  CHECK(article.about.language == "ru");
  CHECK(article.format == lede::ArticleFormat::kPlainText);
}

TEST_CASE("a record's date may be written as feeds write it", "[indexer]") {
  CHECK(article_of(R"({"text": "a", "published": "27 Nov 2025 10:30 EST"})")
            .about.published == "2025-11-27T10:30:00-05:00");
  CHECK(article_of(R"({"text": "a", "published": "soon"})")
            .about.published.empty());
}

TEST_CASE("keys may be missing or null or in any order", "[indexer]") {
  struct Case {
    const char* line;
    const char* id;
    const char* title;
    const char* text;
  };
  const Case cases[] = {
      {R"({"text": "a"})", "", "", "a"},
      {R"({"title": "t"})", "", "t", ""},
      {R"({"text": "a", "title": "t", "id": "1"})", "1", "t", "a"},
      {R"({"id": null, "title": null, "text": "a"})", "", "", "a"},
      {R"({"id": 17, "text": "a"})", "17", "", "a"},
      {R"({"id": -3, "text": "a"})", "-3", "", "a"},
      {R"({"id": 18446744073709551615, "text": "a"})", "18446744073709551615",
       "", "a"},
      {R"({"id": true, "text": "a"})", "", "", "a"},
      {R"({"id": ["x"], "text": "a"})", "", "", "a"},
      {R"(  {"text" : "a" }  )", "", "", "a"},
      {R"({"\u0074ext": "a"})", "", "", "a"},
      {R"({"TEXT": "b", "text": "a"})", "", "", "a"},
  };
  for (const Case& each : cases) {
    INFO(each.line);
    const RawArticle article = article_of(each.line);
    CHECK(article.id == each.id);
    CHECK(article.about.title == each.title);
    CHECK(article.bytes == each.text);
  }
}

TEST_CASE("a line without an article is told why", "[indexer]") {
  struct Case {
    const char* line;
    const char* reason;
  };
  const Case cases[] = {
      {"", "not JSON: "},
      {"port", "not JSON: "},
      {"{\"text\": \"a\"", "not JSON: "},
      {"{\"text\": \"a\"} x", "not JSON: "},
      {"{\"text\": 'a'}", "not JSON: "},
      {"{\"text\": \"\\x\"}", "not JSON: "},
      {"{text: \"a\"}", "not JSON: "},
      {"[{\"text\": \"a\"}]", "not a JSON object"},
      {"\"text\"", "not a JSON object"},
      {"17", "not a JSON object"},
      {"{}", "the record has neither \"text\" nor \"title\""},
      {"{\"id\": \"1\"}", "the record has neither \"text\" nor \"title\""},
      {"{\"text\": \"\", \"title\": \"\"}",
       "the record has neither \"text\" nor \"title\""},
      {"{\"text\": {\"a\": \"b\"}}",
       "the record has neither \"text\" nor \"title\""},
  };
  for (const Case& each : cases) {
    INFO(each.line);
    CHECK_THAT(reason_against(each.line), Catch::StartsWith(each.reason));
  }
}

TEST_CASE("escapes of a string are read", "[indexer]") {
  struct Case {
    const char* json;
    std::string text;
  };
  const Case cases[] = {
      {R"("a\n\r\t\b\f\"\\\/b")", "a\n\r\t\b\f\"\\/b"},
      {R"("\u041f\u043e\u0440\u0442")", "Порт"},
      {R"("\ud83d\ude00")", "\U0001F600"},
      {R"("\u0000")", std::string(1, '\0')},
      {R"("\\u0041")", "\\u0041"},
  };
  for (const Case& each : cases) {
    INFO(each.json);
    CHECK(text_of(each.json) == each.text);
  }
}

TEST_CASE("halves of surrogate pairs are mended", "[indexer]") {
  struct Case {
    const char* json;
    const char* text;
  };
  const Case cases[] = {
      {R"("cut \ud83d")", "cut \uFFFD"},
      {R"("\ude00 cut")", "\uFFFD cut"},
      {R"("\ud83d\ud83d\ude00")", "\uFFFD\U0001F600"},
      {R"("\ude00\ud83d")", "\uFFFD\uFFFD"},
      {R"("\ud83dx")", "\uFFFDx"},
      {R"("\ud83d\n")", "\uFFFD\n"},
      {R"("\uD83D \\ud83d")", "\uFFFD \\ud83d"},
  };
  for (const Case& each : cases) {
    INFO(each.json);
    CHECK(text_of(each.json) == each.text);
  }
}

TEST_CASE("a record in another encoding is decoded", "[indexer][ru]") {
  struct Case {
    const char* line;
    const char* text;
  };
  const Case cases[] = {
      {"{\"text\": \"\xC4\xEE\xEA\xE5\xF0\xFB \xF3\xF8\xEB\xE8 \xE8\xE7 "
       "\xEF\xEE\xF0\xF2\xE0\"}",
       "Докеры ушли из порта"},
      {"{\"text\": \"The caf\xE9 by the port was shut\"}",
       "The café by the port was shut"},
      {"{\"text\": \"Порт закрыт третий день, а суда всё ждут. \xD0\"}",
       "Порт закрыт третий день, а суда всё ждут. \uFFFD"},
      {"{\"text\": \"The caf\xE9 by the port \\ud83d\"}",
       "The café by the port \uFFFD"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(article_of(each.line).bytes == each.text);
  }
}

TEST_CASE("other keys are ignored however deep they are", "[indexer]") {
  for (const std::size_t depth : {1U, 50U, 500U}) {
    const std::string junk =
        times(depth, "{\"text\": [") + "\"no\"" + times(depth, "]}");
    INFO(depth << " deep");
    CHECK(article_of("{\"junk\": " + junk + ", \"text\": \"yes\"}").bytes ==
          "yes");
  }
  // Deeper than anything that is meant: refused, and nothing worse.
  const std::string abyss = times(100'000, "[");
  CHECK_FALSE(reason_against("{\"text\": \"a\", \"junk\": " + abyss).empty());
}

TEST_CASE("strings may be long", "[indexer]") {
  const std::string text = times(100'000, "Порт ");
  CHECK((text_of("\"" + text + "\"") == text));
  CHECK((text_of("\"" + times(200'000, "\\n") + "\"") ==
         std::string(200'000, '\n')));
}

TEST_CASE("a reader reads on after a line that is no JSON", "[indexer]") {
  JsonRecordReader reader;
  for (int round = 0; round < 3; ++round) {
    CHECK(std::holds_alternative<NoArticle>(reader.read("{\"text\"")));
    const auto record = reader.read("{\"text\": \"a\"}");
    REQUIRE(std::holds_alternative<RawArticle>(record));
    CHECK(std::get<RawArticle>(record).bytes == "a");
  }
}

TEST_CASE("any line is an article in valid UTF-8 or is told why", "[indexer]") {
  const std::vector<std::string> pieces = {
      "{",    "}",       "\"",  "\"text\"", ":",    ",",      "[",  "]",
      "1",    "\\",      "\\u", "\\ud83d",  "null", "\"id\"", " ",  "порт",
      "\xFF", "\\ude00", "e1",  "-",        "\xD0", "true",   "\t", "\x1F"};
  JsonRecordReader reader;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    lede::test::Random random(seed);
    std::string line = random.text_of(pieces, random.below(20));
    if (random.one_in(2)) line = "{\"text\": \"" + line + "\"}";
    const auto record = reader.read(line);
    INFO("seed " << seed << ": " << line);
    if (const auto* none = std::get_if<NoArticle>(&record)) {
      CHECK_FALSE(none->reason.empty());
    } else {
      CHECK(lede::is_valid_utf8(std::get<RawArticle>(record).bytes));
      CHECK(lede::is_valid_utf8(std::get<RawArticle>(record).id));
    }
  }
}
