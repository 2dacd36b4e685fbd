#include "answer.h"

#include <utility>

#include "query/option_filters.h"

namespace lede {
namespace {

Answer answer_in(Zones zones, const Syntax& syntax, IndexReader& reader,
                 const QueryContext& context, const SearchOptions& options,
                 const MatchRules& rules) {
  Answer answer;
  answer.query = analyse_query(syntax, context, zones);
  answer.rules = rules;
  const bool is_late = rules.deadline.has_passed();
  if (zones.contain(Zone::kNoise) ||
      answer.query.zones.are_only(Zone::kNoise)) {
    answer.rules.ranking = Ranking::kWordsFound;
  }
  answer.matches =
      reader.match(sifted_by_options(answer.query.query, options, context),
                   options.offset, options.limit, answer.rules);
  answer.matches.is_partial = answer.matches.is_partial || is_late;
  return answer;
}

}  // namespace

Answer answer_to(const Syntax& syntax, IndexReader& reader,
                 const QueryContext& context, const SearchOptions& options,
                 const MatchRules& rules) {
  Answer answer =
      answer_in({Zone::kArticle}, syntax, reader, context, options, rules);
  const bool is_enough = answer.matches.total > 0 ||
                         answer.matches.is_partial ||
                         !answer.query.zones.are_only(Zone::kArticle);
  if (is_enough) return answer;
  Answer wider = answer_in({Zone::kArticle, Zone::kNoise}, syntax, reader,
                           context, options, rules);
  wider.is_from_noise = true;
  return wider.matches.total > 0 ? wider : answer;
}

std::vector<std::string> notes_of(const ParsedQuery& parsed,
                                  const Answer& answer, bool is_partial) {
  std::vector<std::string> notes = parsed.notes;
  notes.insert(notes.end(), answer.query.notes.begin(),
               answer.query.notes.end());
  if (answer.is_from_noise) {
    notes.emplace_back(
        "no article says this; found in the noise around articles, such as "
        "footers, advertisements and lists of links");
  }
  if (is_partial) {
    notes.emplace_back("the time was over; this is what was found until then");
  }
  return notes;
}

}  // namespace lede
