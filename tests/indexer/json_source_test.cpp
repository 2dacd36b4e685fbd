#include <algorithm>
#include <string>

#include <fcntl.h>

#include "encoding.h"
#include "read_sources.h"
#include "source/json/json_stream.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using lede::test::all_of_file;
using lede::test::articles_of_file;

TEST_CASE("objects of JSON are articles however they are laid out",
          "[indexer]") {
  struct Case {
    const char* name;
    const char* bytes;
    const char* all;
  };
  const Case cases[] = {
      {"a.json", R"([{"id": "x", "text": "a"}, {"id": "y", "text": "b"}])",
       "x\ny\n"},
      {"a.json",
       "[\n  {\n    \"id\": \"x\",\n    \"text\": \"a\"\n  },\n"
       "  {\"text\": \"b\"}\n]\n",
       "x\na.json#2\n"},
      {"a.json", "{\n  \"text\": \"порт\"\n}\n{\n  \"text\": \"b\"\n}\n",
       "a.json#1\na.json#2\n"},
      {"a.json", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n",
       "a.json#1\na.json#2\n"},
      {"a", "\xEF\xBB\xBF[{\"text\": \"{[\\\"}\\\\\"}]", "a#1\n"},
      {"a.json", "[]", ""},
      {"a.json", "[{\"id\": \"x\", \"text\": \"a\"}, 7, {\"text\": \"b\"}]",
       "x\nrejected a.json: object 2: not a JSON object\n"},
      {"a.json", "[{\"id\": \"x\", \"text\": \"a\"}, {\"text\": \"b",
       "x\nrejected a.json: object 2: the file ends within it\n"},
      {"package.json", "{\n  \"name\": \"port\",\n  \"version\": \"1\"\n}\n",
       "rejected package.json, object 1: "
       "the record has neither \"text\" nor \"title\"\n"},
  };
  for (const Case& each : cases) {
    INFO(each.bytes);
    CHECK(all_of_file(each.name, each.bytes) == each.all);
  }
}

TEST_CASE("an object of JSON that is too large does not end its file",
          "[indexer]") {
  lede::SourceOptions options;
  options.max_article_bytes = 1U << 20U;
  const std::string large(2U << 20U, 'x');
  CHECK(all_of_file("a.json",
                    "[{\"text\": \"" + large + "}\"}, {\"text\": \"b\"}]",
                    options) ==
        "rejected a.json, object 1: larger than 1 MB (--max-article-mb)\n"
        "a.json#2\n");
}

TEST_CASE("an object of JSON has its place in the file", "[indexer]") {
  const std::string file = "[\n  {\"text\": \"a\"},\n  {\"text\": \"b\"}\n]";
  const auto articles = articles_of_file("a.json", file);
  REQUIRE(articles.size() == 2);
  REQUIRE(articles[1].place);
  CHECK(articles[1].place->offset == file.rfind('{'));
  CHECK(articles[1].place->record == "{\"text\": \"b\"}");
}

TEST_CASE("JSON in UTF-16 and UTF-32 is read as JSON in UTF-8 is",
          "[indexer][ru]") {
  // Longer than a block, with a pair of surrogates on its border.
  std::string lines;
  for (int number = 0; number < 900; ++number) {
    lines += "{\"text\": \"Порт \xF0\x9F\x9A\xA2 закрыт, " +
             std::to_string(number) + "\"}\n";
    if (number % 7 == 0) lines += "\n";
    if (number % 100 == 0) lines += "no record\n";
  }
  for (const char* name : {"a.jsonl", "a.json"}) {
    std::string text = lines;
    if (std::string_view(name) == "a.json") {
      for (std::size_t at; (at = text.find("no record")) != text.npos;) {
        text.replace(at, 9, "");
      }
      text = "[" + text + "]";
    }
    const std::string expected = all_of_file(name, text);
    for (const char* encoding :
         {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
      for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
        INFO(name << " in " << encoding);
        const std::string wide = lede::wide_bytes_of(mark + text, encoding);
        CHECK(all_of_file(name, wide) == expected);
        const auto articles = articles_of_file(name, wide);
        REQUIRE(articles.size() == 900);
        const auto& place = *articles.back().place;
        CHECK(place.record == wide.substr(place.offset, place.record.size()));
        CHECK(lede::convert(place.record, encoding).text ==
              text.substr(text.rfind('{'),
                          text.rfind('}') - text.rfind('{') + 1));
      }
    }
  }
}

TEST_CASE("a record of UTF-16 behind megabytes of nothing has its place",
          "[indexer]") {
  const lede::test::TempFolder folder;
  const std::string text = "[\n" + std::string(3'000'000, ' ') + "{}";
  const auto path =
      folder.write("a", lede::wide_bytes_of("\xEF\xBB\xBF" + text, "UTF-16BE"));
  lede::ByteStream bytes(lede::open_file(path, O_RDONLY));
  lede::JsonStream stream(bytes, 1000);
  CHECK(stream.encoding() == "UTF-16BE");
  std::size_t read = 0;
  while (read < text.size() - 2) {
    const std::size_t size =
        std::min<std::size_t>(2000, text.size() - 2 - read);
    REQUIRE(stream.text().peek(size).substr(0, size) ==
            text.substr(read, size));
    stream.text().take(size);
    read += size;
  }
  CHECK(stream.place_of(stream.text().place()) == 2 + 2 * read);
}

TEST_CASE("what is binary is refused once, not line by line", "[indexer]") {
  const std::string zeros(3000, '\0');
  const std::string picture = "\x89PNG\r\n" + zeros + "\n" + zeros + "\n";
  CHECK(all_of_file("a.jsonl", picture) ==
        "rejected a.jsonl: binary, not JSON Lines\n");
  const std::string record = "{\"id\": \"x\", \"text\": \"порт\"}\n";
  for (const std::string& damaged :
       {zeros + "\n" + record, "\n\n" + record + picture}) {
    const std::string all = all_of_file("a.jsonl", damaged);
    INFO(all);
    CHECK(("\n" + all).find("\nx\n") != all.npos);
  }
}
