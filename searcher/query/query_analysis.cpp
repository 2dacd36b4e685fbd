#include "query/query_analysis.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "query/clauses.h"
#include "query/filter_query.h"
#include "query/query_parser.h"

namespace lede {
namespace {

using Parts = std::vector<Query>;

class Analysis {
 public:
  Analysis(const QueryContext& context, Zones zones)
      : context_(context), zones_(zones) {}

  AnalysedQuery run(const Syntax& syntax) {
    if (auto query = query_of(syntax)) {
      result_.query = *std::move(query);
    } else if (result_.notes.empty()) {
      result_.notes.emplace_back("the query holds no word");
    }
    if (result_.marks.empty()) result_.zones = {Zone::kArticle};
    return std::move(result_);
  }

 private:
  // Nothing where the syntax holds no word.
  std::optional<Query> query_of(const Syntax& syntax) {
    switch (syntax.kind) {
      case Syntax::Kind::kWord:
      case Syntax::Kind::kPhrase: return leaf(syntax, Needed::kAll);
      case Syntax::Kind::kAll: return combined(Query::Kind::kAll, syntax);
      case Syntax::Kind::kAny: return combined(Query::Kind::kAny, syntax);
      case Syntax::Kind::kNot: return negation(syntax);
      case Syntax::Kind::kGroup: return group(syntax);
    }
    return std::nullopt;
  }

  std::optional<Query> leaf(const Syntax& syntax, Needed needed) {
    return sifts(syntax.field) ? filter(syntax) : words(syntax, needed);
  }

  void note(const Syntax& leaf, std::string_view fault) {
    result_.notes.push_back("\"" + leaf.text + "\" at character " +
                            std::to_string(leaf.character) + " " +
                            std::string(fault) + " and was ignored");
  }

  std::vector<Token> tokens_of(const Syntax& syntax,
                               const std::vector<Language>& languages) {
    std::vector<Token> tokens =
        context_.analyser.query_tokens(syntax.text, languages);
    if (tokens.empty()) {
      note(syntax, "holds no letter or digit");
    }
    if (tokens.size() > words_left_ && words_left_ > 0) {
      result_.notes.push_back("the query has more than " +
                              std::to_string(kMaxQueryWords) +
                              " words; those after them were ignored");
    }
    tokens.resize(std::min(tokens.size(), words_left_));
    words_left_ -= tokens.size();
    return tokens;
  }

  // A word said twice is one word; long queries say them many times.
  void add_mark(MarkPattern pattern, Zones zones) {
    if (!marking_) return;
    result_.zones |= zones;
    pattern.zones = zones;
    std::string key = pattern.by_stem ? "Z" : "";
    for (const Zone zone : kAllZones) key += zones.contain(zone) ? '+' : '-';
    for (const std::vector<std::string>& place : pattern.words) {
      for (const std::string& word : place) key.append(word).append("|");
      key += ' ';
    }
    if (marked_.insert(std::move(key)).second) {
      result_.marks.push_back(std::move(pattern));
    }
  }

  std::optional<Query> words(const Syntax& syntax, Needed needed) {
    TypedWords typed{syntax.text, tokens_of(syntax, context_.languages), {}};
    if (typed.tokens.empty()) return std::nullopt;
    typed.compounds = context_.analyser.compounds(typed.text, typed.tokens);
    const Zones zones =
        syntax.field == Field::kTitle ? Zones{Zone::kTitle} : zones_;
    WordQuery query = query_of(typed, syntax, zones, needed);
    for (MarkPattern& pattern : query.marks) {
      add_mark(std::move(pattern), zones);
    }
    return std::move(query.query);
  }

  static WordQuery query_of(const TypedWords& typed, const Syntax& syntax,
                            Zones zones, Needed needed) {
    if (syntax.kind == Syntax::Kind::kWord) {
      return query_of_word(typed, zones, needed);
    }
    return syntax.cites && needed == Needed::kAny
               ? query_of_citation(typed, zones)
               : query_of_phrase(typed, zones);
  }

  std::optional<Query> filter(const Syntax& syntax) {
    auto query = syntax.field == Field::kLanguage ? language(syntax)
                 : syntax.field == Field::kDate   ? date(syntax)
                                                  : name(syntax);
    if (!query) return std::nullopt;
    return Query::weightless(*std::move(query));
  }

  std::optional<Query> language(const Syntax& syntax) {
    auto query = language_filter(syntax.text);
    if (!query) note(syntax, "is no code of a language that lede knows");
    return query;
  }

  std::optional<Query> date(const Syntax& syntax) {
    auto query = date_filter(syntax.text, context_.now);
    if (!query) note(syntax, "is no date");
    return query;
  }

  std::optional<Query> name(const Syntax& syntax) {
    const std::vector<Token> words = tokens_of(syntax, {});
    if (words.empty()) return std::nullopt;
    return syntax.field == Field::kAuthor ? author_filter(words)
                                          : source_filter(syntax.text, words);
  }

  std::optional<Query> combined(Query::Kind kind, const Syntax& syntax) {
    Parts parts;
    for (const Syntax& part : syntax.parts) {
      if (auto query = query_of(part)) parts.push_back(*std::move(query));
    }
    if (parts.empty()) return std::nullopt;
    return Query::of(kind, std::move(parts));
  }

  // What is excluded is not marked, even where it stands in another match.
  std::optional<Query> excluded(const Syntax& syntax) {
    const bool outer = std::exchange(marking_, false);
    auto query = query_of(syntax);
    marking_ = outer;
    return query;
  }

  std::optional<Query> negation(const Syntax& syntax) {
    auto query = excluded(syntax.parts.front());
    if (!query) return std::nullopt;
    return Query::of(Query::Kind::kWithout,
                     {Query::everything(), *std::move(query)});
  }

  std::optional<Query> group(const Syntax& syntax) {
    const Zones outer = zones_;
    if (syntax.in_noise) zones_ = {Zone::kNoise};
    auto query = clauses(syntax);
    zones_ = outer;
    return query;
  }

  // A clause that only adds weight to others need not match whole.
  std::optional<Query> clause(const Syntax& part, bool among_others) {
    const bool is_leaf =
        part.kind == Syntax::Kind::kWord || part.kind == Syntax::Kind::kPhrase;
    const bool optional = part.sign == Syntax::Sign::kNone;
    return is_leaf && optional && among_others ? leaf(part, Needed::kAny)
                                               : query_of(part);
  }

  std::optional<Query> clauses(const Syntax& syntax) {
    const auto finding =
        std::count_if(syntax.parts.begin(), syntax.parts.end(),
                      [](const Syntax& part) { return !only_sifts(part); });
    Clauses found;
    for (const Syntax& part : syntax.parts) {
      const bool exclude = part.sign == Syntax::Sign::kExcluded;
      auto query = exclude ? excluded(part) : clause(part, finding > 1);
      if (query) found.add(part, *std::move(query));
    }
    return std::move(found).query();
  }

  const QueryContext& context_;
  Zones zones_;  // of the group at hand
  AnalysedQuery result_;
  std::size_t words_left_ = kMaxQueryWords;
  std::unordered_set<std::string> marked_;  // what result_.marks holds
  bool marking_ = true;
};

}  // namespace

AnalysedQuery analyse_query(const Syntax& syntax, const QueryContext& context,
                            Zones zones) {
  return Analysis(context, zones).run(syntax);
}

}  // namespace lede
