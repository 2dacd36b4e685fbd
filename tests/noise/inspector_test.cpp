#include <lede/inspector.h>

#include "support/catch.h"
#include "support/time_limit.h"

using Catch::Contains;
using lede::Inspector;

namespace {

std::string inspected(std::string bytes, bool with_tokens = false) {
  lede::RawArticle raw;
  raw.id = "a";
  raw.origin = "folder/a.txt";
  raw.bytes = std::move(bytes);
  return render_inspection(Inspector().inspect(raw), with_tokens);
}

}  // namespace

TEST_CASE("an inspection shows what was made of an article", "[inspect]") {
  const std::string line = inspected(
      "Dockers walk out of the port\n"
      "The strike isn\u0E42t over, say the dockers of the old port.\n"
      "Подпишитесь на рассылку!\n");
  CHECK_THAT(line, Contains("\"path\": \"folder/a.txt\", \"id\": \"a\""));
  CHECK_THAT(line, Contains("\"encoding\": {\"name\": \"UTF-8\", \"source\": "
                            "\"utf-8\", \"confidence\": 1}"));
  CHECK_THAT(line, Contains("\"begin\": 14, \"end\": 15, \"before\": "
                            "\"\u0E42\", \"after\": \"\u2019\""));
  CHECK_THAT(line, Contains("\"title\": \"Dockers walk out of the port\""));
  CHECK_THAT(line, Contains("\"language\": \"en\""));
  // Counted in characters: the English sentence has 56 with its newline.
  CHECK_THAT(line, Contains("{\"begin\": 56, \"end\": 80, \"class\": "
                            "\"newsletter\", \"in_file\": []}"));
  CHECK(line.back() == '\n');
  CHECK(line.find('\n') == line.size() - 1);
}

TEST_CASE("tokens show the words of an article when asked for", "[inspect]") {
  const std::string text = "Dockers walk out of the port\nЦены растут.\n";
  CHECK(inspected(text).find("tokens") == std::string::npos);
  CHECK_THAT(inspected(text, true),
             Contains("{\"term\": \"цены\", \"stems\": [\"цен\"], "
                      "\"begin\": 0, \"end\": 4, \"in_file\": []}"));
}

TEST_CASE("compounds show beside the tokens of an article", "[inspect]") {
  const std::string text = "Dockers walk out of the port\nAn e-mail by AT&T.\n";
  CHECK_THAT(inspected(text, true),
             Contains("\"compounds\": [{\"term\": \"email\", "
                      "\"stems\": [\"email\"], \"begin\": 3, \"end\": 9, "
                      "\"in_file\": []}, "
                      "{\"term\": \"at&t\", \"stems\": [\"at&t\"], "
                      "\"begin\": 13, \"end\": 17, \"in_file\": []}]"));
}

TEST_CASE("an inspection says why there is no article", "[inspect]") {
  CHECK(inspected("") ==
        "{\"path\": \"folder/a.txt\", \"rejected\": \"empty\"}\n");
}

TEST_CASE("an inspection shows where all that it tells stands in the file",
          "[inspect][ru]") {
  const std::string record =
      "{\"title\": \"Dockers walk out\", \"text\": \"The strike isn\u0E42t "
      "over.\\n"
      "\\u0426\\u0435\\u043d\\u044b растут.\\nПодпишитесь на рассылку!\"}";
  lede::RawArticle raw;
  raw.id = "a";
  raw.bytes =
      "The strike isn\u0E42t over.\nЦены растут.\nПодпишитесь на рассылку!";
  raw.about.title = "Dockers walk out";
  raw.place = {100, lede::RecordForm::kJson, record};
  const auto there = [&](lede::Span in_file) {
    if (in_file.empty()) return std::string("?");
    return record.substr(in_file.begin - 100, in_file.size());
  };

  const lede::Inspection inspection = Inspector().inspect(raw);
  REQUIRE_FALSE(inspection.noise.empty());
  CHECK(there(inspection.noise.back().in_file) == "Подпишитесь на рассылку!");
  std::string words;
  for (const auto& token : inspection.tokens) {
    words += there(token.in_file) + "|";
  }
  CHECK(words ==
        "The|strike|isn\u0E42t|over|\\u0426\\u0435\\u043d\\u044b|растут|"
        "Подпишитесь|на|рассылку|");
  for (const auto& passage : inspection.passages) {
    CHECK(there(passage.in_file) != "?");
  }
  CHECK_THAT(render_inspection(inspection, true),
             Contains("\"term\": \"the\", \"stems\": [\"the\"], \"begin\": 0, "
                      "\"end\": 3, \"in_file\": [139, 142]"));
}

TEST_CASE("places are told of a text of a megabyte in time", "[inspect]") {
  std::string bytes = "\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2\n";
  while (bytes.size() < (1U << 20U)) {
    bytes += "\xC4\xEE\xEA\xE5\xF0\xFB \xF3\xF8\xEB\xE8 ";
  }
  lede::RawArticle raw;
  raw.id = "a";
  raw.bytes = bytes;
  raw.place = {0, lede::RecordForm::kAsIs, {}};
  lede::Inspection inspection;
  CHECK(lede::test::processor_seconds([&] {
          inspection = Inspector().inspect(raw);
        }) < lede::test::kLinearSeconds);
  const lede::Span last = inspection.tokens.back().in_file;
  CHECK(bytes.substr(last.begin, last.size()) == "\xF3\xF8\xEB\xE8");
}
