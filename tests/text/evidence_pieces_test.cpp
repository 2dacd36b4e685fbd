#include <string>

#include "core/readable.h"
#include "evidence/piece_languages.h"
#include "evidence/pieces.h"
#include "support/catch.h"
#include "text/random_text.h"

using lede::Language;
using lede::Script;
using lede::evidence::built_in_model;
using lede::evidence::Piece;
using lede::evidence::PieceFinder;

namespace {

std::vector<Piece> pieces_in(std::string_view text) {
  static PieceFinder finder(built_in_model());
  return finder.pieces(text);
}

// "first|second".
std::string divided(std::string_view text) {
  std::string shown;
  for (const Piece& piece : pieces_in(text)) {
    if (!shown.empty()) shown += '|';
    shown += text.substr(piece.span.begin, piece.span.size());
  }
  return shown;
}

}  // namespace

TEST_CASE("the model has each language of the scripts that are shared",
          "[text]") {
  for (const auto& script : built_in_model().scripts()) {
    for (const Language language : Language::all()) {
      if (language.script() != script.script()) continue;
      INFO(language.code());
      CHECK(std::count(script.languages().begin(), script.languages().end(),
                       language) == 1);
    }
  }
  for (const Language language : Language::all()) {
    const bool shared =
        Language::usual_of(language.script()) != language ||
        std::count_if(Language::all().begin(), Language::all().end(),
                      [&](Language other) {
                        return other.script() == language.script();
                      }) > 1;
    INFO(language.code());
    CHECK((built_in_model().of(language.script()) != nullptr) == shared);
  }
}

TEST_CASE("pieces end where sentences and lines may end", "[text][en][ru]") {
  struct Case {
    const char* what;
    const char* pieces;
  };
  const Case cases[] = {
      {"sentences", "The harbour was closed. |Ferries waited outside."},
      {"quotes", "«Паромы ждали на рейде!» |Так сказал капитан порта."},
      {"lines", "The harbour was closed\n|Ferries waited outside\n"},
      {"initials", "The astronaut Robert H. Lawrence came."},
      {"small letters", "Yahoo! раньше покупала компании, т. е. росла."},
      {"a bracket", "Премьер (порт. António Costa) прилетел утром."},
      {"no white space", "Version 2.0.1 of lede.txt is here."},
      {"Chinese marks", "市议会批准了新的预算报告。|渡轮五月开始运营航线。"},
      {"short ones", "No. Yes, we did. |The boats will start in May."},
      {"a change of script",
       "Read all about the new ferries here |Подробности читайте в нашем "
       "канале о паромах"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    std::string text = each.pieces;
    std::erase(text, '|');
    CHECK(divided(text) == each.pieces);
  }
}

TEST_CASE("names and addresses do not decide the script of a sentence",
          "[text][en][ru]") {
  struct Case {
    const char* text;
    Script script;
  };
  const Case cases[] = {
      {"Новый Apple iPhone Air Pro Max Ultra дешевле.", Script::kCyrillic},
      {"Канал: https://example.org/harbour/ferries/news", Script::kCyrillic},
      {"Пишите на harbour.office@example.org", Script::kCyrillic},
      {"Bancorp, MasterCard, Western Union и Chubb.", Script::kCyrillic},
      {"The novel «Война и мир» sold well.", Script::kLatin},
      {"See example.org", Script::kLatin},
      {"https://example.org", Script::kNone},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    const auto pieces = pieces_in(each.text);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].script == each.script);
  }
}

TEST_CASE("a text gives the same evidence whatever came before it", "[text]") {
  const std::string text =
      "Der Hafenrat hat eine neue Linie genehmigt. Die Schiffe fahren ab Mai.";
  const auto fresh = PieceFinder(built_in_model()).pieces(text);
  pieces_in("The harbour board approved a new ferry line on Thursday evening.");
  const auto later = pieces_in(text);
  REQUIRE(later.size() == fresh.size());
  for (std::size_t i = 0; i < later.size(); ++i) {
    CHECK(later[i].evidence == fresh[i].evidence);
  }
}

TEST_CASE("pieces cover random text without gaps", "[text]") {
  lede::test::Random random(21);
  for (int round = 0; round < 500; ++round) {
    const std::string text = lede::test::random_text(60, random);
    INFO(lede::test::readable(text));
    std::size_t done = 0;
    for (const Piece& piece : pieces_in(text)) {
      REQUIRE(piece.span.begin == done);
      REQUIRE(piece.span.end > done);
      REQUIRE(piece.name_letters <= piece.letters);
      done = piece.span.end;
    }
    REQUIRE(done == text.size());
  }
}

TEST_CASE("text that is hard to divide takes time in proportion", "[text]") {
  constexpr std::size_t kBytes = 4'000'000;
  const auto repeated = [](std::string_view part) {
    std::string text;
    while (text.size() < kBytes) text += part;
    return text;
  };
  for (const char* part :
       {"w", "я", ".", "\u0301", "'", "a.", "a@", "(", ". ", "? (", "a'\u2019",
        "Ferry паром ไทย 中文 ", "a\n", "a\u044F\n", "H.", "://", "\u4E2D"}) {
    INFO(part);
    const std::string text = repeated(part);
    const auto pieces = lede::evidence::settled_pieces(text, {});
    REQUIRE(!pieces.empty());
    CHECK(pieces.back().span.end == text.size());
  }
}

TEST_CASE("a million lines of a letter are not a million pieces", "[text]") {
  std::string text;
  for (int i = 0; i < 500'000; ++i) text += "a\nя\n";
  const std::vector<Piece> pieces = pieces_in(text);
  CHECK(pieces.size() <= 100'000);
  CHECK(pieces.front().span.begin == 0);
  CHECK(pieces.back().span.end == text.size());
  for (std::size_t at = 1; at < pieces.size(); ++at) {
    if (pieces[at].span.begin == pieces[at - 1].span.end) continue;
    FAIL("a gap before piece " << at);
  }
}
