#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include <lede/error.h>
#include <lede/update.h>
#include <lede/version.h>

#include "analyser.h"
#include "generation.h"
#include "index_folder.h"
#include "manifest.h"
#include "pipeline/index_build.h"
#include "pipeline/publication.h"
#include "schema.h"
#include "update/known_index.h"
#include "update/plan.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

using Moment = std::chrono::system_clock::time_point;

std::string settings_of(const UpdateOptions& options) {
  return std::string(kVersion) + " format " + kFormatNumber + " " +
         analyser_version() + (options.index.repair ? " repair" : "") +
         " max-article-bytes " +
         std::to_string(options.sources.max_article_bytes);
}

IndexRecords new_records(const std::vector<std::string>& sources,
                         const UpdateOptions& options, Moment now) {
  IndexRecords records;
  records.settings = settings_of(options);
  records.begun_ns = std::chrono::nanoseconds(now.time_since_epoch()).count();
  records.sources = sources;
  return records;
}

// The live generation, as far as this run can go on from it.
struct Live {
  Generation generation;
  Manifest manifest;
  KnownIndex known;
};

// What stands against going on from the live generation, if something does.
struct Start {
  std::optional<Live> live;
  std::string reason;
};

Start start_from(const fs::path& index, const std::vector<std::string>& sources,
                 const UpdateOptions& options, Moment now) {
  try {
    Generation generation = live_generation(index);
    Manifest manifest = read_manifest(generation.path);
    check_sizes(generation.path, manifest);
    IndexRecords records = read_records(generation.path);
    if (records.settings != settings_of(options)) {
      return {std::nullopt, "it was made with other options or another lede"};
    }
    const auto today =
        std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
    return {Live{std::move(generation), std::move(manifest),
                 KnownIndex(std::move(records), today, sources)},
            {}};
  } catch (const NoIndexError&) {
    return {std::nullopt, "there is no index yet"};
  } catch (const DamagedIndexError& error) {
    return {std::nullopt, error.what()};
  }
}

bool reads_standard_input(const std::vector<std::string>& sources) {
  return std::find(sources.begin(), sources.end(), kStandardInput) !=
         sources.end();
}

bool is_below(const std::string& path, std::string source) {
  if (path == source) return true;
  if (!source.ends_with('/')) source += '/';
  return path.starts_with(source);
}

std::size_t articles_below(const std::string& source,
                           const IndexRecords& records) {
  std::size_t articles = 0;
  for (const FileRecord& file : records.files) {
    if (is_below(file.path, source)) articles += file.articles.size();
  }
  return articles;
}

// A source that held articles and now holds none: a disk that is not mounted.
std::string emptied_source(const IndexRecords& before,
                           const IndexRecords& now) {
  for (const std::string& source : now.sources) {
    const std::size_t lost = articles_below(source, before);
    if (lost == 0 || articles_below(source, now) > 0) continue;
    return "no article is left in " + source + ", which held " +
           std::to_string(lost) +
           " (--max-drift 100% allows it; is it mounted?)";
  }
  return {};
}

UpdatePlan decided(const Start& start, const std::optional<Changes>& changes,
                   const UpdateOptions& options) {
  UpdatePlan plan;
  if (changes) plan = changes->counts;
  plan.mode = "full";
  if (!start.live) {
    plan.reason = start.reason;
  } else if (options.full) {
    plan.reason = "it was asked for";
  } else if (!changes) {
    plan.reason = "standard input can be read only once";
  } else if (!changes->any()) {
    plan.mode = "none";
    plan.reason = "nothing has changed";
  } else {
    plan.mode = "update";
    plan.reason = "articles have come, gone or changed";
  }
  return plan;
}

struct Plan {
  UpdatePlan plan;
  std::optional<Changes> changes;
};

// Reads of `files` what may have changed, as far as that decides anything.
Plan planned(Start& start, SourceList& files,
             const std::vector<std::string>& sources,
             const UpdateOptions& options, PlanExtent extent) {
  std::optional<Changes> changes;
  const bool is_decided = options.full && extent == PlanExtent::kFirstChange;
  if (start.live && !is_decided && !reads_standard_input(sources)) {
    changes = changes_of(files, start.live->known, extent);
    start.live->known.begin_again();
  }
  UpdatePlan plan = decided(start, changes, options);
  if (plan.mode == "update") {
    // What a disk has changed is not handed on from night to night.
    const auto damage =
        damage_of(start.live->generation.path, start.live->manifest);
    if (!damage.empty()) {
      plan.mode = "full";
      plan.reason = damage.front();
    }
  }
  return {std::move(plan), std::move(changes)};
}

IndexReport report_of_nothing(const Live& live, const Changes& changes,
                              const IndexOptions& options) {
  const IndexRecords& records = live.known.records();
  IndexReport report;
  report.mode = "none";
  report.unreadable = changes.unreadable;
  report.rejections = changes.not_readable;
  for (const Rejection& each : report.rejections) {
    if (options.on_rejection) options.on_rejection(each);
  }
  report.articles = report.kept = records.articles.size();
  for (const ArticleRecord& article : records.articles) {
    report.text_bytes += article.text_bytes;
  }
  for (const FileRecord& file : records.files) {
    report.still_rejected += file.rejections.size();
  }
  report.fingerprint = text_of(live.manifest.fingerprint);
  report.index_bytes = live.manifest.size_bytes();
  return report;
}

// An index of nothing in the place of one is not what anybody asks for.
void require_sources(const std::vector<std::string>& sources,
                     const fs::path& index) {
  if (!sources.empty()) return;
  throw UsageError("cannot update index " + index.string() +
                   ": no source is named");
}

std::string no_article_in(const std::vector<std::string>& sources) {
  constexpr std::size_t kMostNamed = 3;
  std::string message = "no article found in ";
  for (std::size_t at = 0; at < std::min(sources.size(), kMostNamed); ++at) {
    message.append(at == 0 ? "" : ", ").append(sources[at]);
  }
  if (sources.size() > kMostNamed) {
    const std::size_t more = sources.size() - kMostNamed;
    message += " and " + std::to_string(more) + " more";
  }
  return message;
}

}  // namespace

IndexReport update_index(const fs::path& index,
                         const std::vector<std::string>& sources,
                         const UpdateOptions& options) {
  require_sources(sources, index);
  StageClock clock;
  NewGeneration generation(index, options.index.lock_wait);
  // Only now: another run may have taken hours to let go of the lock.
  const Moment now = std::chrono::system_clock::now();
  SourceList to_plan(sources, options.sources);
  Start start = start_from(index, sources, options, now);
  IndexReport unbuilt;
  const auto [plan, changes] =
      planned(start, to_plan, sources, options, PlanExtent::kFirstChange);
  clock.end(unbuilt, "planning");
  if (plan.mode == "none") {
    IndexReport report =
        report_of_nothing(*start.live, *changes, options.index);
    report.generation = live_number(index);
    report.stages = unbuilt.stages;
    return report;
  }
  BuildBase base;
  if (start.live) {
    base = {start.live->generation.path, &start.live->known,
            plan.mode == "update"};
  }
  IndexBuild build(generation.path(), options.index,
                   new_records(sources, options, now), base);
  build.report().mode = plan.mode;
  build.report().stages = unbuilt.stages;
  SourceList files(sources, options.sources);  // as they are by now
  build.add_files(files);
  clock.end(build.report(), "articles");
  if (!start.live && build.report().articles == 0) {
    throw NoSourceError(no_article_in(sources) +
                        "; nothing was written to index " + index.string());
  }
  std::string objection;
  if (start.live && options.index.max_drift < 1) {
    objection = emptied_source(start.live->known.records(), build.records());
  }
  publish(build, generation, options.index, objection, clock);
  return build.report();
}

UpdatePlan plan_update(const fs::path& index,
                       const std::vector<std::string>& sources,
                       const UpdateOptions& options) {
  require_sources(sources, index);
  Start start =
      start_from(index, sources, options, std::chrono::system_clock::now());
  SourceList files(sources, options.sources);
  return planned(start, files, sources, options, PlanExtent::kAll).plan;
}

}  // namespace lede
