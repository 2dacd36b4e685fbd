// The article taken out of a page, against what people and Readability took.

#include <string>

#include "page_scores.h"
#include "section.h"
#include "unseen_scores.h"

namespace lede::bench {
namespace {

constexpr const char* kWaddle = "boilerplate_waddle_dev";
constexpr const char* kReadability = "boilerplate_readability";

struct Goal {
  const char* name;
  const char* language;  // as in ScoresByLanguage
  const char* unseen;    // as in Tables
  double f1;             // at least
  const char* anchor;
};

constexpr Goal kGoals[] = {
    {"WADDLE", " all", "w all", 0.93,
     "Readability.js 0.892, article-extractor 0.873, Defuddle 0.715"},
    {"WADDLE, Russian", "ru", "w ru", 0.90,
     "Readability.js 0.846, article-extractor 0.793, Defuddle 0.707"},
    {"WADDLE, English", "en", "w en", 0.93,
     "Readability.js 0.900, article-extractor 0.883, Defuddle 0.805"},
};

ScoresByLanguage scores_in(const std::filesystem::path& folder) {
  ScoresByLanguage scores;
  for (const GoldPage& gold : gold_pages(folder)) {
    add_scores(gold, article_of(gold), scores);
  }
  return scores;
}

std::string pages(std::size_t count) { return shown(count) + " pages"; }

// As docs/extraction.md says that the shipped models were fitted.
Tables unseen_in(const DataSets& data) {
  std::vector<LabelledPage> labelled;
  if (const auto folder = data.find(kWaddle)) {
    append_labelled(*folder, 1, labelled);
  }
  if (const auto folder = data.find(kReadability)) {
    append_labelled(*folder, 3, labelled);
  }
  BoostingOptions options;
  options.trees = 160;
  return unseen_scores(labelled, options);
}

void append_waddle(const DataSets& data, std::vector<Row>& rows) {
  const auto folder = data.find(kWaddle);
  if (!folder) return;
  ScoresByLanguage shipped = scores_in(*folder);
  Tables unseen = unseen_in(data);
  for (const Goal& goal : kGoals) {
    const ScoreTable& table = unseen[goal.unseen];
    rows.push_back(at_least(goal.f1, std::string(goal.name) + ", F1 unseen",
                            table.f1(), goal.anchor, pages(table.pages())));
  }
  for (const Goal& goal : kGoals) {
    const ScoreTable& table = shipped[goal.language].body;
    rows.push_back({std::string(goal.name) + ", F1 as shipped (seen)",
                    shown(table.f1()), Verdict::kNoGoal, "",
                    pages(table.pages())});
  }
  const auto empty = static_cast<std::size_t>(shipped[" all"].empty);
  rows.push_back({"WADDLE: no body empty", shown(empty) + " empty",
                  verdict_of(empty == 0), "",
                  pages(shipped[" all"].body.pages())});
}

void append_readability(const DataSets& data, std::vector<Row>& rows) {
  const auto folder = data.find(kReadability);
  if (!folder) return;
  const PageScores scores = scores_in(*folder)[" all"];
  rows.push_back({"Readability's pages, F1 as shipped (seen)",
                  shown(scores.body.f1()), Verdict::kNoGoal,
                  "1 by definition: the gold is Readability.js's own",
                  pages(scores.body.pages())});
  const auto empty = static_cast<std::size_t>(scores.empty);
  rows.push_back({"Readability's pages: no body empty", shown(empty) + " empty",
                  verdict_of(empty == 0), "", pages(scores.body.pages())});
}

std::vector<Row> rows(const DataSets& data) {
  std::vector<Row> rows;
  append_waddle(data, rows);
  append_readability(data, rows);
  return rows;
}

const SectionEntry kEntry(
    {30, "The article of an HTML page",
     "4-grams of words as multisets; precision and recall averaged over pages, "
     "then F1. The shipped models learnt from all of these pages. *Unseen* is "
     "each half of the sites, judged by models fitted here to the other half "
     "alone.",
     rows});

}  // namespace
}  // namespace lede::bench
