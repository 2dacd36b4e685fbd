#include <utility>

#include <lede/searcher.h>

#include "analyser.h"
#include "answer.h"
#include "explain/score_explainer.h"
#include "hit_builder.h"
#include "pool.h"
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
    ScoreExplainer explainer(reader->reader, *analyser, answer.query,
                             result.query, answer.rules);
    HitBuilder builder(reader->reader, *analyser, answer.query, options,
                       explainer);
    for (const Match& match : answer.matches.page) {
      const bool is_late =
          (options.snippets || options.explain) && rules.deadline.has_passed();
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
  Pool<Analyser>::Lease lease_analyser() {
    return analysers_.lease([](const Analyser&) { return true; },
                            [] { return std::make_unique<Analyser>(); });
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
