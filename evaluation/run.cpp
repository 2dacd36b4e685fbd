#include "run.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "files.h"
#include "trec_lines.h"

namespace lede {

std::vector<std::string_view> ranking_of(
    const std::vector<Run::Answer>& answers) {
  std::vector<const Run::Answer*> ranked;
  ranked.reserve(answers.size());
  for (const Run::Answer& answer : answers) ranked.push_back(&answer);
  std::sort(ranked.begin(), ranked.end(),
            [](const Run::Answer* left, const Run::Answer* right) {
              return std::tie(left->score, left->article) >
                     std::tie(right->score, right->article);
            });
  std::vector<std::string_view> articles;
  articles.reserve(ranked.size());
  for (const Run::Answer* answer : ranked) articles.push_back(answer->article);
  return articles;
}

Run parse_run(const std::string& name, std::string_view text) {
  constexpr std::size_t kFields = 6;
  Run run;
  run.name = name;
  std::set<std::pair<std::string, std::string>> seen;
  TrecLines lines(name, text, kFields);
  while (lines.next()) {
    std::string query(lines.field(0));
    std::string article(lines.field(2));
    if (!seen.emplace(query, article).second) {
      lines.fail(article + " answers this query twice");
    }
    run.answers[std::move(query)].push_back(
        {std::move(article), static_cast<float>(lines.number(4))});
  }
  return run;
}

Run read_run(const std::filesystem::path& path) {
  return parse_run(path.filename().string(), read_small_file(path));
}

}  // namespace lede
