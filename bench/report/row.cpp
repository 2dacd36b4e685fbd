#include "row.h"

#include <cmath>
#include <cstdio>
#include <utility>

namespace lede::bench {
namespace {

std::string name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMet: return "yes";
    case Verdict::kShort: return "**short**";
    case Verdict::kNoGoal: return "";
  }
  return "";
}

}  // namespace

Row at_least(double goal, std::string what, double share, std::string anchor,
             std::string size) {
  return {std::move(what) + " ≥ " + shown(goal), shown(share),
          verdict_of(share >= goal), std::move(anchor), std::move(size)};
}

std::string shown(double share) {
  constexpr double kThousand = 1000;
  // A little more, since 0.985 may be a little less in binary.
  constexpr double kRoundingError = 1e-9;
  char text[32];
  std::snprintf(text, sizeof text, "%.3f",
                std::floor(share * kThousand + kRoundingError) / kThousand);
  return text;
}

std::string shown(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, 1, ',');
  }
  return text;
}

std::string megabytes(std::size_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
  return text;
}

std::string markdown(const std::vector<Row>& rows) {
  std::string table = "| goal | figure | goal met? | anchor | size of set |\n";
  table += "|---|---|---|---|---|\n";
  for (const Row& row : rows) {
    for (const std::string& cell :
         {row.goal, row.figure, name_of(row.verdict), row.anchor, row.size}) {
      table.append("| ").append(cell).append(" ");
    }
    table += "|\n";
  }
  return table;
}

}  // namespace lede::bench
