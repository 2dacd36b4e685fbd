#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lede::bench {

enum class Verdict {
  kMet,
  kShort,
  kNoGoal,  ///< a figure to watch
};

/// A goal, how far we are, and how far others are.
struct Row {
  std::string goal;
  std::string figure;
  Verdict verdict = Verdict::kNoGoal;
  std::string anchor;  ///< the best figure known from elsewhere, and whose
  std::string size;    ///< of the set
};

constexpr Verdict verdict_of(bool is_met) {
  return is_met ? Verdict::kMet : Verdict::kShort;
}

/// A share that should be at least so large.
Row at_least(double goal, std::string what, double share, std::string anchor,
             std::string size);

/// "0.985": three digits, cut off rather than rounded up to a goal.
std::string shown(double share);

/// "12,345".
std::string shown(std::size_t number);

/// "12.3 MB".
std::string megabytes(std::size_t bytes);

/// A table in Markdown.
std::string markdown(const std::vector<Row>& rows);

}  // namespace lede::bench
