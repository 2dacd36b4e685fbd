#include "explain/why_not.h"

#include <algorithm>

#include "answer.h"
#include "explain/clause_reasons.h"
#include "explain/verdict_writer.h"
#include "query/option_filters.h"

namespace lede {
namespace {

Zones zones_of(const Answer& answer) {
  return answer.is_from_noise ? Zones{Zone::kArticle, Zone::kNoise}
                              : Zones{Zone::kArticle};
}

void add_rank(std::uint32_t document, const std::vector<Match>& all,
              ArticleVerdict& verdict) {
  const auto found = std::find_if(
      all.begin(), all.end(),
      [document](const Match& match) { return match.document == document; });
  if (found == all.end()) return;
  verdict.rank = static_cast<std::size_t>(found - all.begin()) + 1;
  verdict.score = found->score;
}

// Of other indexes, whose articles have ids of their own.
void add_twins(const std::vector<std::uint32_t>& called,
               const IndexReader& reader,
               const std::vector<std::string>& indexes,
               ArticleVerdict& verdict) {
  for (std::size_t at = 1; at < called.size(); ++at) {
    verdict.notes.push_back(
        "an article of index " + indexes[reader.generation_of(called[at])] +
        " has this id too; this is of that in " + verdict.index);
  }
}

void add_filters(std::uint32_t document, IndexReader& reader,
                 const std::vector<OptionFilter>& filters,
                 const ClauseReasons& reasons, ArticleVerdict& verdict) {
  for (const OptionFilter& filter : filters) {
    FilterVerdict each{filter.name, true, {}};
    each.fits = reader.explain(filter.query, document).matches;
    if (!each.fits) each.reason = reasons.fact(filter.field);
    verdict.filters.push_back(std::move(each));
  }
}

bool all_fit(const std::vector<FilterVerdict>& filters) {
  return std::all_of(filters.begin(), filters.end(),
                     [](const FilterVerdict& filter) { return filter.fits; });
}

}  // namespace

ArticleVerdict why_not(const std::string& query, const std::string& id,
                       IndexReader& reader,
                       const std::vector<std::string>& indexes,
                       const QueryContext& context, SearchOptions options,
                       const MatchRules& rules) {
  options.offset = 0;
  options.limit = reader.document_count();
  const ParsedQuery parsed = parse_query(query);
  const Answer answer =
      answer_to(parsed.syntax, reader, context, options, rules);
  ArticleVerdict verdict;
  verdict.query = query;
  verdict.id = id;
  verdict.total = answer.matches.total;
  verdict.notes = notes_of(parsed, answer, answer.matches.is_partial);
  const std::vector<std::uint32_t> called = reader.documents_called(id);
  if (called.empty()) return verdict;
  const std::uint32_t document = called.front();
  const StoredHead head = reader.head(document);
  const MatchExplanation explanation =
      reader.explain(answer.query.query, document, answer.rules);
  const ClauseReasons reasons(reader, context, document, head);
  verdict.in_index = true;
  verdict.index = indexes[reader.generation_of(document)];
  add_twins(called, reader, indexes, verdict);
  verdict.title = head.about.title;
  verdict.clauses = VerdictWriter(query, answer.query, explanation, reasons)
                        .verdicts(parsed.syntax, zones_of(answer));
  add_filters(document, reader, option_filters(options, context), reasons,
              verdict);
  verdict.matches = explanation.matches && all_fit(verdict.filters);
  add_rank(document, answer.matches.page, verdict);
  return verdict;
}

}  // namespace lede
