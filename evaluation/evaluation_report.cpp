#include "evaluation_report.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>

#include "json_writer.h"
#include "statistics.h"

namespace lede {
namespace {

constexpr int kDecimals = 4;

struct Figure {
  double mean = 0;
  Interval interval;
};

struct Difference {
  double mean = 0;
  double p = 1;
};

Figure figure_of(const RunScores& run, Measure measure) {
  const std::vector<double>& values = run.of(measure);
  return {mean_of(values), bootstrap_interval(values)};
}

Difference difference_of(const RunScores& first, const RunScores& run,
                         Measure measure) {
  return {mean_of(run.of(measure)) - mean_of(first.of(measure)),
          randomisation_p(first.of(measure), run.of(measure))};
}

[[gnu::format(printf, 1, 2)]] std::string formatted(const char* format, ...) {
  char text[256];
  std::va_list values;
  va_start(values, format);
  std::vsnprintf(text, sizeof text, format, values);
  va_end(values);
  return text;
}

// A table whose columns are as wide as what they hold.
class Table {
 public:
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

  std::string text() const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
      widths.resize(std::max(widths.size(), row.size()));
      for (std::size_t i = 0; i < row.size(); ++i) {
        widths[i] = std::max(widths[i], row[i].size());
      }
    }
    std::string text;
    for (const auto& row : rows_) {
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) {
        line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
      }
      line.resize(line.find_last_not_of(' ') + 1);
      text += line + "\n";
    }
    return text;
  }

 private:
  std::vector<std::vector<std::string>> rows_;
};

Table table_of_means(const std::vector<RunScores>& runs) {
  Table table;
  std::vector<std::string> head{""};
  for (const RunScores& run : runs) {
    head.push_back(run.name);
    if (&run != &runs.front()) head.emplace_back("difference");
  }
  table.add(head);
  for (const Measure measure : kMeasures) {
    std::vector<std::string> row{std::string(name_of(measure))};
    for (const RunScores& run : runs) {
      const Figure figure = figure_of(run, measure);
      row.push_back(formatted("%.4f  %.4f to %.4f", figure.mean,
                              figure.interval.low, figure.interval.high));
      if (&run == &runs.front()) continue;
      const Difference difference = difference_of(runs.front(), run, measure);
      row.push_back(formatted("%+.4f  p %.4f", difference.mean, difference.p));
    }
    table.add(row);
  }
  return table;
}

Table table_of_queries(const RunScores& run) {
  Table table;
  std::vector<std::string> head{run.name};
  for (const Measure measure : kMeasures) head.emplace_back(name_of(measure));
  table.add(head);
  for (std::size_t i = 0; i < run.queries.size(); ++i) {
    std::vector<std::string> row{run.queries[i]};
    for (const Measure measure : kMeasures) {
      row.push_back(formatted("%.4f", run.of(measure)[i]));
    }
    table.add(row);
  }
  return table;
}

void write_means(const RunScores& run, JsonWriter& json) {
  json.key("measures").begin_object();
  for (const Measure measure : kMeasures) {
    const Figure figure = figure_of(run, measure);
    json.key(name_of(measure)).begin_object();
    json.key("mean").number(figure.mean, kDecimals);
    json.key("low").number(figure.interval.low, kDecimals);
    json.key("high").number(figure.interval.high, kDecimals);
    json.end_object();
  }
  json.end_object();
}

void write_differences(const RunScores& first, const RunScores& run,
                       JsonWriter& json) {
  json.key("against_first").begin_object();
  for (const Measure measure : kMeasures) {
    const Difference difference = difference_of(first, run, measure);
    json.key(name_of(measure)).begin_object();
    json.key("difference").number(difference.mean, kDecimals);
    json.key("p").number(difference.p, kDecimals);
    json.end_object();
  }
  json.end_object();
}

void write_queries(const RunScores& run, JsonWriter& json) {
  json.key("per_query").begin_object();
  for (std::size_t i = 0; i < run.queries.size(); ++i) {
    json.key(run.queries[i]).begin_object();
    for (const Measure measure : kMeasures) {
      json.key(name_of(measure)).number(run.of(measure)[i], kDecimals);
    }
    json.end_object();
  }
  json.end_object();
}

}  // namespace

std::string text_report(const std::vector<RunScores>& runs, bool per_query) {
  const std::size_t queries = runs.front().queries.size();
  std::string text = formatted("%zu judged %s; means with 95 %% intervals\n\n",
                               queries, queries == 1 ? "query" : "queries") +
                     table_of_means(runs).text();
  if (!per_query) return text;
  for (const RunScores& run : runs) text += "\n" + table_of_queries(run).text();
  return text;
}

std::string json_report(const std::vector<RunScores>& runs, bool per_query) {
  JsonWriter json(JsonWriter::Layout::kIndented);
  json.begin_object();
  json.key("queries").number(runs.front().queries.size());
  json.key("runs").begin_array();
  for (const RunScores& run : runs) {
    json.begin_object();
    json.key("name").string(run.name);
    write_means(run, json);
    if (&run != &runs.front()) write_differences(runs.front(), run, json);
    if (per_query) write_queries(run, json);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.text() + "\n";
}

}  // namespace lede
