#include "query/leaf_analysis.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "query/filter_query.h"
#include "query/word_signs.h"
#include "query/word_test.h"

namespace lede {
namespace {

WordQuery query_of_typed(const TypedWords& typed, const StemReach& reach,
                         const Syntax& leaf, Zones zones, Needed needed) {
  if (leaf.kind == Syntax::Kind::kWord) {
    return query_of_word(typed, reach, zones, needed);
  }
  return leaf.cites && needed == Needed::kAny
             ? query_of_citation(typed, reach, zones)
             : query_of_phrase(typed, reach, zones);
}

Zones zones_of(const Syntax& leaf, Zones zones) {
  return leaf.field == Field::kTitle ? Zones{Zone::kTitle} : zones;
}

}  // namespace

std::optional<Query> boosted(const Syntax& syntax, std::optional<Query> query) {
  if (!query || syntax.boost == 1) return query;
  return Query::scaled(*std::move(query), syntax.boost);
}

std::optional<Query> as_clause(const Syntax& syntax, std::optional<Query> query,
                               ClauseList& clauses) {
  if (!query) return query;
  clauses.push_back(&syntax);
  return Query::of_clause(static_cast<std::uint32_t>(clauses.size() - 1),
                          *std::move(query));
}

QueryPart clause_of(const Syntax& syntax, QueryPart part, ClauseList& clauses) {
  if (part) {
    part = std::make_unique<Query>(
        *as_clause(syntax, boosted(syntax, std::move(*part)), clauses));
  }
  return part;
}

bool LeafAnalysis::set_marking(bool marking) {
  return std::exchange(marking_, marking);
}

void LeafAnalysis::note(const Syntax& leaf, std::string_view fault) {
  notes_.push_back("\"" + leaf.text + "\" at character " +
                   std::to_string(leaf.character) + " " + std::string(fault));
}

std::vector<Token> LeafAnalysis::tokens_of(
    const Syntax& leaf, const std::vector<Language>& languages) {
  std::vector<Token> tokens =
      context_.analyser.query_tokens(leaf.text, languages);
  if (tokens.empty()) note(leaf, "holds no letter or digit and was ignored");
  if (tokens.size() > words_left_ && words_left_ > 0) {
    notes_.push_back("the query has more than " +
                     std::to_string(kMaxQueryWords) +
                     " words; those after them were ignored");
  }
  tokens.resize(std::min(tokens.size(), words_left_));
  words_left_ -= tokens.size();
  return tokens;
}

// A word said twice is one word; long queries say them many times.
void LeafAnalysis::add_mark(MarkPattern pattern, Zones zones) {
  if (!marking_) return;
  pattern.zones = zones;
  std::string key = pattern.by_stem ? "Z" : "";
  for (const Zone zone : kAllZones) key += zones.contain(zone) ? '+' : '-';
  for (const std::vector<std::string>& place : pattern.words) {
    for (const std::string& word : place) key.append(word).append("|");
    key += ' ';
  }
  for (const BoundStem& each : pattern.bound) key.append(each.stem).append(" ");
  if (marked_.insert(std::move(key)).second) {
    marks_.push_back(std::move(pattern));
  }
}

std::optional<Query> LeafAnalysis::query_of(const Syntax& leaf, Zones zones,
                                            Needed needed) {
  if (sifts(leaf.field)) {
    auto query = filter(leaf);
    if (!query) return std::nullopt;
    return Query::weightless(*std::move(query));
  }
  const Zones asked = zones_of(leaf, zones);
  if (const auto test = test_of(leaf)) {
    WordsByZone found = expanded(leaf, *test, asked);
    if (!is_a_question(leaf, found)) return any_of(found, asked);
  }
  return words(leaf, asked, needed);
}

// "Ready?Yes" lacks a space, and stands for no word.
bool LeafAnalysis::is_a_question(const Syntax& leaf, const WordsByZone& found) {
  const bool may_be = leaf.meaning == Syntax::Meaning::kPattern &&
                      leaf.text.find('*') == std::string::npos;
  const bool fits = std::any_of(found.begin(), found.end(), [](const auto& in) {
    return !in.second.empty();
  });
  if (!may_be || fits) return false;
  note(leaf, "fits no word of the index and was read as words");
  return true;
}

std::optional<Query> LeafAnalysis::words(const Syntax& leaf, Zones zones,
                                         Needed needed) {
  TypedWords typed{leaf.text, tokens_of(leaf, context_.reach.languages()), {}};
  if (typed.tokens.empty()) return std::nullopt;
  typed.compounds = context_.analyser.compounds(typed.text, typed.tokens);
  WordQuery query = query_of_typed(typed, context_.reach, leaf, zones, needed);
  for (MarkPattern& pattern : query.marks) add_mark(std::move(pattern), zones);
  return std::move(query.query);
}

std::optional<Query> LeafAnalysis::filter(const Syntax& leaf) {
  switch (leaf.field) {
    case Field::kLanguage: return language(leaf);
    case Field::kDate: return date(leaf);
    default: return name(leaf);
  }
}

std::optional<Query> LeafAnalysis::language(const Syntax& leaf) {
  auto query = language_filter(leaf.text);
  if (!query) {
    note(leaf, "is no code of a language that lede knows and was ignored");
  }
  return query;
}

std::optional<Query> LeafAnalysis::date(const Syntax& leaf) {
  auto query = date_filter(leaf.text, context_.now);
  if (!query) note(leaf, "is no date and was ignored");
  return query;
}

std::optional<Query> LeafAnalysis::name(const Syntax& leaf) {
  const bool is_author = leaf.field == Field::kAuthor;
  if (const auto test = test_of(leaf)) {
    return expanded_names(leaf, *test, is_author ? author_term : source_term);
  }
  const std::vector<Token> words = tokens_of(leaf, {});
  if (words.empty()) return std::nullopt;
  return is_author ? author_filter(words) : source_filter(leaf.text, words);
}

// Nothing for a word that stands for its forms, or is read as if it did.
std::optional<WordTest> LeafAnalysis::test_of(const Syntax& leaf) {
  switch (leaf.meaning) {
    case Syntax::Meaning::kForms: return std::nullopt;
    case Syntax::Meaning::kPattern: return pattern_test(leaf);
    case Syntax::Meaning::kSimilar: return similar_test(leaf);
  }
  return std::nullopt;
}

std::optional<WordTest> LeafAnalysis::pattern_test(const Syntax& leaf) {
  auto test = test_of_pattern(leaf.text);
  if (!test) {
    note(leaf,
         "has too few letters before its wildcard, or too many behind; "
         "it was read as a word");
  } else if (!is_one_word(leaf.text)) {
    note(leaf, "is several words; its wildcard was ignored");
    return std::nullopt;
  }
  return test;
}

// A wildcard parts words for the analyser; between two nothing else may.
bool LeafAnalysis::is_one_word(std::string_view pattern) {
  for (std::size_t at = 0; at < pattern.size();) {
    std::size_t end = at;
    while (end < pattern.size() && !is_wildcard(pattern, end)) ++end;
    const std::string_view letters = pattern.substr(at, end - at);
    if (context_.analyser.query_tokens(letters, {}).size() > 1) return false;
    at = end + 1;
  }
  return true;
}

std::optional<WordTest> LeafAnalysis::similar_test(const Syntax& leaf) {
  const auto words = context_.analyser.query_tokens(leaf.text, {});
  std::optional<WordTest> test;
  if (words.size() == 1) {
    test = test_of_similar(*words.front().word, leaf.edits);
  }
  if (!test) {
    note(leaf, "is no word of three letters or more; its ~ was ignored");
  }
  return test;
}

std::vector<std::string> LeafAnalysis::expanded(
    const Syntax& leaf, const WordTest& test, const std::string& term_prefix) {
  Expansion expansion = expander_.words(test, term_prefix);
  if (expansion.is_cut) {
    note(leaf,
         "stands for more words than a query may look for; those that "
         "most articles have were taken");
  }
  return std::move(expansion.words);
}

WordsByZone LeafAnalysis::expanded(const Syntax& leaf, const WordTest& test,
                                   Zones zones) {
  WordsByZone found;
  for (const Zone zone : kAllZones) {
    if (zones.contain(zone)) {
      found[zone] = expanded(leaf, test, exact_term("", zone));
    }
  }
  return found;
}

Query LeafAnalysis::any_of(const WordsByZone& words, Zones zones) {
  WordQuery query = query_of_any(words);
  for (MarkPattern& pattern : query.marks) add_mark(std::move(pattern), zones);
  return std::move(query.query);
}

std::optional<LeafAnalysis::NearWord> LeafAnalysis::near_word(
    const Syntax& leaf, Zones zones) {
  if (const auto test = test_of(leaf)) {
    WordsByZone places = expanded(leaf, *test, zones);
    Query query = any_of(places, zones);
    return NearWord{std::move(query), std::move(places)};
  }
  auto query = words(leaf, zones, Needed::kAll);
  if (!query) return std::nullopt;
  const auto tokens =
      context_.analyser.query_tokens(leaf.text, context_.reach.languages());
  if (tokens.size() != 1) return NearWord{*std::move(query), {}};
  const Word& word = *tokens.front().word;
  const WordTest test =
      test_of_forms(word, context_.reach.stems_of(word, zones),
                    context_.reach.languages(), context_.analyser);
  return NearWord{*std::move(query), expanded(leaf, test, zones)};
}

std::optional<Query> LeafAnalysis::near(const Syntax& near, Zones zones,
                                        ClauseList& clauses) {
  const Zones asked = zones_of(near.parts.front(), zones);
  std::vector<Query> weights;
  std::vector<WordsByZone> places;
  for (const Syntax& leaf : near.parts) {
    auto word = near_word(leaf, asked);
    if (!word) continue;
    weights.push_back(
        *as_clause(leaf, boosted(leaf, std::move(word->query)), clauses));
    if (word->places.empty()) {
      note(leaf, "is several words; NEAR beside it was read as AND");
    } else {
      places.push_back(std::move(word->places));
    }
  }
  if (weights.empty()) return std::nullopt;
  Query all = Query::of(Query::Kind::kAll, std::move(weights));
  if (places.size() < 2) return all;
  return Query::of(Query::Kind::kOnlyIf,
                   {std::move(all), near_places(places, near.distance)});
}

Query LeafAnalysis::expanded_names(const Syntax& leaf, const WordTest& test,
                                   std::string (*term_of)(std::string_view)) {
  std::vector<Query> terms;
  for (const std::string& word : expanded(leaf, test, term_of(""))) {
    terms.push_back(Query::of_term(term_of(word)));
  }
  return Query::of(Query::Kind::kAny, std::move(terms));
}

}  // namespace lede
