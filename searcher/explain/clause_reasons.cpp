#include "explain/clause_reasons.h"

#include <cmath>
#include <utility>
#include <vector>

#include "query/query_analysis.h"

namespace lede {
namespace {

std::string known_or(const std::string& fact, const char* before,
                     const char* unknown) {
  return fact.empty() ? unknown : before + fact;
}

}  // namespace

std::string ClauseReasons::reason(const Syntax& clause, Zones zones) const {
  switch (clause.kind) {
    case Syntax::Kind::kWord:
    case Syntax::Kind::kPhrase:
      return sifts(clause.field) ? fact(clause.field)
                                 : reason_of_words(clause, zones);
    case Syntax::Kind::kNear: {
      Syntax anywhere = clause;
      anywhere.kind = Syntax::Kind::kAll;
      return finds(std::move(anywhere), zones)
                 ? "its words are there, but further apart"
                 : "";
    }
    default: return {};
  }
}

std::string ClauseReasons::fact(Field field) const {
  const Metadata& about = head_.about;
  switch (field) {
    case Field::kDate:
      return known_or(about.published, "it was published ",
                      "nobody knows when it was published");
    case Field::kLanguage: return language_fact();
    case Field::kAuthor:
      return known_or(about.author, "it is by ", "its author is not known");
    case Field::kSource:
      return known_or(about.source.empty() ? about.url : about.source,
                      "it is from ", "its source is not known");
    case Field::kText:
    case Field::kTitle: return {};
  }
  return {};
}

std::string ClauseReasons::language_fact() const {
  std::string text;
  for (const LanguageShare& share : head_.languages) {
    text.append(text.empty() ? "it is in " : ", ").append(share.language);
    if (head_.languages.size() == 1) break;
    text += " " + std::to_string(std::lround(100 * share.share)) + " %";
  }
  return text.empty() ? "its language is not known" : text;
}

std::string ClauseReasons::reason_of_words(const Syntax& leaf,
                                           Zones zones) const {
  Syntax in_text = leaf;
  in_text.field = Field::kText;
  if (leaf.field == Field::kTitle && finds(in_text, {Zone::kArticle})) {
    return "it stands in the article, but not in its title";
  }
  if (zones.are_only(Zone::kNoise)) {
    return finds(leaf, {Zone::kArticle})
               ? "it stands in the article, but not in the noise around it"
               : "it is not in the noise around the article";
  }
  if (finds(in_text, {Zone::kNoise})) {
    return "it stands only in the noise around the article";
  }
  if (leaf.meaning != Syntax::Meaning::kForms) {
    return "no word of the article fits";
  }
  const std::string missing = missing_words(in_text, zones);
  if (missing == leaf.text) return "it is not there in any form";
  if (!missing.empty()) return "not there in any form: " + missing;
  return "its words are there, but not side by side as they are written";
}

// The words of what was typed between spaces or quotation marks, one by one.
std::string ClauseReasons::missing_words(const Syntax& leaf,
                                         Zones zones) const {
  std::vector<Span> words;
  for (const Token& token :
       context_.analyser.query_tokens(leaf.text, context_.reach.languages())) {
    words.push_back(token.span);
  }
  std::string missing;
  for (const Span span : words) {
    Syntax word = leaf;
    word.kind = Syntax::Kind::kWord;
    word.text = leaf.text.substr(span.begin, span.size());
    const std::string text = word.text;
    if (finds(std::move(word), zones)) continue;
    missing.append(missing.empty() ? "" : ", ").append(text);
  }
  return missing;
}

bool ClauseReasons::finds(Syntax clause, Zones zones) const {
  clause.sign = Syntax::Sign::kNone;
  Syntax group;
  group.parts.push_back(std::move(clause));
  const AnalysedQuery analysed = analyse_query(group, context_, zones);
  return reader_.explain(analysed.query, document_).matches;
}

}  // namespace lede
