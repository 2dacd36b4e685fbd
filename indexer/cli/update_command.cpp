#include "update_command.h"

#include <chrono>
#include <cstdio>
#include <string>

#include <lede/error.h>
#include <lede/update.h>

#include "canary.h"
#include "exit_codes.h"
#include "folder_watch.h"
#include "gate.h"
#include "message.h"
#include "metrics.h"
#include "output_file.h"
#include "program.h"
#include "progress.h"
#include "stop_signals.h"
#include "terminal.h"

namespace lede {
namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
  return grouped(count) + " " + (count == 1 ? one : many);
}

// ", 3 added, 1 changed"; nothing for an index that all is new in.
std::string changes_of(const IndexReport& report) {
  std::string text;
  const auto tell = [&](std::size_t count, const char* what) {
    if (count > 0) text += ", " + grouped(count) + " " + what;
  };
  const bool is_first = report.kept + report.changed + report.removed == 0;
  if (!is_first) tell(report.added, "added");
  tell(report.changed, "changed");
  tell(report.removed, "removed");
  tell(report.unreadable, "kept because they could not be read");
  tell(report.rejections.size(), "rejected");
  tell(report.still_rejected, "still rejected");
  return text;
}

std::string summary_of(const IndexReport& report, double seconds) {
  std::string text = counted(report.articles, "article", "articles") + " (" +
                     megabytes(report.text_bytes) + " MB of text)";
  if (report.mode == "none") text += ", nothing has changed";
  text += changes_of(report);
  if (report.passed_over > 0) {
    text +=
        ", " + counted(report.passed_over, "file", "files") + " passed over";
  }
  char time[64];
  std::snprintf(time, sizeof time, " in %.1f s\n", seconds);
  return text + time;
}

// The index is published by then: that nobody could be told is no failure.
template <typename Work>
void try_to(Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    tell(Level::kError, "lede-index", error.what());
  }
}

UpdateOptions update_options(const IndexerOptions& options) {
  UpdateOptions update;
  update.full = options.full;
  update.sources = {options.max_article_mb << 20U, options.index};
  update.index.repair = !options.no_repair;
  update.index.threads = options.threads;
  update.index.memory_bytes = options.memory_mb << 20U;
  update.index.verify = options.verify;
  update.index.keep = options.keep;
  update.index.max_drift = options.max_drift;
  update.index.lock_wait = options.lock_wait;
  update.index.reason_against = [&options](const auto& generation) {
    return reason_against(generation, options);
  };
  return update;
}

// The gate reads it when all the work is done: it should not fail then.
void check_canary_file(const IndexerOptions& options) {
  if (!options.canary.empty()) read_canaries(options.canary);
}

int update(const IndexerOptions& options, StopSignals& signals) {
  ProgressLine progress(!options.quiet && is_terminal(2));
  const auto start = std::chrono::steady_clock::now();
  UpdateOptions update = update_options(options);
  update.index.stop = signals.token();
  update.index.on_published = [&](unsigned) { signals.only_ask_from_now(); };
  update.index.on_rejection = [&](const Rejection& rejection) {
    progress.clear();
    tell(Level::kWarning, "lede-index",
         "rejected " + rejection.origin + ": " + rejection.reason);
  };
  update.index.on_progress = [&](const IndexProgress& state) {
    progress.show(state);
  };
  const IndexReport report =
      update_index(options.index, options.sources, update);
  progress.clear();
  const std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - start;
  if (!options.quiet) {
    try_to([&] { print(summary_of(report, seconds.count())); });
  }
  if (!options.report.empty()) {
    try_to([&] { write_output_file(options.report, render_report(report)); });
  }
  if (!options.metrics.empty()) {
    try_to([&] { write_output_file(options.metrics, metrics_of(report)); });
  }
  const bool all_clean =
      report.rejections.empty() && report.still_rejected == 0;
  return all_clean ? kExitDone : kExitSomeRejected;
}

}  // namespace

int update_and_tell(const IndexerOptions& options) {
  StopSignals signals;
  try {
    check_canary_file(options);
    return update(options, signals);
  } catch (const StoppedError& error) {
    tell(Level::kWarning, "lede-index", error.what());
    return kExitStopped + signals.signal();
  }
}

int watch_and_tell(const IndexerOptions& options) {
  StopSignals signals;
  try {
    check_canary_file(options);
    // Always watched before it is read, so that no change falls between.
    FolderWatch folders(options.sources,
                        {options.index, options.report, options.metrics});
    update(options, signals);  // what fails at the first time is for people
    while (folders.wait_for_change(signals.token())) {
      folders.look_again();
      signals.may_end_from_now();
      try_to([&] { update(options, signals); });
    }
  } catch (const StoppedError&) {
    // Asked for in the midst of the first run.
  }
  return kExitStopped + signals.signal();
}

int print_plan(const IndexerOptions& options) {
  const UpdatePlan plan =
      plan_update(options.index, options.sources, update_options(options));
  std::string text = plan.mode + ": " + plan.reason + "\n";
  if (plan.files > 0) {
    text += counted(plan.files, "file", "files") + ", of which " +
            grouped(plan.unchanged) +
            " need not be read; articles: " + grouped(plan.kept) + " kept, " +
            grouped(plan.changed) + " changed, " + grouped(plan.added) +
            " new, " + grouped(plan.removed) + " gone\n";
  }
  print(text);
  return kExitDone;
}

}  // namespace lede
