#include <utility>

#include <lede/searcher.h>

#include "analyser.h"
#include "hit_builder.h"
#include "pool.h"
#include "query/option_filters.h"
#include "query/query_analysis.h"
#include "query/query_parser.h"
#include "reader_pool.h"
#include "search_rules.h"
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

TermWalk walk_over(const IndexReader& reader) {
  return [&reader](const std::string& prefix, const TermVisitor& visit) {
    reader.walk_terms(prefix, visit);
  };
}

}  // namespace

class Searcher::Engine {
 public:
  explicit Engine(std::filesystem::path index)
      : readers_(std::move(index), analyser_version()) {}

  SearchResult search(std::string_view text, const SearchOptions& options) {
    const MatchRules rules =
        match_rules(options, now_of(options), deadline_of(options));
    SearchResult result;
    result.query = mend_utf8(text).text;
    result.offset = options.offset;
    ParsedQuery parsed = parse_query(result.query);
    const auto reader = readers_.lease();
    const auto analyser = lease_analyser();
    const QueryContext context{languages_called(reader->reader.languages()),
                               *analyser, rules.now, walk_over(reader->reader),
                               rules.deadline};
    const Answer answer =
        answer_to(parsed.syntax, reader->reader, context, options, rules);
    result.total = answer.matches.total;
    result.total_is_exact = answer.matches.total_is_exact;
    result.partial = answer.matches.is_partial;
    if (options.facets) result.facets = answer.matches.facets;
    HitBuilder builder(reader->reader, *analyser, answer.query, options);
    for (const Match& match : answer.matches.page) {
      const bool is_late = options.snippets && rules.deadline.has_passed();
      result.hits.push_back(is_late ? builder.plain_hit(match)
                                    : builder.hit(match));
      result.partial = result.partial || is_late;
    }
    result.notes = notes_of(parsed, answer, result.partial);
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

  // What no article says may still stand in the noise around one.
  static Answer answer_to(const Syntax& syntax, IndexReader& reader,
                          const QueryContext& context,
                          const SearchOptions& options,
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

  static Answer answer_in(Zones zones, const Syntax& syntax,
                          IndexReader& reader, const QueryContext& context,
                          const SearchOptions& options, MatchRules rules) {
    Answer answer;
    answer.query = analyse_query(syntax, context, zones);
    const bool is_late = rules.deadline.has_passed();
    if (zones.contain(Zone::kNoise) ||
        answer.query.zones.are_only(Zone::kNoise)) {
      rules.ranking = Ranking::kWordsFound;
    }
    answer.matches =
        reader.match(sifted_by_options(answer.query.query, options, context),
                     options.offset, options.limit, rules);
    answer.matches.is_partial = answer.matches.is_partial || is_late;
    return answer;
  }

  Pool<Analyser>::Lease lease_analyser() {
    return analysers_.lease([](const Analyser&) { return true; },
                            [] { return std::make_unique<Analyser>(); });
  }

  static std::vector<std::string> notes_of(const ParsedQuery& parsed,
                                           const Answer& answer,
                                           bool is_partial) {
    std::vector<std::string> notes = parsed.notes;
    notes.insert(notes.end(), answer.query.notes.begin(),
                 answer.query.notes.end());
    if (answer.is_from_noise) {
      notes.emplace_back(
          "no article says this; found in the noise around articles, such as "
          "footers, advertisements and lists of links");
    }
    if (is_partial) {
      notes.emplace_back(
          "the time was over; this is what was found until then");
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
