#include "query/word_query.h"

#include <algorithm>
#include <utility>

namespace lede {
namespace {

using Parts = std::vector<Query>;
using Words = std::vector<const Word*>;

Query any_of_stems(const std::vector<std::string>& stems, Zones zones) {
  Parts terms;
  for (const Zone zone : kAllZones) {
    if (!zones.contain(zone)) continue;
    for (const std::string& stem : stems) {
      terms.push_back(Query::of_term(stem_term(stem, zone)));
    }
  }
  return Query::of(Query::Kind::kSynonyms, std::move(terms));
}

Query passages_in(const LanguageSet& languages) {
  Parts any;
  for (const Language language : languages_in(languages)) {
    any.push_back(Query::of_term(stem_language_term(language.code())));
  }
  return Query::of(Query::Kind::kAny, std::move(any));
}

Query forms_in(const WordStems& stems, Zones zones) {
  Parts ways;
  if (!stems.free.empty()) ways.push_back(any_of_stems(stems.free, zones));
  for (const BoundStem& each : stems.bound) {
    ways.push_back(Query::of(
        Query::Kind::kOnlyIf,
        {any_of_stems({each.stem}, zones), passages_in(each.languages)}));
  }
  return Query::of(Query::Kind::kBest, std::move(ways));
}

// A word of the title weighs what it weighs in the article.
Zones weighed_in(Zones zones) {
  return zones.are_only(Zone::kTitle) ? Zones{Zone::kArticle} : zones;
}

Query any_form_of(const WordStems& stems, Zones zones) {
  Query forms = forms_in(stems, weighed_in(zones));
  if (!zones.are_only(Zone::kTitle)) return forms;
  return Query::of(Query::Kind::kOnlyIf,
                   {std::move(forms), forms_in(stems, zones)});
}

// The words as they are, all in one zone.
Query words_in_order(const Words& words, Zones zones) {
  Parts phrases;
  for (const Zone zone : kAllZones) {
    if (!zones.contain(zone)) continue;
    Parts terms;
    for (const Word* word : words) {
      terms.push_back(Query::of_term(exact_term(word->term, zone)));
    }
    phrases.push_back(Query::of(Query::Kind::kPhrase, std::move(terms)));
  }
  return Query::of(Query::Kind::kAny, std::move(phrases));
}

Query any_of(const std::vector<std::string>& words, Zone zone) {
  Parts terms;
  for (const std::string& word : words) {
    terms.push_back(Query::of_term(exact_term(word, zone)));
  }
  return Query::of(Query::Kind::kSynonyms, std::move(terms));
}

// Puts the query of what was typed together, part by part.
class Builder {
 public:
  Builder(const StemReach& reach, Zones zones, Needed needed = Needed::kAll)
      : reach_(reach),
        zones_(zones),
        several_(needed == Needed::kAll ? Query::Kind::kAll
                                        : Query::Kind::kAny) {}

  Query word(const Word& word) {
    WordStems stems = stems_of(word);
    Query query = any_form_of(stems, zones_);
    marks_.push_back(
        {{std::move(stems.free)}, true, {}, std::move(stems.bound)});
    return query;
  }

  Query several(Parts parts) { return Query::of(several_, std::move(parts)); }

  Query several(const Words& words) {
    Parts parts;
    for (const Word* each : words) parts.push_back(word(*each));
    return several(std::move(parts));
  }

  Query phrase(const Words& words) {
    Parts stems;
    MarkPattern pattern;
    pattern.by_stem = false;
    for (const Word* each : words) {
      stems.push_back(any_form_of(stems_of(*each), zones_));
      pattern.words.push_back({std::string(each->term)});
    }
    marks_.push_back(std::move(pattern));
    return Query::of(Query::Kind::kOnlyIf,
                     {Query::of(Query::Kind::kAll, std::move(stems)),
                      words_in_order(words, zones_)});
  }

  Query compound(const Word& whole, CompoundKind kind, const Words& parts) {
    Query query = word(whole);
    switch (kind) {
      case CompoundKind::kSigned: return query;
      case CompoundKind::kAmpersand:
        return best(std::move(query), phrase(parts));
      case CompoundKind::kHyphened:
      case CompoundKind::kTag: return best(std::move(query), several(parts));
    }
    return query;
  }

  WordQuery with(Query query) { return {std::move(query), std::move(marks_)}; }

 private:
  WordStems stems_of(const Word& word) const {
    return reach_.stems_of(word, weighed_in(zones_));
  }

  static Query best(Query left, Query right) {
    return Query::of(Query::Kind::kBest, {std::move(left), std::move(right)});
  }

  const StemReach& reach_;
  Zones zones_;
  Query::Kind several_;  // what words typed together make
  std::vector<MarkPattern> marks_;
};

bool is_number(const Token& token) {
  const char first = token.word->term.front();
  return first >= '0' && first <= '9';
}

// Dates, times, fractions and addresses say nothing by their parts elsewhere.
bool means_one_thing(const TypedWords& typed) {
  const auto& tokens = typed.tokens;
  return tokens.size() > 1 &&
         (typed.text.find("://") != std::string_view::npos ||
          std::all_of(tokens.begin(), tokens.end(), is_number));
}

Words words_of(const TypedWords& typed, std::size_t first, std::size_t count) {
  Words words;
  for (std::size_t at = first; at < first + count; ++at) {
    words.push_back(typed.tokens[at].word);
  }
  return words;
}

}  // namespace

WordQuery query_of_word(const TypedWords& typed, const StemReach& reach,
                        Zones zones, Needed needed) {
  if (means_one_thing(typed)) return query_of_phrase(typed, reach, zones);
  Builder builder(reach, zones, needed);
  Parts parts;
  auto next = typed.compounds.begin();
  for (std::size_t at = 0; at < typed.tokens.size();) {
    while (next != typed.compounds.end() && next->place.first < at) ++next;
    if (next == typed.compounds.end() || next->place.first > at) {
      parts.push_back(builder.word(*typed.tokens[at++].word));
      continue;
    }
    const CompoundPlace& place = next->place;
    parts.push_back(builder.compound(*next->word, place.kind,
                                     words_of(typed, at, place.count)));
    at += place.count;
  }
  return builder.with(builder.several(std::move(parts)));
}

WordQuery query_of_phrase(const TypedWords& typed, const StemReach& reach,
                          Zones zones) {
  Words words = words_of(typed, 0, typed.tokens.size());
  for (const Compound& compound : typed.compounds) {
    if (compound.place.count == 1) words[compound.place.first] = compound.word;
  }
  Builder builder(reach, zones);
  return builder.with(builder.phrase(words));
}

WordQuery query_of_citation(const TypedWords& typed, const StemReach& reach,
                            Zones zones) {
  WordQuery words = query_of_word(typed, reach, zones, Needed::kAny);
  WordQuery phrase = query_of_phrase(typed, reach, zones);
  return {Query::of(Query::Kind::kAny,
                    {std::move(words.query), std::move(phrase.query)}),
          std::move(words.marks)};
}

Query near_places(const std::vector<WordsByZone>& words,
                  std::uint32_t distance) {
  Parts zones;
  for (const auto& [zone, of_zone] : words.front()) {
    Parts parts;
    for (const WordsByZone& each : words) {
      const auto found = each.find(zone);
      if (found == each.end() || found->second.empty()) break;
      parts.push_back(any_of(found->second, zone));
    }
    if (parts.size() == words.size()) {
      zones.push_back(Query::near(std::move(parts), distance));
    }
  }
  return Query::of(Query::Kind::kAny, std::move(zones));
}

WordQuery query_of_any(const WordsByZone& words) {
  Parts parts;
  std::vector<std::string> marked;
  for (const auto& [zone, of_zone] : words) {
    Query any = any_of(of_zone, zone);
    marked.insert(marked.end(), of_zone.begin(), of_zone.end());
    if (zone == Zone::kTitle) {
      any = Query::of(Query::Kind::kOnlyIf,
                      {any_of(of_zone, Zone::kArticle), std::move(any)});
    }
    if (!of_zone.empty()) parts.push_back(std::move(any));
  }
  WordQuery query{Query::of(Query::Kind::kAny, std::move(parts)), {}};
  std::sort(marked.begin(), marked.end());
  marked.erase(std::unique(marked.begin(), marked.end()), marked.end());
  if (!marked.empty()) {
    query.marks.push_back({{std::move(marked)}, false, {}});
  }
  return query;
}

}  // namespace lede
