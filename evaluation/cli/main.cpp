#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include <lede/renderer.h>
#include <lede/searcher.h>
#include <lede/version.h>

#include "evaluation_report.h"
#include "judgements.h"
#include "output_file.h"
#include "program.h"
#include "query_file.h"
#include "run.h"
#include "run_scores.h"

namespace {

namespace po = boost::program_options;

struct Options {
  std::string judgements;
  std::vector<std::string> runs;
  std::string index;
  std::string queries;
  std::string saved_run;
  std::int64_t limit = 1000;
  std::string format;
  bool per_query = false;
};

po::options_description visible_options(Options& options) {
  po::options_description description("Options", 79, 40);
  auto add = description.add_options();
  add("qrels", po::value(&options.judgements)->value_name("FILE"),
      "what is relevant, as TREC has it: query, 0, article, grade");
  add("index,i", po::value(&options.index)->value_name("DIR"),
      "judge this index too, after the runs, by the queries of --queries");
  add("queries", po::value(&options.queries)->value_name("FILE"),
      "a query a line: id, tab, text");
  add("limit,n",
      po::value(&options.limit)->value_name("N")->default_value(1000),
      "let the index answer with at most N articles");
  add("save-run", po::value(&options.saved_run)->value_name("FILE"),
      "keep what the index answered as a run");
  add("format,f",
      po::value(&options.format)->value_name("FORMAT")->default_value("text"),
      "text or json");
  add("per-query", po::bool_switch(&options.per_query),
      "show the figures of each query too");
  add("help,h", "show this help");
  add("version", "show the version");
  return description;
}

std::string help_text(const po::options_description& options) {
  std::ostringstream text;
  text
      << "Usage: lede-eval --qrels FILE [RUN...] [-i INDEX --queries FILE]\n"
         "Says how good answers are by judged queries: nDCG@10, MAP, MRR@10,\n"
         "success@1, P@10 and recall@100, as trec_eval counts them, each with\n"
         "a 95 % interval; of several runs, how each differs from the first\n"
         "and how likely that is by chance (p). A RUN is a file as TREC has\n"
         "it: query, Q0, article, rank, score, name.\n"
         "\n"
      << options << "\nExit status: 0 done, 2 failed.\n";
  return text.str();
}

bool answered(const po::variables_map& values,
              const po::options_description& visible) {
  if (values.contains("help")) lede::print(help_text(visible));
  if (values.contains("version")) {
    lede::print(std::string("lede-eval ") + lede::kVersion + "\n");
  }
  return values.contains("help") || values.contains("version");
}

void check(const Options& options) {
  if (options.judgements.empty()) {
    throw lede::BadOptions("no judgements named (--qrels FILE)");
  }
  if (options.index.empty() != options.queries.empty()) {
    throw lede::BadOptions("--index and --queries go together");
  }
  if (options.index.empty() && options.runs.empty()) {
    throw lede::BadOptions("no run and no index named");
  }
  if (options.index.empty() && !options.saved_run.empty()) {
    throw lede::BadOptions("--save-run goes with --index");
  }
  if (options.limit < 1) throw lede::BadOptions("--limit takes 1 or more");
  if (options.format != "text" && options.format != "json") {
    throw lede::BadOptions("--format takes text or json");
  }
}

lede::SearchOptions search_options(const Options& options) {
  lede::SearchOptions search;
  search.limit = static_cast<std::size_t>(options.limit);
  search.ids_only = true;
  return search;
}

// What the index answers, by way of the text of a run, so that a run that was
// saved has the same figures.
lede::Run run_of_index(const Options& options) {
  const lede::Searcher searcher(options.index);
  std::string text;
  for (const lede::NamedQuery& query : lede::read_queries(options.queries)) {
    text += lede::render_trec(
        searcher.search(query.text, search_options(options)), query.id);
  }
  if (!options.saved_run.empty()) {
    lede::write_output_file(options.saved_run, text);
  }
  return lede::parse_run("lede", text);
}

int run(int argc, char** argv) {
  Options options;
  const po::options_description visible = visible_options(options);
  po::options_description all;
  all.add(visible).add_options()("run", po::value(&options.runs));
  const po::variables_map values = lede::parsed_options(argc, argv, all, "run");
  if (answered(values, visible)) return 0;
  check(options);
  const lede::Judgements judgements = lede::read_judgements(options.judgements);
  std::vector<lede::RunScores> scores;
  for (const std::string& path : options.runs) {
    scores.push_back(lede::scores_of(lede::read_run(path), judgements));
  }
  if (!options.index.empty()) {
    scores.push_back(lede::scores_of(run_of_index(options), judgements));
  }
  lede::print(options.format == "json"
                  ? lede::json_report(scores, options.per_query)
                  : lede::text_report(scores, options.per_query));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return lede::run_program("lede-eval", [&] { return run(argc, argv); });
}
