#include "speed_table.h"

#include <algorithm>
#include <cstdio>

namespace lede::bench {
namespace {

struct Name {
  std::string table;
  std::string stage;
  std::string text;
};

Name parts_of(const std::string& name) {
  const std::size_t first = name.find('/');
  const std::size_t second = name.find('/', first + 1);
  return {name.substr(0, first), name.substr(first + 1, second - first - 1),
          name.substr(second + 1)};
}

template <typename Named, typename Key>
Named& found_or_added(std::vector<Named>& list, Key key,
                      const std::string& name) {
  const auto found =
      std::find_if(list.begin(), list.end(),
                   [&](const Named& each) { return each.*key == name; });
  if (found != list.end()) return *found;
  list.emplace_back();
  list.back().*key = name;
  return list.back();
}

std::string shown(double speed, double yardstick) {
  char text[64];
  std::snprintf(text, sizeof text, "%.0f (%.1f)", speed, yardstick / speed);
  return text;
}

}  // namespace

void SpeedTable::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    const auto speed = run.counters.find("bytes_per_second");
    if (run.run_type != Run::RT_Iteration || speed == run.counters.end()) {
      continue;
    }
    const Name name = parts_of(run.run_name.function_name);
    Table& table = found_or_added(tables_, &Table::name, name.table);
    if (std::find(table.texts.begin(), table.texts.end(), name.text) ==
        table.texts.end()) {
      table.texts.push_back(name.text);
    }
    Row& row = found_or_added(table.rows, &Row::stage, name.stage);
    double& best = row.speeds[name.text];
    best = std::max(best, speed->second.value / 1e6);
  }
}

double SpeedTable::speed(const std::string& table, const std::string& stage,
                         const std::string& text) const {
  for (const Table& each : tables_) {
    if (each.name != table) continue;
    for (const Row& row : each.rows) {
      const auto found = row.speeds.find(text);
      if (row.stage == stage && found != row.speeds.end()) {
        return found->second;
      }
    }
  }
  return 0;
}

std::string SpeedTable::markdown(const Table& table) {
  std::string out = "| " + table.name + " |";
  std::string rule = "|---|";
  for (const std::string& text : table.texts) {
    out.append(" ").append(text).append(" |");
    rule += "---|";
  }
  out.append("\n").append(rule).append("\n");
  for (const Row& row : table.rows) {
    out.append("| ").append(row.stage).append(" |");
    for (const std::string& text : table.texts) {
      const auto yardstick = table.rows.front().speeds.find(text);
      const auto speed = row.speeds.find(text);
      out += " ";
      if (speed != row.speeds.end()) {
        out += shown(speed->second, yardstick->second);
      }
      out += " |";
    }
    out += "\n";
  }
  return out;
}

std::string SpeedTable::markdown() const {
  std::string out;
  for (const Table& table : tables_) out += markdown(table) + "\n";
  return out;
}

}  // namespace lede::bench
