// How well is an article taken out of a page?
//
//   extraction_quality [--worst N] [--dump ID] FOLDER...
//
// Each folder holds gold.jsonl (objects with id, lang, text) and html/ID.html.
// Prints, over all pages and per language: precision and recall of 4-grams of
// lower-case words as multisets, averaged over pages, and their F1, as the
// public article extraction benchmark counts (F1); the mean of the pages' own
// F1 (page F1); F1 where the title counts as the first line of the body, for
// gold that has it there (with title); empty bodies and pages where all
// visible text was taken. --worst N lists the N worst pages, --dump prints the
// body of one. The speed is measured by bench/speed.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "page_scores.h"

namespace lede {
namespace {

void print_scores(const ScoresByLanguage& scores) {
  std::printf("%-6s %6s %9s %7s %7s %8s %11s %6s %6s\n", "", "pages",
              "precision", "recall", "F1", "page F1", "with title", "whole",
              "empty");
  for (const auto& [name, row] : scores) {
    std::printf("%-6s %6zu %9.4f %7.4f %7.4f %8.4f %11.4f %6d %6d\n",
                name.c_str(), row.body.pages(), row.body.precision(),
                row.body.recall(), row.body.f1(), row.body.mean_page_f1(),
                row.with_title.f1(), row.whole, row.empty);
  }
}

struct Options {
  std::size_t worst = 0;
  std::string dump;
};

using Ranked = std::vector<std::pair<double, std::string>>;

void rank(const GoldPage& gold, const ArticlePage& page, Ranked& ranked) {
  const ShingleScore body = shingle_score(gold.text, page.body);
  char line[300];
  std::snprintf(line, sizeof line, "%s %s %s precision %.3f recall %.3f%s",
                gold.id.c_str(), gold.language.c_str(), gold.host.c_str(),
                body.precision(), body.recall(),
                page.is_whole_text ? " whole text" : "");
  ranked.emplace_back(body.f1(), line);
}

void print_worst(Ranked ranked, std::size_t most) {
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > most) ranked.resize(most);
  for (const auto& [f1, line] : ranked) {
    std::printf("%.3f %s\n", f1, line.c_str());
  }
}

void dump(const ArticlePage& page) {
  std::printf(
      "title: %s\nauthor: %s\npublished: %s\nurl: %s\nsource: %s\n"
      "language: %s\n\n%s",
      page.about.title.c_str(), page.about.author.c_str(),
      page.about.published.c_str(), page.about.url.c_str(),
      page.about.source.c_str(), page.about.language.c_str(),
      page.body.c_str());
}

void measure(const std::string& folder, const Options& options) {
  ScoresByLanguage scores;
  Ranked ranked;
  for (const GoldPage& gold : gold_pages(folder)) {
    if (!options.dump.empty() && gold.id != options.dump) continue;
    const ArticlePage page = article_of(gold);
    if (gold.id == options.dump) dump(page);
    add_scores(gold, page, scores);
    rank(gold, page, ranked);
  }
  if (!options.dump.empty()) return;
  std::printf("%s\n", folder.c_str());
  print_scores(scores);
  print_worst(std::move(ranked), options.worst);
}

}  // namespace
}  // namespace lede

int main(int count, char** arguments) {
  lede::Options options;
  std::vector<std::string> folders;
  for (int at = 1; at < count; ++at) {
    const std::string argument = arguments[at];
    if (argument == "--worst" && at + 1 < count) {
      options.worst = static_cast<std::size_t>(std::atoi(arguments[++at]));
    } else if (argument == "--dump" && at + 1 < count) {
      options.dump = arguments[++at];
    } else {
      folders.push_back(argument);
    }
  }
  if (folders.empty()) {
    std::fprintf(
        stderr,
        "usage: extraction_quality [--worst N] [--dump ID] FOLDER...\n");
    return 2;
  }
  for (const std::string& folder : folders) lede::measure(folder, options);
  return 0;
}
