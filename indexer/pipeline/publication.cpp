#include "pipeline/publication.h"

#include <cstdio>
#include <optional>

#include <lede/error.h>

#include "files.h"
#include "index_folder.h"
#include "manifest.h"
#include "threads.h"

namespace lede {
namespace {

constexpr char kReportName[] = "report.json";

std::string percent(double share) {
  char text[32];
  std::snprintf(text, sizeof text, "%.0f %%", share * 100);
  return text;
}

std::optional<Manifest> live_manifest(const std::filesystem::path& index) {
  try {
    return read_manifest(live_generation(index).path);
  } catch (const NoIndexError&) {
    return std::nullopt;
  } catch (const DamagedIndexError&) {
    return std::nullopt;  // what comes now cannot be worse
  }
}

std::string loss(std::size_t before, std::size_t after, double max_drift) {
  if (max_drift >= 1 || before == 0 || after >= before) return {};
  const double lost = static_cast<double>(before - after);
  const double share = lost / static_cast<double>(before);
  if (after > 0 && share <= max_drift) return {};
  return "it has " + std::to_string(after) + " articles where the live one " +
         "has " + std::to_string(before) + ", a loss of " + percent(share) +
         " (--max-drift allows " + percent(max_drift) + ")";
}

std::string objection_to(const NewGeneration& generation,
                         const IndexReport& report,
                         const IndexOptions& options) {
  const auto live = live_manifest(generation.index());
  return live ? loss(live->articles, report.articles, options.max_drift) : "";
}

[[noreturn]] void refuse(NewGeneration& generation, const std::string& reason) {
  generation.set_aside();
  throw RefusedError(
      "refused to publish a new generation of " + generation.index().string() +
      ": " + reason + "; the one before stays, the new one is in " +
      (generation.index() / kRefusedName).string() + " for a look");
}

}  // namespace

void StageClock::end(IndexReport& report, const char* name) {
  const auto now = Clock::now();
  report.stages.push_back(
      {name, std::chrono::duration<double>(now - begin_).count()});
  begin_ = now;
}

void publish(IndexBuild& build, NewGeneration& generation,
             const IndexOptions& options, const std::string& objection,
             StageClock& clock) {
  IndexReport& report = build.report();
  build.finish();
  report.generation = generation.number();
  report.fingerprint = text_of(build.fingerprint());
  clock.end(report, "writing");
  write_file(generation.path() / kReportName, render_report(report));
  generation.seal(report.articles, build.fingerprint());
  // Millions of small pieces, while the gate looks at what was made.
  const auto forgotten = begin_async([&build] { build.forget(); });
  report.index_bytes = read_manifest(generation.path()).size_bytes();

  std::string reason = objection;
  if (reason.empty()) reason = objection_to(generation, report, options);
  if (reason.empty() && options.reason_against) {
    reason = options.reason_against(generation.path());
  }
  clock.end(report, "checking");
  if (!reason.empty()) refuse(generation, reason);
  if (options.stop.stop_requested()) {
    throw StoppedError("stopped before the end; the index is as it was");
  }
  generation.publish();
  if (options.on_published) options.on_published(report.generation);
  generation.remove_older(options.keep);
  clock.end(report, "publishing");
}

}  // namespace lede
