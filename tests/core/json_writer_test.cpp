#include "json_writer.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

#include <simdjson.h>

#include "core/random_bytes.h"
#include "core/readable.h"
#include "support/catch.h"
#include "utf8.h"

using lede::JsonWriter;
using Layout = lede::JsonWriter::Layout;
using lede::test::readable;

namespace {

// An article with a list in it, by the door that the renderers use.
std::string article_in(Layout layout) {
  JsonWriter json(layout);
  json.begin_object();
  json.key("title").string("Счёт 3:2");
  json.key("score").number(4.25);
  json.key("hits").number(std::size_t{2});
  json.key("noise").boolean(false);
  json.key("tags").begin_array();
  json.string("sport");
  json.begin_object();
  json.end_object();
  json.end_array();
  json.key("none").begin_array();
  json.end_array();
  json.key("span").begin_row();
  json.number(std::size_t{0});
  json.begin_array();
  json.boolean(true);
  json.end_array();
  json.end_row();
  json.end_object();
  return json.text();
}

std::string written(std::string_view text) {
  JsonWriter json;
  json.string(text);
  return json.text();
}

std::string written(double value) {
  JsonWriter json;
  json.number(value);
  return json.text();
}

std::string written(double value, int decimals) {
  JsonWriter json;
  json.number(value, decimals);
  return json.text();
}

}  // namespace

TEST_CASE("JSON comes on one line with a space behind commas and colons",
          "[core]") {
  CHECK(article_in(Layout::kOneLine) ==
        R"({"title": "Счёт 3:2", "score": 4.25, "hits": 2, "noise": false, )"
        R"("tags": ["sport", {}], "none": [], "span": [0, [true]]})");
}

TEST_CASE("indented JSON has a value a line and rows on their line", "[core]") {
  CHECK(article_in(Layout::kIndented) == R"({
  "title": "Счёт 3:2",
  "score": 4.25,
  "hits": 2,
  "noise": false,
  "tags": [
    "sport",
    {}
  ],
  "none": [],
  "span": [0, [true]]
})");
}

TEST_CASE("empty JSON groups inside each other stay short", "[core]") {
  for (const Layout layout : {Layout::kOneLine, Layout::kIndented}) {
    JsonWriter json(layout);
    json.begin_row();
    json.begin_array();
    json.begin_object();
    json.end_object();
    json.end_array();
    json.end_row();
    CHECK(json.text() == "[[{}]]");
  }
}

TEST_CASE("a lone JSON value needs no group around it", "[core]") {
  CHECK(written("news") == "\"news\"");
  CHECK(written(0.5) == "0.5");
}

TEST_CASE("JSON strings escape what would end a line or a string", "[core]") {
  struct Case {
    const char* what;
    std::string text;
    std::string json;
  };
  const Case cases[] = {
      {"empty", "", R"("")"},
      {"English stays", "It's 5 > 4 & /", R"("It's 5 > 4 & /")"},
      {"Russian stays", "«Ёлка» — 5", R"("«Ёлка» — 5")"},
      {"emoji stays", "👩‍🚀", R"("👩‍🚀")"},
      {"a quotation mark", "\"a\"", R"("\"a\"")"},
      {"a backslash", "C:\\n", R"("C:\\n")"},
      {"white space", "a\nb\rc\td", R"("a\nb\rc\td")"},
      {"NUL", std::string("a\0b", 3), R"("a\u0000b")"},
      {"an escape code", "\x1B[1m", R"("\u001b[1m")"},
      {"backspace and form feed", "\b\f", R"("\u0008\u000c")"},
      {"the last control character", "\x1F\x7F", R"("\u001f\u007f")"},
      {"a control character of C1", "\u009B", R"("\u009b")"},
      {"next line", "\u0085", R"("\u0085")"},
      {"JavaScript's line ends", "a\u2028b\u2029", R"("a\u2028b\u2029")"},
      {"what turns text round", "a\u202Eb\u2066\u200F",
       R"("a\u202eb\u2066\u200f")"},
      {"a hidden tag", "a\U000E0041", R"("a\udb40\udc41")"},
      {"a bad byte", "caf\xE9", "\"caf\uFFFD\""},
      {"a surrogate", "\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(readable(written(each.text)) == readable(each.json));
    JsonWriter as_key;
    as_key.begin_object();
    as_key.key(each.text).boolean(true);
    as_key.end_object();
    CHECK(readable(as_key.text()) == readable("{" + each.json + ": true}"));
  }
}

TEST_CASE("JSON numbers are as short as they can be", "[core]") {
  struct Case {
    double value;
    std::string json;
  };
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const Case cases[] = {
      {0, "0"},
      {0.1, "0.1"},
      {-2.5, "-2.5"},
      {1e21, "1e+21"},
      {5e-324, "5e-324"},
      {1.0 / 3, "0.3333333333333333"},
      {kInfinity, "null"},
      {-kInfinity, "null"},
      {std::numeric_limits<double>::quiet_NaN(), "null"},
  };
  for (const Case& each : cases) CHECK(written(each.value) == each.json);
  JsonWriter largest;
  largest.number(std::size_t{UINT64_MAX});
  CHECK(largest.text() == "18446744073709551615");
}

TEST_CASE("JSON numbers are rounded to the decimals asked for", "[core]") {
  struct Case {
    double value;
    int decimals;
    std::string json;
  };
  const Case cases[] = {
      {2.0 / 3, 3, "0.667"}, {2.5, 3, "2.5"}, {0.0004, 3, "0"},
      {-1.2345, 2, "-1.23"}, {7, 2, "7"},     {12.5, 0, "13"},
  };
  for (const Case& each : cases) {
    CHECK(written(each.value, each.decimals) == each.json);
  }
}

TEST_CASE("a huge JSON number survives its rounding", "[core]") {
  CHECK(written(1e308, 2) == "1e+308");
}

TEST_CASE("a small negative JSON number is rounded to plain zero", "[core]") {
  CHECK(written(-0.001, 2) == "0");
}

TEST_CASE("what is written for random strings parses back equal", "[core]") {
  lede::test::Random random(2);
  simdjson::dom::parser parser;
  for (int round = 0; round < 1000; ++round) {
    const std::string name = lede::test::random_bytes(5, random);
    const std::string value = lede::test::random_bytes(30, random);
    const bool one_line = round % 2 == 0;
    JsonWriter json(one_line ? Layout::kOneLine : Layout::kIndented);
    json.begin_object();
    json.key(name).string(value);
    json.end_object();
    INFO("round " << round << ": " << readable(json.text()));
    if (one_line) REQUIRE(json.text().find('\n') == std::string::npos);
    simdjson::dom::object object;
    REQUIRE(parser.parse(json.text()).get(object) == simdjson::SUCCESS);
    REQUIRE(object.size() == 1);
    const simdjson::dom::key_value_pair field = *object.begin();
    REQUIRE(field.key == lede::mend_utf8(name).text);
    REQUIRE(std::string_view(field.value) == lede::mend_utf8(value).text);
  }
}

TEST_CASE("random numbers read back from JSON as the same numbers", "[core]") {
  lede::test::Random random(3);
  for (int round = 0; round < 1000; ++round) {
    const double value =
        std::ldexp(static_cast<double>(random.below(1U << 30U)),
                   static_cast<int>(random.below(200)) - 100);
    const std::string json = written(value);
    INFO(json);
    double read = 0;
    const char* end = json.data() + json.size();
    REQUIRE(std::from_chars(json.data(), end, read).ptr == end);
    REQUIRE(read == value);
  }
}
