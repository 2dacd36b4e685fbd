#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include <lede/answer_change.h>
#include <lede/error.h>
#include <lede/renderer.h>
#include <lede/searcher.h>

#include "options.h"
#include "program.h"
#include "query_file.h"
#include "terminal.h"

namespace {

using lede::SearcherOptions;

constexpr int kExitFound = 0;
constexpr int kExitNothing = 1;
constexpr int kStandardOutput = 1;

bool is_on(const std::string& when, bool by_itself) {
  return when == "always" || (when == "auto" && by_itself);
}

lede::TextStyle text_style(const SearcherOptions& options) {
  const bool is_terminal = lede::is_terminal(kStandardOutput);
  lede::TextStyle style;
  if (is_terminal) style.columns = lede::terminal_columns(kStandardOutput);
  style.colour = is_on(options.colour, lede::wants_colour(kStandardOutput));
  style.links = is_on(options.links, is_terminal && style.colour);
  return style;
}

std::string rendered(const lede::SearchResult& result,
                     const SearcherOptions& options) {
  if (options.format == "html") return lede::render_html(result);
  if (options.format == "json") return lede::render_json(result);
  if (options.format == "jsonl") return lede::render_json_lines(result);
  if (options.format == "ids") return lede::render_ids(result);
  return lede::render_text(result, text_style(options));
}

int answer_query(const lede::Searcher& searcher,
                 const SearcherOptions& options) {
  const lede::SearchResult result =
      searcher.search(options.query, options.search);
  lede::print(rendered(result, options));
  return result.total > 0 ? kExitFound : kExitNothing;
}

int answer_overview(const lede::Searcher& searcher,
                    const SearcherOptions& options) {
  const lede::Overview overview = searcher.overview();
  if (options.format == "html") {
    lede::print(lede::render_html(overview));
  } else if (options.format == "json") {
    lede::print(lede::render_json(overview));
  } else {
    lede::print(lede::render_text(overview, text_style(options)));
  }
  return overview.articles > 0 ? kExitFound : kExitNothing;
}

int answer_why_not(const lede::Searcher& searcher,
                   const SearcherOptions& options) {
  const lede::ArticleVerdict verdict =
      searcher.why_not(options.query, options.why_not, options.search);
  lede::print(options.format == "json"
                  ? lede::render_json(verdict)
                  : lede::render_text(verdict, text_style(options)));
  return verdict.matches ? kExitFound : kExitNothing;
}

int answer_queries(const lede::Searcher& searcher,
                   const SearcherOptions& options) {
  int exit_code = kExitNothing;
  for (const lede::NamedQuery& query : lede::read_queries(options.queries)) {
    const lede::SearchResult result =
        searcher.search(query.text, options.search);
    lede::print(lede::render_trec(result, query.id));
    if (result.total > 0) exit_code = kExitFound;
  }
  return exit_code;
}

// "7", "gen-000007", or the path of a generation.
std::filesystem::path generation_named(const std::string& name,
                                       const std::string& index) {
  if (name.find('/') != std::string::npos) return name;
  const bool is_number =
      name.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number) return std::filesystem::path(index) / name;
  constexpr std::size_t kDigits = 6;
  const std::size_t zeros = kDigits - std::min(kDigits, name.size());
  return std::filesystem::path(index) /
         ("gen-" + std::string(zeros, '0') + name);
}

lede::Searcher searcher_of(const std::string& generation,
                           const std::string& index) {
  const std::filesystem::path path = generation_named(generation, index);
  std::error_code ignored;  // the searcher tells
  if (std::filesystem::exists(index, ignored) &&
      !std::filesystem::exists(path, ignored)) {
    throw lede::NoIndexError("cannot open generation " + generation +
                             " of index " + index +
                             ": it is not there; lede-index --list shows "
                             "those that are");
  }
  return lede::Searcher(path);
}

int compare_generations(const SearcherOptions& options) {
  const std::string& index = options.indexes.front();
  const lede::Searcher before = searcher_of(options.diff[0], index);
  const lede::Searcher after = searcher_of(options.diff[1], index);
  bool has_changed = false;
  for (const lede::NamedQuery& query : lede::read_queries(options.queries)) {
    const lede::AnswerChange change =
        lede::compare_answers(before, after, query.text, options.search);
    has_changed = has_changed || !change.moves.empty();
    lede::print(options.format == "jsonl" ? lede::render_json(change)
                                          : lede::render_text(change));
  }
  return has_changed ? kExitFound : kExitNothing;
}

int run(int argc, char** argv) {
  const SearcherOptions options = lede::searcher_options(argc, argv);
  if (!options.answer.empty()) {
    lede::print(options.answer);
    return kExitFound;
  }
  if (!options.diff.empty()) return compare_generations(options);
  const lede::Searcher searcher(std::vector<std::filesystem::path>(
      options.indexes.begin(), options.indexes.end()));
  if (options.overview) return answer_overview(searcher, options);
  if (!options.why_not.empty()) return answer_why_not(searcher, options);
  return options.queries.empty() ? answer_query(searcher, options)
                                 : answer_queries(searcher, options);
}

}  // namespace

int main(int argc, char** argv) {
  return lede::run_program("lede-search", [&] { return run(argc, argv); });
}
