#include "judgements.h"

#include <cmath>

#include <lede/error.h>

#include "files.h"
#include "trec_lines.h"

namespace lede {

Judgements read_judgements(const std::filesystem::path& path) {
  constexpr std::size_t kFields = 4;
  constexpr double kHighestGrade = 1000;
  Judgements judgements;
  const std::string text = read_small_file(path);
  TrecLines lines(path.string(), text, kFields);
  while (lines.next()) {
    const double grade = lines.number(3);
    if (grade != std::floor(grade) || std::abs(grade) > kHighestGrade) {
      lines.fail("a grade is a whole number up to 1000");
    }
    auto& grades = judgements.grades[std::string(lines.field(0))];
    const bool is_new =
        grades.emplace(lines.field(2), static_cast<int>(grade)).second;
    if (!is_new) {
      lines.fail(std::string(lines.field(2)) +
                 " is judged twice for this query");
    }
  }
  if (judgements.grades.empty()) {
    throw Error(path.string() + ": there are no judgements in it");
  }
  return judgements;
}

}  // namespace lede
