#include <lede/inspector.h>

#include "support/catch.h"

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
                            "\"newsletter\"}"));
  CHECK(line.back() == '\n');
  CHECK(line.find('\n') == line.size() - 1);
}

TEST_CASE("tokens show the words of an article when asked for", "[inspect]") {
  const std::string text = "Dockers walk out of the port\nЦены растут.\n";
  CHECK(inspected(text).find("tokens") == std::string::npos);
  CHECK_THAT(inspected(text, true),
             Contains("{\"term\": \"цены\", \"stems\": [\"цен\"], "
                      "\"begin\": 0, \"end\": 4}"));
}

TEST_CASE("compounds show beside the tokens of an article", "[inspect]") {
  const std::string text = "Dockers walk out of the port\nAn e-mail by AT&T.\n";
  CHECK_THAT(inspected(text, true),
             Contains("\"compounds\": [{\"term\": \"email\", "
                      "\"stems\": [\"email\"], \"begin\": 3, \"end\": 9}, "
                      "{\"term\": \"at&t\", \"stems\": [\"at&t\"], "
                      "\"begin\": 13, \"end\": 17}]"));
}

TEST_CASE("an inspection says why there is no article", "[inspect]") {
  CHECK(inspected("") ==
        "{\"path\": \"folder/a.txt\", \"rejected\": \"empty\"}\n");
}
