#include "query/query_analysis.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "query/query_parser.h"

namespace lede {
namespace {

using Parts = std::vector<Query>;

class Analysis {
 public:
  Analysis(const std::vector<Language>& languages, Analyser& analyser,
           Zones zones)
      : languages_(languages), analyser_(analyser), zones_(zones) {}

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
      case Syntax::Kind::kPhrase: return words(syntax, Needed::kAll);
      case Syntax::Kind::kAll: return combined(Query::Kind::kAll, syntax);
      case Syntax::Kind::kAny: return combined(Query::Kind::kAny, syntax);
      case Syntax::Kind::kNot: return negation(syntax);
      case Syntax::Kind::kGroup: return group(syntax);
    }
    return std::nullopt;
  }

  std::vector<Token> tokens_of(const Syntax& syntax) {
    std::vector<Token> tokens = analyser_.query_tokens(syntax.text, languages_);
    if (tokens.empty()) {
      result_.notes.push_back("\"" + syntax.text +
                              "\" holds no letter or digit and was ignored");
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
  void add_mark(MarkPattern pattern) {
    if (!marking_) return;
    result_.zones |= zones_;
    pattern.zones = zones_;
    std::string key = pattern.by_stem ? "Z" : "";
    if (pattern.zones.contain(Zone::kNoise)) key += "N";
    for (const std::vector<std::string>& place : pattern.words) {
      for (const std::string& word : place) key.append(word).append("|");
      key += ' ';
    }
    if (marked_.insert(std::move(key)).second) {
      result_.marks.push_back(std::move(pattern));
    }
  }

  std::optional<Query> words(const Syntax& syntax, Needed needed) {
    TypedWords typed{syntax.text, tokens_of(syntax), {}};
    if (typed.tokens.empty()) return std::nullopt;
    typed.compounds = analyser_.compounds(typed.text, typed.tokens);
    WordQuery query = query_of(typed, syntax, needed);
    for (MarkPattern& pattern : query.marks) add_mark(std::move(pattern));
    return std::move(query.query);
  }

  WordQuery query_of(const TypedWords& typed, const Syntax& syntax,
                     Needed needed) const {
    if (syntax.kind == Syntax::Kind::kWord) {
      return query_of_word(typed, zones_, needed);
    }
    return syntax.cites && needed == Needed::kAny
               ? query_of_citation(typed, zones_)
               : query_of_phrase(typed, zones_);
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
    return without(Query::everything(), {*std::move(query)});
  }

  static Query without(Query base, Parts excluded) {
    if (excluded.empty()) return base;
    return Query::of(
        Query::Kind::kWithout,
        {std::move(base), Query::of(Query::Kind::kAny, std::move(excluded))});
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
    return is_leaf && optional && among_others ? words(part, Needed::kAny)
                                               : query_of(part);
  }

  std::optional<Query> clauses(const Syntax& syntax) {
    const bool among_others = syntax.parts.size() > 1;
    Parts required;
    Parts optional;
    Parts unwanted;
    for (const Syntax& part : syntax.parts) {
      const bool exclude = part.sign == Syntax::Sign::kExcluded;
      auto query = exclude ? excluded(part) : clause(part, among_others);
      if (!query) continue;
      Parts& parts = exclude                                ? unwanted
                     : part.sign == Syntax::Sign::kRequired ? required
                                                            : optional;
      parts.push_back(*std::move(query));
    }
    if (required.empty() && optional.empty() && unwanted.empty()) {
      return std::nullopt;
    }
    return without(wanted(std::move(required), std::move(optional)),
                   std::move(unwanted));
  }

  static Query wanted(Parts required, Parts optional) {
    if (required.empty() && optional.empty()) return Query::everything();
    if (required.empty()) {
      return Query::of(Query::Kind::kAny, std::move(optional));
    }
    Query all = Query::of(Query::Kind::kAll, std::move(required));
    if (optional.empty()) return all;
    return Query::of(
        Query::Kind::kPreferring,
        {std::move(all), Query::of(Query::Kind::kAny, std::move(optional))});
  }

  const std::vector<Language>& languages_;
  Analyser& analyser_;
  Zones zones_;  // of the group at hand
  AnalysedQuery result_;
  std::size_t words_left_ = kMaxQueryWords;
  std::unordered_set<std::string> marked_;  // what result_.marks holds
  bool marking_ = true;
};

}  // namespace

AnalysedQuery analyse_query(const Syntax& syntax,
                            const std::vector<Language>& languages,
                            Analyser& analyser, Zones zones) {
  return Analysis(languages, analyser, zones).run(syntax);
}

}  // namespace lede
