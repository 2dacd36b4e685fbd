#include <chrono>
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include <lede/error.h>
#include <lede/indexer.h>
#include <lede/terminal_safe.h>
#include <lede/version.h>

#include "program.h"
#include "progress.h"
#include "terminal.h"

namespace {

namespace po = boost::program_options;

constexpr int kExitClean = 0;
constexpr int kExitSomeRejected = 1;
constexpr int kExitBusy = 75;  // EX_TEMPFAIL of sysexits.h

struct Options {
  std::string index;
  std::vector<std::string> sources;
  std::size_t max_article_mb = 16;
  bool quiet = false;
};

po::options_description visible_options(Options& options) {
  po::options_description description("Options", 79, 40);
  auto add = description.add_options();
  add("index,i", po::value(&options.index)->value_name("DIR"),
      "the index to build; what it held is replaced at the end, at once");
  add("max-article-mb",
      po::value(&options.max_article_mb)->value_name("N")->default_value(16),
      "reject articles larger than N MB");
  add("quiet,q", po::bool_switch(&options.quiet),
      "no progress and no summary; what was rejected is still told");
  add("help,h", "show this help");
  add("version", "show the version");
  return description;
}

std::string help_text(const po::options_description& options) {
  std::ostringstream text;
  text << "Usage: lede-index -i INDEX SOURCE...\n"
          "Makes a full-text index of news articles, for lede-search.\n\n"
          "A SOURCE is a file, a folder (read with all below it), or - for\n"
          "standard input: plain text, HTML, or JSON Lines with the keys id,\n"
          "title, text, and url, source, author, published, lang. Files may\n"
          "be compressed (.gz, .zst).\n\n"
       << options
       << "\nExit status: 0 all indexed, 1 some articles were rejected, 2 "
          "failed (the\nindex is as it was), 75 another process is writing "
          "the index.\n";
  return text.str();
}

// Nothing to do but to print a text?
bool answered(const po::variables_map& values,
              const po::options_description& visible) {
  if (values.contains("help")) lede::print(help_text(visible));
  if (values.contains("version")) {
    lede::print(std::string("lede-index ") + lede::kVersion + "\n");
  }
  return values.contains("help") || values.contains("version");
}

void check(const Options& options) {
  if (options.index.empty()) {
    throw lede::BadOptions("no index named (-i DIR)");
  }
  if (options.sources.empty()) throw lede::BadOptions("no source named");
  constexpr std::size_t kMostMegabytes = 64;
  if (options.max_article_mb == 0 || options.max_article_mb > kMostMegabytes) {
    throw lede::BadOptions("--max-article-mb takes 1 to 64");
  }
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return lede::grouped(count) + " " + (count == 1 ? one : many);
}

std::string summary_of(const lede::IndexReport& report, double seconds) {
  std::string text = counted(report.articles, "article", "articles") + " (" +
                     lede::megabytes(report.text_bytes) + " MB of text)";
  if (!report.rejections.empty()) {
    text += ", " + lede::grouped(report.rejections.size()) + " rejected";
  }
  if (report.passed_over > 0) {
    text +=
        ", " + counted(report.passed_over, "file", "files") + " passed over";
  }
  char time[64];
  std::snprintf(time, sizeof time, " in %.1f s\n", seconds);
  return text + time;
}

// The index is published by then: that nobody could be told is no failure.
void print_summary(const std::string& summary) {
  try {
    lede::print(summary);
  } catch (const lede::Error& error) {
    std::fprintf(stderr, "lede-index: %s\n", error.what());
  }
}

int build(const Options& options) {
  lede::ProgressLine progress(!options.quiet && lede::is_terminal(2));
  const auto start = std::chrono::steady_clock::now();
  lede::IndexOptions index_options;
  index_options.on_rejection = [&](const lede::Rejection& rejection) {
    progress.clear();
    std::fprintf(stderr, "lede-index: rejected %s: %s\n",
                 lede::terminal_safe(rejection.origin).c_str(),
                 lede::terminal_safe(rejection.reason).c_str());
  };
  index_options.on_progress = [&](const lede::IndexProgress& state) {
    progress.show(state);
  };
  const auto source = lede::open_sources(
      options.sources, {options.max_article_mb << 20U, options.index});
  lede::Indexer indexer(options.index, index_options);
  indexer.add_all(*source);
  if (indexer.report().articles == 0) {
    progress.clear();
    std::fprintf(stderr,
                 "lede-index: no article found in what was named; index %s "
                 "was left as it was\n",
                 options.index.c_str());
    return lede::kExitFailed;
  }
  indexer.publish();
  progress.clear();
  const std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - start;
  if (!options.quiet) {
    print_summary(summary_of(indexer.report(), seconds.count()));
  }
  return indexer.report().rejections.empty() ? kExitClean : kExitSomeRejected;
}

int run(int argc, char** argv) {
  Options options;
  const po::options_description visible = visible_options(options);
  po::options_description all;
  all.add(visible).add_options()("source", po::value(&options.sources));
  const po::variables_map values =
      lede::parsed_options(argc, argv, all, "source");
  if (answered(values, visible)) return kExitClean;
  check(options);
  return build(options);
}

}  // namespace

int main(int argc, char** argv) {
  return lede::run_program(
      "lede-index", [&] { return run(argc, argv); }, kExitBusy);
}
