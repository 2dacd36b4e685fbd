#include "options.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <map>
#include <sstream>

#include <boost/program_options.hpp>

#include <lede/version.h>

#include "generation_option.h"
#include "program.h"

namespace lede {
namespace {

namespace po = boost::program_options;

// As typed. Numbers are signed, so that a minus sign is refused instead of
// wrapped around.
struct Typed {
  std::vector<std::string> words;
  std::int64_t limit = 10;
  std::int64_t offset = 0;
  std::vector<std::string> generations;
  std::int64_t snippets = 1;
  std::int64_t snippet_chars = 240;
  std::string sort;
  std::string half_life;
  std::int64_t timeout_ms = 0;
};

po::options_description visible_options(SearcherOptions& options,
                                        Typed& typed) {
  po::options_description description("Options", 79, 40);
  auto add = description.add_options();
  SearchOptions& search = options.search;
  add("index,i", po::value(&options.indexes)->value_name("DIR"),
      "the index to search; once for each of several; LEDE_INDEX names one "
      "too");
  add("limit,n", po::value(&typed.limit)->value_name("N")->default_value(10),
      "show at most N hits");
  add("offset", po::value(&typed.offset)->value_name("N")->default_value(0),
      "leave out the first N hits");
  add("generation", po::value(&typed.generations)->value_name("GEN"),
      "answer from this generation while it is kept, so that pages belong "
      "together; once for each index");
  add("since", po::value(&search.since)->value_name("DATE"),
      "only articles from then on: 2025, 2025-11, 2025-11-27, today-7d");
  add("until", po::value(&search.until)->value_name("DATE"),
      "only articles up to the end of then");
  add("lang", po::value(&search.languages)->value_name("CODE"),
      "only articles in this language (en, ru); once for each");
  add("source", po::value(&search.sources)->value_name("NAME"),
      "only articles from this source or host; once for each");
  add("sort",
      po::value(&typed.sort)->value_name("ORDER")->default_value("relevance"),
      "relevance, date (the newest first) or oldest");
  add("recency", po::value(&typed.half_life)->value_name("HALF-LIFE"),
      "an article loses half of its score in this time: 12h, 30d, 8w, 1y");
  add("facets", po::bool_switch(&search.facets),
      "count what matches by source, language, author and month");
  add("explain", po::bool_switch(&search.explain),
      "show what the score of each hit is made of");
  add("why-not", po::value(&options.why_not)->value_name("ID"),
      "does this article match, at which rank, and if not, why not?");
  add("overview", po::bool_switch(&options.overview),
      "what the index holds: articles by source, language and month, noise");
  add("timeout",
      po::value(&typed.timeout_ms)->value_name("MS")->default_value(0),
      "show what was found after MS milliseconds; 0: search to the end");
  add("format,f",
      po::value(&options.format)->value_name("FORMAT")->default_value("text"),
      "text, html (a page), json (one object), jsonl (a hit a line), ids (an "
      "id a line) or trec (a run, of --queries)");
  add("queries", po::value(&options.queries)->value_name("FILE"),
      "answer each query of FILE, a line each: id, tab, text");
  add("diff", po::value(&options.diff)->value_name("GEN1 GEN2")->multitoken(),
      "with --queries: what moved in the answers from one generation to "
      "another, and why");
  add("snippets", po::value(&typed.snippets)->value_name("N")->default_value(1),
      "show at most N snippets a hit; 0: titles alone");
  add("snippet-chars",
      po::value(&typed.snippet_chars)->value_name("N")->default_value(240),
      "show at most N characters of snippets a hit");
  add("color",
      po::value(&options.colour)->value_name("WHEN")->default_value("auto"),
      "auto, always or never; auto heeds NO_COLOR");
  add("links",
      po::value(&options.links)->value_name("WHEN")->default_value("auto"),
      "titles lead to their URL on a terminal: auto (where there is colour), "
      "always or never");
  add("help,h", "show this help");
  add("version", "show the version");
  return description;
}

std::string help_text(const po::options_description& options) {
  std::ostringstream text;
  text << "Usage: lede-search -i INDEX QUERY...\n"
          "       lede-search -i INDEX --overview\n"
          "Shows the articles of an index that fit a query, the best first.\n"
          "\n"
          "  port strike           either word in any form; both rank higher\n"
          "  '\"Southeast Asia\"'    these words side by side\n"
          "  '+port -strike'       must be there, must not\n"
          "  'port AND (strike OR забастовка) NOT football'\n"
          "  'port* strkie~'       words that begin so, or are spelled nearly "
          "so\n"
          "  title:port author:whitlam source:wire.example lang:en\n"
          "  date:2025-10..2025-11 date:today-7d..\n"
          "\n"
       << options << "\nExit status: 0 found, 1 nothing found, 2 failed.\n";
  return text.str();
}

std::string answer_of(const po::variables_map& values,
                      const po::options_description& visible) {
  std::string answer;
  if (values.contains("help")) answer = help_text(visible);
  if (values.contains("version")) {
    answer += std::string("lede-search ") + kVersion + "\n";
  }
  return answer;
}

SortOrder sort_order(const std::string& name) {
  if (name == "relevance") return SortOrder::kRelevance;
  if (name == "date") return SortOrder::kNewest;
  if (name == "oldest") return SortOrder::kOldest;
  throw BadOptions("--sort takes relevance, date or oldest");
}

// "30d"; zero where nothing was typed.
std::chrono::seconds half_life_of(const std::string& typed) {
  using std::chrono::hours;
  if (typed.empty()) return {};
  const std::map<char, hours> units = {{'h', hours(1)},
                                       {'d', hours(24)},
                                       {'w', hours(24 * 7)},
                                       {'y', hours(24 * 365)}};
  constexpr int kMost = 10'000;
  int count = 0;
  const char* last = &typed.back();
  const auto read = std::from_chars(typed.data(), last, count);
  const auto unit = units.find(*last);
  if (read.ptr != last || read.ec != std::errc() || unit == units.end() ||
      count < 1 || count > kMost) {
    throw BadOptions(
        "--recency takes 1 to 10000 hours, days, weeks or years: "
        "12h, 30d, 8w, 1y");
  }
  return count * unit->second;
}

bool is_one_of(const std::string& value,
               std::initializer_list<const char*> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

void check_diff(const SearcherOptions& options) {
  if (options.diff.size() != 2) {
    throw BadOptions("--diff takes two generations: --diff 6 7");
  }
  if (options.queries.empty() || options.indexes.size() != 1) {
    throw BadOptions("--diff goes with --queries and one index");
  }
  if (!is_one_of(options.format, {"text", "jsonl"})) {
    throw BadOptions("--diff goes with --format text or jsonl");
  }
}

// What is asked: a query, many, or none.
void check_question(const SearcherOptions& options, const Typed& typed) {
  const bool is_many = !options.queries.empty();
  if (!options.diff.empty()) check_diff(options);
  if (options.overview) {
    if (!typed.words.empty() || is_many || !options.why_not.empty()) {
      throw BadOptions("--overview takes no query");
    }
    if (!is_one_of(options.format, {"text", "html", "json"})) {
      throw BadOptions("--overview goes with --format text, html or json");
    }
    return;
  }
  if (typed.words.empty() && !is_many) throw BadOptions("no query");
  if (!typed.words.empty() && is_many) {
    throw BadOptions("there is a query beside --queries");
  }
  if (options.why_not.empty()) return;
  if (is_many) throw BadOptions("--why-not takes one query, not --queries");
  if (!is_one_of(options.format, {"text", "json"})) {
    throw BadOptions("--why-not goes with --format text or json");
  }
}

void check(const SearcherOptions& options, const Typed& typed) {
  const auto& indexes = options.indexes;
  if (indexes.empty() || std::count(indexes.begin(), indexes.end(), "") > 0) {
    throw BadOptions("no index named (-i DIR or LEDE_INDEX)");
  }
  check_question(options, typed);
  if (typed.limit < 0) throw BadOptions("--limit takes 0 or more");
  if (typed.offset < 0) throw BadOptions("--offset takes 0 or more");
  if (!typed.generations.empty() &&
      typed.generations.size() != options.indexes.size()) {
    throw BadOptions("--generation is given once for each index, or not");
  }
  if (typed.snippets < 0 || typed.snippets > 100) {
    throw BadOptions("--snippets takes 0 to 100");
  }
  if (typed.timeout_ms < 0 || typed.timeout_ms > 86'400'000) {
    throw BadOptions("--timeout takes 0 to 86400000, a day");
  }
  if (typed.snippet_chars < 20 || typed.snippet_chars > 100'000) {
    throw BadOptions("--snippet-chars takes 20 to 100000");
  }
  if (!is_one_of(options.colour, {"auto", "always", "never"})) {
    throw BadOptions("--color takes auto, always or never");
  }
  if (!is_one_of(options.links, {"auto", "always", "never"})) {
    throw BadOptions("--links takes auto, always or never");
  }
  if (!is_one_of(options.format,
                 {"text", "html", "json", "jsonl", "ids", "trec"})) {
    throw BadOptions("--format takes text, html, json, jsonl, ids or trec");
  }
  const bool is_run = !options.queries.empty() && options.diff.empty();
  if ((options.format == "trec") != is_run) {
    throw BadOptions("--queries and --format trec go together");
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text.append(text.empty() ? "" : " ").append(word);
  }
  return text;
}

void take(const Typed& typed, SearcherOptions& options) {
  options.query = joined(typed.words);
  SearchOptions& search = options.search;
  search.limit = static_cast<std::size_t>(typed.limit);
  search.offset = static_cast<std::size_t>(typed.offset);
  for (const std::string& name : typed.generations) {
    search.generations.push_back(generation_from(name, "--generation"));
  }
  search.snippet_chars = static_cast<std::size_t>(typed.snippet_chars);
  search.timeout = std::chrono::milliseconds(typed.timeout_ms);
  search.sort = sort_order(typed.sort);
  search.recency_half_life = half_life_of(typed.half_life);
  const bool shows_text = options.format != "ids" && options.format != "trec";
  search.snippets = static_cast<std::size_t>(typed.snippets);
  search.ids_only = !shows_text;
}

}  // namespace

SearcherOptions searcher_options(int argc, char** argv) {
  SearcherOptions options;
  Typed typed;
  const po::options_description visible = visible_options(options, typed);
  po::options_description all;
  all.add(visible).add_options()("query", po::value(&typed.words));
  const po::variables_map values = parsed_options(argc, argv, all, "query");
  options.answer = answer_of(values, visible);
  if (!options.answer.empty()) return options;
  if (const char* index = std::getenv("LEDE_INDEX");
      options.indexes.empty() && index != nullptr && *index != '\0') {
    options.indexes = {index};
  }
  check(options, typed);
  take(typed, options);
  return options;
}

}  // namespace lede
