#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <utility>
#include <variant>

#include <lede/error.h>
#include <lede/indexer.h>
#include <lede/inspector.h>
#include <lede/terminal_safe.h>

#include "options.h"
#include "program.h"
#include "progress.h"
#include "terminal.h"

namespace {

constexpr int kExitClean = 0;
constexpr int kExitSomeRejected = 1;
constexpr int kExitBusy = 75;  // EX_TEMPFAIL of sysexits.h

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

int build(const lede::IndexerOptions& options) {
  lede::ProgressLine progress(!options.quiet && lede::is_terminal(2));
  const auto start = std::chrono::steady_clock::now();
  lede::IndexOptions index_options;
  index_options.repair = !options.no_repair;
  index_options.threads = options.threads;
  index_options.memory_bytes = options.memory_mb << 20U;
  index_options.verify = options.verify;
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

// Lets the inspector see all articles once, as the indexer does, unless they
// come from standard input, which can be read only once.
void learn(const lede::IndexerOptions& options,
           const lede::SourceOptions& source_options,
           lede::Inspector& inspector) {
  const auto& sources = options.sources;
  if (std::find(sources.begin(), sources.end(), "-") != sources.end()) return;
  const auto source = lede::open_sources(sources, source_options);
  while (const auto item = source->next()) {
    const auto* article = std::get_if<lede::RawArticle>(&*item);
    if (article != nullptr) inspector.learn(*article);
  }
}

int inspect(const lede::IndexerOptions& options) {
  const lede::SourceOptions source_options{options.max_article_mb << 20U, {}};
  lede::Inspector inspector({!options.no_repair});
  learn(options, source_options, inspector);
  const auto source = lede::open_sources(options.sources, source_options);
  bool all_clean = true;
  while (auto item = source->next()) {
    lede::Inspection inspection;
    if (auto* rejection = std::get_if<lede::Rejection>(&*item)) {
      inspection.origin = std::move(rejection->origin);
      inspection.rejected = std::move(rejection->reason);
    } else {
      inspection = inspector.inspect(std::get<lede::RawArticle>(*item));
    }
    all_clean = all_clean && inspection.rejected.empty();
    lede::print(lede::render_inspection(inspection, options.tokens));
  }
  return all_clean ? kExitClean : kExitSomeRejected;
}

int run(int argc, char** argv) {
  const lede::IndexerOptions options = lede::indexer_options(argc, argv);
  if (!options.answer.empty()) {
    lede::print(options.answer);
    return kExitClean;
  }
  return options.inspect ? inspect(options) : build(options);
}

}  // namespace

int main(int argc, char** argv) {
  return lede::run_program(
      "lede-index", [&] { return run(argc, argv); }, kExitBusy);
}
