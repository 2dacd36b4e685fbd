// Articles of the sets beside the checkout: every piece between spaces, typed
// as it stands, finds its article and is marked there.

#include <fstream>
#include <set>

#include <simdjson.h>

#include "break_finder.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "support/tiny_index.h"

using lede::Searcher;
using lede::SearchResult;
using lede::Span;

namespace {

// What the query excludes or has no word of. Brackets and quotation marks of
// half a phrase are read to the end, and find what they hold.
bool is_of_the_query_language(const std::string& piece) {
  static const std::set<std::string> operators = {"AND", "OR", "NOT",
                                                  "in:noise"};
  return operators.count(piece) > 0 || piece.front() == '-';
}

// Of a set every `step`th text.
std::vector<std::string> texts_of(const std::filesystem::path& file,
                                  std::size_t step) {
  std::vector<std::string> texts;
  std::ifstream lines(file);
  std::string line;
  simdjson::dom::parser parser;
  for (std::size_t number = 0; std::getline(lines, line); ++number) {
    if (number % step != 0) continue;
    std::string_view text;
    if (parser.parse(line)["text"].get(text) == simdjson::SUCCESS) {
      texts.emplace_back(text);
    }
  }
  return texts;
}

std::set<std::string> pieces_of(const std::string& body) {
  std::set<std::string> pieces;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end =
        std::min(body.find_first_of(" \n\t", at), body.size());
    if (end > at) pieces.insert(body.substr(at, end - at));
    at = end + 1;
  }
  return pieces;
}

bool holds_word(const std::string& piece, lede::BreakFinder& breaks) {
  std::vector<Span> words;
  breaks.find_words(piece, {0, piece.size()}, words);
  return !words.empty();
}

void check(const std::string& body) {
  lede::SearchOptions whole_body;
  whole_body.snippet_chars = body.size();
  const lede::test::TinyIndex index({lede::test::article("a", body)});
  const Searcher searcher(index.path());
  lede::BreakFinder breaks;
  for (const std::string& piece : pieces_of(body)) {
    if (is_of_the_query_language(piece) || !holds_word(piece, breaks)) continue;
    INFO(piece);
    const SearchResult result = searcher.search(piece, whole_body);
    CHECK(result.hits.size() == 1);
    if (result.hits.empty()) continue;
    const lede::Hit& hit = result.hits.front();
    CHECK_FALSE(
        (hit.snippets.empty() || hit.snippets.front().highlights.empty()));
  }
}

}  // namespace

TEST_CASE("what stands between spaces in real articles finds and marks them",
          "[searcher][en][ru]") {
  constexpr std::size_t kStep = 97;
  for (const char* set : {"ki_bbc_en", "ki_nerel_ru"}) {
    const auto folder =
        lede::test::shared_data(std::string("data/").append(set));
    if (!folder) continue;
    for (const std::string& text : texts_of(*folder / "corpus.jsonl", kStep)) {
      check(text);
    }
  }
}
