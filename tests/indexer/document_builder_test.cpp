#include "pipeline/document_builder.h"

#include <set>

#include "schema.h"
#include "stored_article.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/term_positions.h"
#include "support/tiny_index.h"

using lede::Article;
using lede::BuiltDocument;
using lede::IndexTerm;
using lede::test::article;
using lede::test::positions_of;

namespace {

Article titled(std::string title, std::string body) {
  Article made = article("a", std::move(body));
  made.about.title = std::move(title);
  return made;
}

BuiltDocument built(const Article& made, lede::Analyser& analyser) {
  const lede::Language declared = lede::Language::of(made.about.language);
  return build_document(made,
                        analyse_article(made, lede::body_lines(made.body),
                                        declared, {}, analyser),
                        analyser);
}

BuiltDocument built(const Article& made) {
  lede::Analyser analyser;
  return built(made, analyser);
}

// "3@1,104": counts as 3, stands at 1 and 104; "none" for no such term.
std::string entry_of(const BuiltDocument& document, std::string_view term) {
  for (const IndexTerm& entry : document.document.terms) {
    if (entry.term != term) continue;
    std::string text = std::to_string(entry.count);
    for (const std::uint32_t position :
         positions_of(term, document.document.terms)) {
      text += (text.find('@') == std::string::npos ? "@" : ",") +
              std::to_string(position);
    }
    return text;
  }
  return "none";
}

}  // namespace

TEST_CASE("words have places and stems count more in the title",
          "[indexer][en][ru]") {
  const BuiltDocument document =
      built(titled("Covid-19 cases", "New cases, порты и порт. A case."));
  struct Row {
    const char* term;
    const char* entry;
  };
  const Row rows[] = {
      {"covid", "1@1"},   {"19", "1@2"},      {"cases", "2@3,105"},
      {"new", "1@104"},   {"порты", "1@106"}, {"и", "1@107"},
      {"порт", "1@108"},  {"a", "1@109"},     {"case", "1@110"},
      {"Zcovid", "3"},    {"Z19", "3"},       {"Zcase", "5"},
      {"Znew", "1"},      {"Zпорт", "2"},     {"Covid", "none"},
      {"Zcases", "none"}, {"Qa", "none"},
  };
  for (const Row& row : rows) {
    INFO(row.term);
    CHECK(entry_of(document, row.term) == row.entry);
  }
  CHECK(document.document.id == "a");
}

TEST_CASE("compounds have terms beside those of their words",
          "[indexer][en][ru]") {
  const BuiltDocument document =
      built(titled("E-mail, C++", "Бизнес-план by AT&T. The e-mails. #Tag!"));
  struct Row {
    const char* term;
    const char* entry;
  };
  const Row rows[] = {
      {"e", "2@1,110"},    {"mail", "1@2"}, {"email", "none"},
      {"Zemail", "4"},     {"Zmail", "4"},  {"c", "1@3"},
      {"c++", "1@3"},      {"Zc++", "3"},   {"Zбизнесплан", "1"},
      {"бизнес", "1@104"}, {"Zat&t", "1"},  {"at&t", "none"},
      {"#tag", "1@112"},   {"Z#tag", "1"},  {"tag", "1@112"},
  };
  for (const Row& row : rows) {
    INFO(row.term);
    CHECK(entry_of(document, row.term) == row.entry);
  }
}

TEST_CASE("the body of an article without a title stands behind the gap",
          "[indexer]") {
  CHECK(entry_of(built(titled("", "port")), "port") == "1@101");
  CHECK(entry_of(built(titled("port", "")), "port") == "1@1");
}

TEST_CASE("a Russian footer is stemmed as Russian", "[indexer][ru]") {
  const BuiltDocument document = built(titled(
      "Chip makers look for other ways",
      "Major companies have found ways to work around the restrictions on "
      "the supply of chips, people with knowledge of the matter said.\n"
      "Рассылки редакции: держите руку на пульсе индустрии!\n"));
  for (const char* term : {"ZXNрассылк", "ZXNредакц", "ZXNпульс", "ZXNиндустр",
                           "Zcompani", "Zsuppli", "Zchip"}) {
    INFO(term);
    CHECK(entry_of(document, term) != "none");
  }
  const auto stored = lede::decode_article(document.document.stored);
  CHECK(stored.article.about.language == "en");
  REQUIRE(stored.languages.size() == 2);
  CHECK(stored.languages.back().language == "ru");
  CHECK(entry_of(document, "XLen") == "0");
  CHECK(entry_of(document, "XLru") == "0");
}

TEST_CASE("noise has terms of its own, without weight", "[indexer][noise]") {
  const BuiltDocument document =
      built(titled("Cranes fall silent",
                   "Dock workers stopped the cranes on Thursday morning.\n"
                   "Share on cranes\n"
                   "Their union wants a fifth crew for the night shift.\n"));
  struct Row {
    const char* term;
    const char* entry;
  };
  const Row rows[] = {
      {"cranes", "2@1,108"}, {"XNcranes", "0@114"}, {"Zcrane", "4"},
      {"ZXNcrane", "0"},     {"share", "none"},     {"XNshare", "0@112"},
      {"their", "1@115"},
  };
  for (const Row& row : rows) {
    INFO(row.term);
    CHECK(entry_of(document, row.term) == row.entry);
  }
  const auto stored = lede::decode_article(document.document.stored);
  REQUIRE(stored.noise.size() == 1);
  CHECK(stored.noise.front().noise_class == "share");
  const lede::Span span = stored.noise.front().span;
  CHECK(full_text(stored.article).substr(span.begin, span.size()) ==
        "Share on cranes");
}

TEST_CASE("what is stored gives the article back", "[indexer]") {
  Article made = titled("Порт закрыт", "Докеры ушли.\nThe end.");
  made.about.url = "https://example.org/17";
  made.about.published = "2025-11-27";
  const auto stored = lede::decode_article(built(made).document.stored);
  CHECK(stored.article.id == "a");
  CHECK(stored.article.about.title == made.about.title);
  CHECK(stored.article.about.url == made.about.url);
  CHECK(stored.article.about.published == made.about.published);
  CHECK(stored.article.body == made.body);
  REQUIRE_FALSE(stored.passages.empty());
  CHECK(stored.passages.front().span.begin == 0);
  CHECK(stored.passages.back().span.end == full_text(made).size());
}

TEST_CASE("any text makes terms that the index takes", "[indexer]") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    lede::test::Random random(seed);
    std::vector<std::string> pieces = lede::test::odd_pieces();
    pieces.emplace_back(300, 'X');           // a word too long for a term
    pieces.push_back(pieces.back() + "ÅЯ");  // and one that grows when folded
    pieces.emplace_back("ﷺ");
    pieces.emplace_back("\u0390");
    const BuiltDocument document =
        built(titled(random.text_of(pieces, random.below(10)),
                     random.text_of(pieces, random.below(200))));
    INFO("seed " << seed);
    std::set<std::string> terms;
    for (const IndexTerm& term : document.document.terms) {
      INFO(term.term);
      const auto nuls = std::count(term.term.begin(), term.term.end(), '\0');
      CHECK(terms.insert(std::string(term.term)).second);
      CHECK_FALSE(term.term.empty());
      CHECK(term.term.size() + static_cast<std::size_t>(nuls) <=
            lede::kMaxEncodedTermBytes);
      // Of the capitals, Z, XN, S, L and XL are ours. Stems and languages have
      // no places, and only words and stems without a prefix count.
      const bool is_stem = term.term.starts_with("Z");
      const std::string_view name =
          std::string_view(term.term).substr(is_stem ? 1 : 0);
      const bool is_language = name.starts_with("L") || name.starts_with("XL");
      const std::size_t prefix = name.starts_with("X")                  ? 2
                                 : name.starts_with("S") || is_language ? 1
                                                                        : 0;
      CHECK_FALSE((name[prefix] >= 'A' && name[prefix] <= 'Z'));
      const auto positions = positions_of(term.term, document.document.terms);
      CHECK((is_stem || is_language) == positions.empty());
      CHECK((prefix > 0) == (term.count == 0));
      CHECK(std::adjacent_find(positions.begin(), positions.end()) ==
            positions.end());
      if (!is_stem && prefix == 0) CHECK(term.count == positions.size());
    }
  }
}

TEST_CASE("equal articles make equal documents", "[indexer]") {
  const Article made =
      titled("Порт strike", "Докеры isn’t covid-19, ports and порты.");
  lede::Analyser analyser;
  const BuiltDocument first = built(made, analyser);
  built(titled("Other words", "Другие слова первее"), analyser);
  const BuiltDocument second = built(made, analyser);
  CHECK(first.document.stored == second.document.stored);
  REQUIRE(first.document.terms.size() == second.document.terms.size());
  for (std::size_t at = 0; at < first.document.terms.size(); ++at) {
    CHECK(first.document.terms[at].term == second.document.terms[at].term);
    CHECK(first.document.terms[at].count == second.document.terms[at].count);
  }
}
