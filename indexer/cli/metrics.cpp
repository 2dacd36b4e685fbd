#include "metrics.h"

#include <chrono>
#include <cstdio>

namespace lede {
namespace {

class Metrics {
 public:
  void gauge(const char* name, const char* help, double value) {
    char number[64];
    std::snprintf(number, sizeof number, "%.15g", value);
    head(name, help);
    text_.append(name).append(" ").append(number).append("\n");
  }

  void head(const char* name, const char* help) {
    text_.append("# HELP ").append(name).append(" ").append(help).append("\n");
    text_.append("# TYPE ").append(name).append(" gauge\n");
  }

  void labelled(const char* name, const char* label, const char* which,
                std::size_t value) {
    text_.append(name).append("{").append(label).append("=\"").append(which);
    text_.append("\"} ").append(std::to_string(value)).append("\n");
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

std::string metrics_of(const IndexReport& report) {
  const std::chrono::duration<double> now =
      std::chrono::system_clock::now().time_since_epoch();
  double seconds = 0;
  for (const IndexReport::Stage& stage : report.stages) {
    seconds += stage.seconds;
  }
  Metrics metrics;
  metrics.gauge("lede_last_success_timestamp_seconds",
                "When the last run ended that left the index up to date.",
                now.count());
  metrics.gauge("lede_run_seconds", "How long that run took.", seconds);
  metrics.gauge("lede_generation", "The number of the live generation.",
                report.generation);
  metrics.gauge("lede_articles", "Articles in the index.",
                static_cast<double>(report.articles));
  metrics.gauge("lede_index_bytes", "The size of the live generation.",
                static_cast<double>(report.index_bytes));
  constexpr char kOutcome[] = "lede_run_articles";
  metrics.head(kOutcome, "What became of the articles in that run.");
  metrics.labelled(kOutcome, "outcome", "added", report.added);
  metrics.labelled(kOutcome, "outcome", "changed", report.changed);
  metrics.labelled(kOutcome, "outcome", "kept", report.kept);
  metrics.labelled(kOutcome, "outcome", "unreadable", report.unreadable);
  metrics.labelled(kOutcome, "outcome", "removed", report.removed);
  metrics.labelled(kOutcome, "outcome", "rejected", report.rejections.size());
  metrics.labelled(kOutcome, "outcome", "still_rejected",
                   report.still_rejected);
  return metrics.take();
}

}  // namespace lede
