// Articles of the sets beside the checkout: every piece between spaces, typed
// as it stands, finds its article and is marked there. Few of them are tried
// unless LEDE_EVERY_NTH says how many to leave out; tests/searcher/agreement
// tries all, a process a core, of which LEDE_PART=2/4 is the second of four.

#include <algorithm>
#include <cstdlib>
#include <set>
#include <variant>

#include <lede/article_source.h>

#include "break_finder.h"
#include "query/field.h"
#include "query/word_signs.h"
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
  static const std::set<std::string> operators = {"AND", "OR", "NOT", "NEAR",
                                                  "in:noise"};
  const std::size_t begin =
      std::min(piece.find_first_not_of('('), piece.size());
  const std::string inner = piece.substr(begin, piece.find(')', begin) - begin);
  const bool excludes = inner.starts_with('-') && !inner.starts_with("--");
  const std::string before_quotation = piece.substr(0, piece.find('"', 1));
  return operators.count(inner) > 0 || excludes ||
         lede::field_before(inner) != lede::Field::kText ||
         lede::signed_word(before_quotation).meaning ==
             lede::Syntax::Meaning::kPattern;
}

// Which texts of a set are tried: every `step`th, and of these those whose
// number leaves `part` when divided by `parts`.
struct Choice {
  std::size_t step = 400;
  std::size_t part = 0;
  std::size_t parts = 1;

  bool takes(std::size_t number) const {
    return number % step == 0 && number / step % parts == part;
  }
};

std::vector<std::string> texts_of(const std::filesystem::path& folder,
                                  const Choice& choice) {
  std::vector<std::string> texts;
  for (const char* name : {"corpus.jsonl", "corpus.jsonl.zst"}) {
    if (!std::filesystem::exists(folder / name)) continue;
    const auto source = lede::open_sources({(folder / name).string()});
    for (std::size_t number = 0; auto item = source->next(); ++number) {
      auto* const article = std::get_if<lede::RawArticle>(&*item);
      if (article == nullptr || !choice.takes(number)) continue;
      texts.push_back(std::move(article->bytes));
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

bool is_space_or_end(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' ||
         text[at] == '\t';
}

bool is_marked_wherever_it_stands(const std::string& piece,
                                  const lede::Snippet& snippet) {
  const std::string_view text = snippet.text;
  const auto& marks = snippet.highlights;
  for (std::size_t at = text.find(piece); at != std::string_view::npos;
       at = text.find(piece, at + 1)) {
    const Span place{at, at + piece.size()};
    const bool alone = (at == 0 || is_space_or_end(text, at - 1)) &&
                       is_space_or_end(text, place.end);
    if (alone && std::none_of(marks.begin(), marks.end(), [place](Span mark) {
          return mark.begin < place.end && mark.end > place.begin;
        })) {
      return false;
    }
  }
  return true;
}

Choice choice_of_environment() {
  Choice choice;
  if (const char* const step = std::getenv("LEDE_EVERY_NTH")) {
    choice.step = std::max<std::size_t>(std::stoul(step), 1);
  }
  if (const char* const part = std::getenv("LEDE_PART")) {
    const std::string text = part;
    const std::size_t slash = text.find('/');
    REQUIRE(slash != std::string::npos);
    choice.parts = std::stoul(text.substr(slash + 1));
    choice.part = std::stoul(text) - 1;
    REQUIRE(choice.part < choice.parts);
  }
  return choice;
}

void check(const std::string& body) {
  lede::SearchOptions whole_body;
  whole_body.snippet_chars = body.size();
  // The id is the title as well, and must not be what finds the article.
  const lede::test::TinyIndex index({lede::test::article("qxzv", body)});
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
    CHECK((hit.snippets.empty() ||
           is_marked_wherever_it_stands(piece, hit.snippets.front())));
  }
}

}  // namespace

TEST_CASE("what stands between spaces in real articles finds and marks them",
          "[searcher][en][ru]") {
  const Choice choice = choice_of_environment();
  for (const char* set :
       {"ir_adi", "ir_cisi", "ir_med", "ir_npl", "ir_xquad_mix", "ki_bbc_en",
        "ki_nerel_ru", "ki_telegram_ru", "large_gutenberg_en_dev",
        "large_ruslit_ru_dev", "neardup_telegram"}) {
    const auto folder =
        lede::test::shared_data(std::string("data/").append(set));
    if (!folder) continue;
    for (const std::string& text : texts_of(*folder, choice)) check(text);
  }
}
