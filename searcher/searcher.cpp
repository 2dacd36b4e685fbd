#include <utility>

#include <lede/error.h>
#include <lede/searcher.h>

#include "analyser.h"
#include "hit_builder.h"
#include "pool.h"
#include "query/option_filters.h"
#include "query/query_analysis.h"
#include "query/query_parser.h"
#include "reader_pool.h"
#include "utf8.h"

namespace lede {
namespace {

std::vector<Language> languages_called(const std::vector<std::string>& codes) {
  std::vector<Language> languages;
  languages.reserve(codes.size());
  for (const std::string& code : codes) {
    languages.push_back(Language::of(code));
  }
  return languages;
}

std::chrono::sys_seconds system_time() {
  return std::chrono::floor<std::chrono::seconds>(
      std::chrono::system_clock::now());
}

TermWalk walk_over(const IndexReader& reader) {
  return [&reader](const std::string& prefix, const TermVisitor& visit) {
    reader.walk_terms(prefix, visit);
  };
}

MatchOrder order_of(SortOrder sort) {
  switch (sort) {
    case SortOrder::kRelevance: return MatchOrder::kBest;
    case SortOrder::kNewest: return MatchOrder::kNewest;
    case SortOrder::kOldest: return MatchOrder::kOldest;
  }
  return MatchOrder::kBest;
}

MatchRules rules_of(const SearchOptions& options,
                    std::chrono::sys_seconds now) {
  if (options.recency_half_life.count() < 0) {
    throw UsageError("cannot search: the half-life of recency is negative");
  }
  MatchRules rules;
  rules.order = order_of(options.sort);
  rules.half_life = options.recency_half_life;
  rules.now = now;
  return rules;
}

}  // namespace

class Searcher::Engine {
 public:
  explicit Engine(std::filesystem::path index)
      : readers_(std::move(index), analyser_version()) {}

  SearchResult search(std::string_view text, const SearchOptions& options) {
    SearchResult result;
    result.query = mend_utf8(text).text;
    result.offset = options.offset;
    ParsedQuery parsed = parse_query(result.query);
    const auto reader = readers_.lease();
    const auto analyser = lease_analyser();
    const Answer answer =
        answer_to(parsed.syntax, reader->reader, *analyser, options);
    result.total = answer.matches.total;
    result.total_is_exact = answer.matches.total_is_exact;
    result.notes = notes_of(parsed, answer);
    HitBuilder builder(reader->reader, *analyser, answer.query, options);
    for (const Match& match : answer.matches.page) {
      result.hits.push_back(builder.hit(match));
    }
    return result;
  }

  std::size_t article_count() {
    return readers_.lease()->reader.document_count();
  }

 private:
  struct Answer {
    AnalysedQuery query;
    Matches matches;
    bool is_from_noise = false;  // for want of anything better
  };

  static AnalysedQuery analysed(const Syntax& syntax,
                                const QueryContext& context,
                                const SearchOptions& options, Zones zones) {
    AnalysedQuery query = analyse_query(syntax, context, zones);
    query.query = sifted_by_options(std::move(query.query), options, context);
    return query;
  }

  // What no article says may still stand in the noise around one.
  static Answer answer_to(const Syntax& syntax, IndexReader& reader,
                          Analyser& analyser, const SearchOptions& options) {
    const QueryContext context{languages_called(reader.languages()), analyser,
                               options.now.value_or(system_time()),
                               walk_over(reader)};
    Answer answer;
    answer.query = analysed(syntax, context, options, {Zone::kArticle});
    const Zones zones = answer.query.zones;
    MatchRules rules = rules_of(options, context.now);
    if (zones.are_only(Zone::kNoise)) rules.ranking = Ranking::kWordsFound;
    answer.matches =
        reader.match(answer.query.query, options.offset, options.limit, rules);
    if (answer.matches.total > 0 || !zones.are_only(Zone::kArticle)) {
      return answer;
    }
    Answer wider;
    wider.query =
        analysed(syntax, context, options, {Zone::kArticle, Zone::kNoise});
    rules.ranking = Ranking::kWordsFound;
    wider.matches =
        reader.match(wider.query.query, options.offset, options.limit, rules);
    wider.is_from_noise = true;
    return wider.matches.total > 0 ? wider : answer;
  }

  Pool<Analyser>::Lease lease_analyser() {
    return analysers_.lease([](const Analyser&) { return true; },
                            [] { return std::make_unique<Analyser>(); });
  }

  static std::vector<std::string> notes_of(const ParsedQuery& parsed,
                                           const Answer& answer) {
    std::vector<std::string> notes = parsed.notes;
    notes.insert(notes.end(), answer.query.notes.begin(),
                 answer.query.notes.end());
    if (answer.is_from_noise) {
      notes.emplace_back(
          "no article says this; found in the noise around articles, such as "
          "footers, advertisements and lists of links");
    }
    if (!answer.matches.total_is_exact) {
      notes.emplace_back("the total is an estimate");
    }
    return notes;
  }

  ReaderPool readers_;
  Pool<Analyser> analysers_;
};

Searcher::Searcher(std::filesystem::path index)
    : engine_(std::make_unique<Engine>(std::move(index))) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

SearchResult Searcher::search(std::string_view query,
                              const SearchOptions& options) const {
  return engine_->search(query, options);
}

std::size_t Searcher::article_count() const { return engine_->article_count(); }

}  // namespace lede
