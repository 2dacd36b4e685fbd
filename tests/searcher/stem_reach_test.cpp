// Words that languages of one script stem differently, in a real index.

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/tiny_index.h"

using lede::Article;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

// Spanish rules make "the" of "their".
std::vector<Article> articles() {
  const std::string spanish =
      "Los trabajadores del puerto volvieron a parar las grúas el jueves por "
      "la mañana y cantaron Their Song en la plaza durante dos horas.";
  return {
      article("ships", "The ships wait in the bay for the third day."),
      article("union", "The crews said that the night shift is their own."),
      article("mayor", "The mayor spoke to the owners of the cranes."),
      article("both", "The port is shut, and the ships wait.\n\n" + spanish),
      article("bread", "Their bread is sold at the gate of the yard."),
  };
}

}  // namespace

TEST_CASE("languages of one script that share an index keep their words apart",
          "[searcher]") {
  std::vector<Article> half = articles();
  for (int number = 0; number < 6; ++number) {
    half.push_back(article("es" + std::to_string(number),
                           "Los barcos esperan en la bahía desde hace tres "
                           "días y nadie sabe cuándo volverán a trabajar las "
                           "grúas del puerto."));
  }
  const TinyIndex index(half);
  CHECK(index.found("their") == "union bread both");
  CHECK(index.found("ship -their") == "ships");
  CHECK(index.snippet("mayor their").find("[the]") == std::string::npos);
  CHECK(index.found("barco") == "es0 es1 es2 es3 es4 es5");
}

TEST_CASE("a stem of few passages does not find another word everywhere",
          "[searcher]") {
  const TinyIndex index(articles());
  CHECK(index.found("their") == "union bread both");
  CHECK(index.found("+port their") == "both");
  CHECK(index.found("ships -their") == "ships");
  CHECK(index.found("grúa") == "both");
  CHECK(index.found("trabajador") == "both");
}

TEST_CASE("a stem of few passages marks words of these alone", "[searcher]") {
  const TinyIndex index(articles());
  CHECK(index.snippet("bread their") ==
        "[Their] [bread] is sold at the gate of the yard.");
  const std::string both = index.snippet("port their");
  INFO(both);
  CHECK(both.find("[the]") == std::string::npos);
  CHECK(index.snippet("plaza their").find("[Their] Song") != std::string::npos);
}

TEST_CASE("NEAR takes a word and the forms that count everywhere",
          "[searcher]") {
  std::vector<Article> english = articles();
  for (int number = 0; number < 20; ++number) {
    english.push_back(article("en" + std::to_string(number),
                              "The gulls sit on the cranes of the port."));
  }
  const TinyIndex index(english);
  CHECK(index.found("their NEAR/2 bread") == "bread");
  CHECK(index.found("their NEAR/2 ships") == "");
  CHECK(index.found("their NEAR/2 song") == "both");
}
