#include <lede/index_report.h>

#include "json_writer.h"

namespace lede {
namespace {

// Grows when a key goes or changes its meaning.
constexpr std::size_t kSchemaVersion = 1;

constexpr int kShareDecimals = 3;

void write_counts(const IndexReport& report, JsonWriter& json) {
  json.key("articles").begin_object();
  json.key("total").number(report.articles);
  json.key("added").number(report.added);
  json.key("changed").number(report.changed);
  json.key("kept").number(report.kept);
  json.key("unreadable").number(report.unreadable);
  json.key("removed").number(report.removed);
  json.key("rejected").number(report.rejections.size());
  json.key("still_rejected").number(report.still_rejected);
  json.end_object();
}

void write_outcome(const ArticleOutcome& outcome, JsonWriter& json) {
  json.begin_object();
  json.key("id").string(outcome.id);
  json.key("outcome").string(outcome.outcome);
  json.key("reasons").begin_array();
  for (const std::string& reason : outcome.reasons) json.string(reason);
  json.end_array();
  json.key("encoding").string(outcome.encoding);
  json.key("repairs").number(outcome.repairs);
  json.key("noise_share").number(outcome.noise_share, kShareDecimals);
  json.key("languages").begin_object();
  for (const LanguageShare& each : outcome.languages) {
    json.key(each.language).number(each.share, kShareDecimals);
  }
  json.end_object();
  json.end_object();
}

}  // namespace

std::string render_report(const IndexReport& report) {
  JsonWriter json(JsonWriter::Layout::kIndented);
  json.begin_object();
  json.key("schema_version").number(kSchemaVersion);
  json.key("mode").string(report.mode);
  json.key("generation").number(std::size_t{report.generation});
  json.key("fingerprint").string(report.fingerprint);
  write_counts(report, json);
  json.key("files_passed_over").number(report.passed_over);
  json.key("text_bytes").number(std::size_t{report.text_bytes});
  json.key("index_bytes").number(std::size_t{report.index_bytes});
  json.key("seconds").begin_object();
  for (const IndexReport::Stage& stage : report.stages) {
    json.key(stage.name).number(stage.seconds, 3);
  }
  json.end_object();
  json.key("rejections").begin_array();
  for (const Rejection& rejection : report.rejections) {
    json.begin_object();
    json.key("origin").string(rejection.origin);
    json.key("reason").string(rejection.reason);
    json.end_object();
  }
  json.end_array();
  json.key("unclean").begin_array();
  for (const ArticleOutcome& outcome : report.unclean) {
    write_outcome(outcome, json);
  }
  json.end_array();
  json.key("more_unclean").number(report.more_unclean);
  json.end_object();
  return json.text() + "\n";
}

}  // namespace lede
