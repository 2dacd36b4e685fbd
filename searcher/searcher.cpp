#include <utility>

#include <lede/error.h>
#include <lede/searcher.h>

#include "analyser.h"
#include "answer.h"
#include "explain/score_explainer.h"
#include "explain/why_not.h"
#include "generation.h"
#include "hit_builder.h"
#include "pool.h"
#include "query/query_parser.h"
#include "reader_pool.h"
#include "search_rules.h"
#include "utf8.h"

namespace lede {
namespace {

std::vector<IndexLanguage> languages_of(const IndexReader& reader) {
  std::vector<IndexLanguage> languages;
  languages.reserve(reader.languages().size());
  for (const StemLanguage& each : reader.languages()) {
    languages.push_back({Language::of(each.code), each.articles});
  }
  return languages;
}

TermWalk walk_over(const IndexReader& reader) {
  return [&reader](const std::string& prefix, const TermVisitor& visit) {
    reader.walk_terms(prefix, visit);
  };
}

StemReach reach_in(IndexReader& reader, Analyser& analyser) {
  return {analyser, languages_of(reader), [&reader](const std::string& term) {
            return reader.documents_with(term);
          }};
}

// For those of the generations asked for that others had to stand in for.
void add_notes_on_generations(const std::vector<unsigned>& wanted,
                              SearchResult& result) {
  for (std::size_t at = 0; at < wanted.size(); ++at) {
    if (result.generations[at] == wanted[at]) continue;
    result.notes.push_back(
        "generation " + std::to_string(wanted[at]) + " of " +
        result.indexes[at] + " is not kept any more; the answer is of " +
        std::to_string(result.generations[at]) + ", begin at its first page");
  }
}

}  // namespace

class Searcher::Engine {
  // What one call works with.
  struct Tools {
    ReaderPool::Lease lease;
    Pool<Analyser>::Lease analyser;
    QueryContext context;

    IndexReader& reader() const { return lease->reader; }
  };

  // Damage may show when a file that opened well is read; then there may be
  // another generation to answer from.
  template <typename Use>
  auto with_tools(const SearchOptions& options, const MatchRules& rules,
                  const Use& use) {
    const Tools tools = tools_for(options, rules);
    try {
      return use(tools);
    } catch (const DamagedIndexError&) {
      if (!readers_.distrust_damaged(tools.lease->chosen)) throw;
    }
    return use(tools_for(options, rules));
  }

 public:
  Engine(const std::vector<std::filesystem::path>& indexes, OpenOptions options)
      : readers_(indexes, analyser_version(), options.verify) {}

  SearchResult search(std::string_view text, const SearchOptions& options) {
    const MatchRules rules = rules_of(options);
    return with_tools(options, rules, [&](const Tools& tools) {
      SearchResult result = result_of(text, options, rules, tools);
      throw_if_stopped(options);
      return result;
    });
  }

  ArticleVerdict why_not(std::string_view query, std::string_view id,
                         const SearchOptions& options) {
    const MatchRules rules = rules_of(options);
    return with_tools(options, rules, [&](const Tools& tools) {
      ArticleVerdict verdict = lede::why_not(
          mend_utf8(query).text, mend_utf8(id).text, tools.reader(),
          index_names(), tools.context, options, rules);
      throw_if_stopped(options);
      return verdict;
    });
  }

  Overview overview() { return readers_.lease()->reader.overview(); }

  std::size_t article_count() {
    return readers_.lease()->reader.document_count();
  }

 private:
  SearchResult result_of(std::string_view text, const SearchOptions& options,
                         const MatchRules& rules, const Tools& tools) const {
    SearchResult result;
    result.query = mend_utf8(text).text;
    result.indexes = index_names();
    for (const auto& each : tools.lease->chosen) {
      result.generations.push_back(number_of(each.generation));
    }
    result.offset = options.offset;
    ParsedQuery parsed = parse_query(result.query);
    const Answer answer =
        answer_to(parsed.syntax, tools.reader(), tools.context, options, rules);
    result.total = answer.matches.total;
    result.total_is_exact = answer.matches.total_is_exact;
    result.partial = answer.matches.is_partial;
    if (options.facets) result.facets = answer.matches.facets;
    ScoreExplainer explainer(tools.reader(), *tools.analyser, answer.query,
                             result.query, answer.rules);
    HitBuilder builder(tools.reader(), *tools.analyser, answer.query, options,
                       explainer);
    result.hits.reserve(answer.matches.page.size());
    for (const Match& match : answer.matches.page) {
      const bool is_late = builder.reads_texts() && rules.deadline.has_passed();
      result.hits.push_back(is_late ? builder.plain_hit(match)
                                    : builder.hit(match));
      result.hits.back().index =
          result.indexes[tools.reader().generation_of(match.document)];
      result.partial = result.partial || is_late;
    }
    result.notes = notes_of(parsed, answer, result.partial);
    const std::vector<std::string>& damage = tools.lease->notes;
    result.notes.insert(result.notes.end(), damage.begin(), damage.end());
    add_notes_on_generations(options.generations, result);
    return result;
  }

  Tools tools_for(const SearchOptions& options, const MatchRules& rules) {
    auto lease = readers_.lease(options.generations);
    auto analyser =
        analysers_.lease([](const Analyser&) { return true; },
                         [] { return std::make_unique<Analyser>(); });
    QueryContext context{reach_in(lease->reader, *analyser), *analyser,
                         rules.now, walk_over(lease->reader), rules.deadline};
    return {std::move(lease), std::move(analyser), std::move(context)};
  }

  std::vector<std::string> index_names() const {
    std::vector<std::string> names;
    names.reserve(readers_.indexes().size());
    for (const std::filesystem::path& index : readers_.indexes()) {
      names.push_back(mend_utf8(index.string()).text);
    }
    return names;
  }

  // What was found until then is of no use to who asked for the end.
  static void throw_if_stopped(const SearchOptions& options) {
    if (options.stop.stop_requested()) throw StoppedError("search stopped");
  }

  static MatchRules rules_of(const SearchOptions& options) {
    return match_rules(options, now_of(options), deadline_of(options));
  }

  ReaderPool readers_;
  Pool<Analyser> analysers_;
};

Searcher::Searcher(std::filesystem::path index, OpenOptions options)
    : Searcher(std::vector{std::move(index)}, options) {}
Searcher::Searcher(const std::vector<std::filesystem::path>& indexes,
                   OpenOptions options)
    : engine_(std::make_unique<Engine>(indexes, options)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

SearchResult Searcher::search(std::string_view query,
                              const SearchOptions& options) const {
  return engine_->search(query, options);
}

ArticleVerdict Searcher::why_not(std::string_view query, std::string_view id,
                                 const SearchOptions& options) const {
  return engine_->why_not(query, id, options);
}

Overview Searcher::overview() const { return engine_->overview(); }

std::size_t Searcher::article_count() const { return engine_->article_count(); }

}  // namespace lede
