#include <utility>

#include <lede/searcher.h>

#include "analyser.h"
#include "hit_builder.h"
#include "pool.h"
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
    AnalysedQuery analysed = analyse_query(
        parsed.syntax, languages_called(reader->reader.languages()), *analyser);
    const Matches matches =
        reader->reader.match(analysed.query, options.offset, options.limit);
    result.total = matches.total;
    result.total_is_exact = matches.total_is_exact;
    result.notes = notes_of(parsed, analysed, matches);
    HitBuilder builder(reader->reader, *analyser, analysed.marks, options);
    for (const Match& match : matches.page) {
      result.hits.push_back(builder.hit(match));
    }
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

  static std::vector<std::string> notes_of(const ParsedQuery& parsed,
                                           const AnalysedQuery& analysed,
                                           const Matches& matches) {
    std::vector<std::string> notes = parsed.notes;
    notes.insert(notes.end(), analysed.notes.begin(), analysed.notes.end());
    if (!matches.total_is_exact) notes.emplace_back("the total is an estimate");
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
