#pragma once

#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace lede::bench {

/// Keeps the best speed of each stage and text instead of printing every run,
/// since on a machine that others use too the best run is the least disturbed.
/// Benchmarks are named "table/stage/text".
class SpeedTable : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& /*context*/) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override;

  /// All tables in Markdown, MB/s of processor time, the stages in the order
  /// in which they ran. The first stage of a table is the yardstick: how
  /// many times slower the others are stands behind their speed.
  std::string markdown() const;

  /// The speed in MB/s; 0 for what did not run.
  double speed(const std::string& table, const std::string& stage,
               const std::string& text) const;

 private:
  struct Row {
    std::string stage;
    std::map<std::string, double> speeds;  // by text
  };
  struct Table {
    std::string name;
    std::vector<std::string> texts;
    std::vector<Row> rows;
  };

  static std::string markdown(const Table& table);

  std::vector<Table> tables_;
};

}  // namespace lede::bench
