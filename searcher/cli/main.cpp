#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include <lede/renderer.h>
#include <lede/searcher.h>
#include <lede/version.h>

#include "program.h"
#include "query_file.h"
#include "terminal.h"

namespace {

namespace po = boost::program_options;

constexpr int kExitFound = 0;
constexpr int kExitNothing = 1;
constexpr int kStandardOutput = 1;

struct Options {
  std::string index;
  std::vector<std::string> words;
  std::string queries;
  // Signed, so that a minus sign is refused instead of wrapped around.
  std::int64_t limit = 10;
  std::int64_t offset = 0;
  std::int64_t snippets = 1;
  std::int64_t snippet_chars = 240;
  std::string format;
  std::string colour;
};

po::options_description visible_options(Options& options) {
  po::options_description description("Options", 79, 40);
  auto add = description.add_options();
  add("index,i", po::value(&options.index)->value_name("DIR"),
      "the index to search; LEDE_INDEX names one too");
  add("limit,n", po::value(&options.limit)->value_name("N")->default_value(10),
      "show at most N hits");
  add("offset", po::value(&options.offset)->value_name("N")->default_value(0),
      "leave out the first N hits");
  add("format,f",
      po::value(&options.format)->value_name("FORMAT")->default_value("text"),
      "text, html (a page), json (one object), jsonl (a hit a line), ids (an "
      "id a line) or trec (a run, of --queries)");
  add("queries", po::value(&options.queries)->value_name("FILE"),
      "answer each query of FILE, a line each: id, tab, text");
  add("snippets",
      po::value(&options.snippets)->value_name("N")->default_value(1),
      "show at most N snippets a hit; 0: titles alone");
  add("snippet-chars",
      po::value(&options.snippet_chars)->value_name("N")->default_value(240),
      "show at most N characters of snippets a hit");
  add("color",
      po::value(&options.colour)->value_name("WHEN")->default_value("auto"),
      "auto, always or never; auto heeds NO_COLOR");
  add("help,h", "show this help");
  add("version", "show the version");
  return description;
}

std::string help_text(const po::options_description& options) {
  std::ostringstream text;
  text << "Usage: lede-search -i INDEX QUERY...\n"
          "Shows the articles of an index that fit a query, the best first.\n"
          "\n"
          "  port strike           either word in any form; both rank higher\n"
          "  '\"Southeast Asia\"'    these words side by side\n"
          "  '+port -strike'       must be there, must not\n"
          "  'port AND (strike OR забастовка) NOT football'\n"
          "\n"
       << options << "\nExit status: 0 found, 1 nothing found, 2 failed.\n";
  return text.str();
}

bool answered(const po::variables_map& values,
              const po::options_description& visible) {
  if (values.contains("help")) lede::print(help_text(visible));
  if (values.contains("version")) {
    lede::print(std::string("lede-search ") + lede::kVersion + "\n");
  }
  return values.contains("help") || values.contains("version");
}

void check(Options& options) {
  if (const char* index = std::getenv("LEDE_INDEX");
      options.index.empty() && index != nullptr) {
    options.index = index;
  }
  if (options.index.empty()) {
    throw lede::BadOptions("no index named (-i DIR or LEDE_INDEX)");
  }
  if (options.words.empty() && options.queries.empty()) {
    throw lede::BadOptions("no query");
  }
  if (!options.words.empty() && !options.queries.empty()) {
    throw lede::BadOptions("there is a query beside --queries");
  }
  if (options.limit < 0) throw lede::BadOptions("--limit takes 0 or more");
  if (options.offset < 0) throw lede::BadOptions("--offset takes 0 or more");
  if (options.snippets < 0 || options.snippets > 100) {
    throw lede::BadOptions("--snippets takes 0 to 100");
  }
  if (options.snippet_chars < 20 || options.snippet_chars > 100'000) {
    throw lede::BadOptions("--snippet-chars takes 20 to 100000");
  }
  if (options.colour != "auto" && options.colour != "always" &&
      options.colour != "never") {
    throw lede::BadOptions("--color takes auto, always or never");
  }
  const auto formats = {"text", "html", "json", "jsonl", "ids", "trec"};
  if (std::find(formats.begin(), formats.end(), options.format) ==
      formats.end()) {
    throw lede::BadOptions(
        "--format takes text, html, json, jsonl, ids or trec");
  }
  if ((options.format == "trec") == options.queries.empty()) {
    throw lede::BadOptions("--queries and --format trec go together");
  }
}

lede::SearchOptions search_options(const Options& options) {
  lede::SearchOptions search;
  search.limit = static_cast<std::size_t>(options.limit);
  search.offset = static_cast<std::size_t>(options.offset);
  search.snippet_chars = static_cast<std::size_t>(options.snippet_chars);
  const bool shows_text = options.format != "ids" && options.format != "trec";
  search.snippets = shows_text ? static_cast<std::size_t>(options.snippets) : 0;
  return search;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text.append(text.empty() ? "" : " ").append(word);
  }
  return text;
}

lede::TextStyle text_style(const std::string& colour) {
  lede::TextStyle style;
  if (lede::is_terminal(kStandardOutput)) {
    style.columns = lede::terminal_columns(kStandardOutput);
  }
  style.colour = colour == "always" ||
                 (colour == "auto" && lede::wants_colour(kStandardOutput));
  return style;
}

std::string rendered(const lede::SearchResult& result, const Options& options) {
  if (options.format == "html") return lede::render_html(result);
  if (options.format == "json") return lede::render_json(result);
  if (options.format == "jsonl") return lede::render_json_lines(result);
  if (options.format == "ids") return lede::render_ids(result);
  return lede::render_text(result, text_style(options.colour));
}

int answer_query(const lede::Searcher& searcher, const Options& options) {
  const lede::SearchResult result =
      searcher.search(joined(options.words), search_options(options));
  lede::print(rendered(result, options));
  return result.total > 0 ? kExitFound : kExitNothing;
}

int answer_queries(const lede::Searcher& searcher, const Options& options) {
  int exit_code = kExitNothing;
  for (const lede::NamedQuery& query : lede::read_queries(options.queries)) {
    const lede::SearchResult result =
        searcher.search(query.text, search_options(options));
    lede::print(lede::render_trec(result, query.id));
    if (result.total > 0) exit_code = kExitFound;
  }
  return exit_code;
}

int run(int argc, char** argv) {
  Options options;
  const po::options_description visible = visible_options(options);
  po::options_description all;
  all.add(visible).add_options()("query", po::value(&options.words));
  const po::variables_map values =
      lede::parsed_options(argc, argv, all, "query");
  if (answered(values, visible)) return kExitFound;
  check(options);
  const lede::Searcher searcher(options.index);
  return options.queries.empty() ? answer_query(searcher, options)
                                 : answer_queries(searcher, options);
}

}  // namespace

int main(int argc, char** argv) {
  return lede::run_program("lede-search", [&] { return run(argc, argv); });
}
