// Fits the two models that tell an article's lines from the rest of a page
// (docs/extraction.md), and says how well they do on pages of sites that they
// have not seen.
//
//   fit_extraction [--lines] [--trees N] [--check] [--table FILE] FOLDER...
//
// With --lines the pages are read as plain text (docs/noise.md).
//
// Each folder holds gold.jsonl (objects with id, lang, host, text) and
// html/ID.html. --check fits on one half of the sites and scores the other,
// both ways. --table fits on all and writes the table that goes into
// indexer/extract/body_model_table.cpp, with --lines
// indexer/noise/line_model_table.cpp. No network; the same input gives the
// same table.

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "costly_lines.h"
#include "extract/article_blocks.h"
#include "fitted_models.h"
#include "labelled_lines.h"
#include "model_table.h"
#include "unseen_scores.h"

namespace lede {
namespace {

struct Options {
  BoostingOptions boosting;
  bool check = false;
  bool lines = false;
  std::size_t errors = 0;
  std::string table;
};

void print(const char* name, float from, const Tables& tables) {
  std::printf("%s, from %.2f:", name, static_cast<double>(from));
  for (const auto& [key, table] : tables) {
    std::printf("  %s %.4f", key.c_str(), table.f1());
  }
  std::printf("\n");
}

void check(const std::vector<LabelledPage>& pages, const Options& options) {
  std::map<float, Tables> both;
  for (const std::uint64_t half : {0U, 1U}) {
    const SplitPages split = split_pages(pages, half);
    const Models models = fit(split.learnt, options.boosting);
    for (const float from : {0.4F, 0.5F, 0.6F, 0.7F}) {
      score(split.unseen, models, from, both[from]);
    }
    Tables unseen;
    score(split.unseen, models, kLikelyArticle, unseen);
    print(half == 0 ? "unseen half 0" : "unseen half 1", kLikelyArticle,
          unseen);
    Tables learnt;
    score(split.learnt, models, kLikelyArticle, learnt);
    print("learned half", kLikelyArticle, learnt);
    print_costly_lines(split.unseen, models, options.errors);
    std::fflush(stdout);
  }
  for (const auto& [from, tables] : both) print("both unseen ", from, tables);
}

// The most that any choice of blocks can reach.
void print_possible(const std::vector<LabelledPage>& pages) {
  Tables best;
  for (const LabelledPage& page : pages) {
    std::string body;
    for (std::size_t block = 0; block < page.wanted.size(); ++block) {
      if (page.wanted[block] < 0.5F) continue;
      body += page.tree.text_of(page.tree.blocks[block]);
      body += '\n';
    }
    best[page.id.substr(0, 2) == "wd" ? page.language : "r"].add(
        shingle_score(page.gold, body));
  }
  for (const auto& [name, scores] : best) {
    std::printf("possible %s %.4f\n", name.c_str(), scores.f1());
  }
}

void write_fitted(const std::vector<LabelledPage>& pages,
                  const Options& options) {
  Pages all;
  for (const LabelledPage& page : pages) all.push_back(&page);
  const Models models = fit(all, options.boosting);
  Tables tables;
  score(all, models, kLikelyArticle, tables);
  print("all learned", kLikelyArticle, tables);
  write_table(models, options.lines ? kLineTable : kBodyTable, options.table);
}

// Sets the option that a name stands for; how many arguments it took behind
// its name, or -1 where it is no option.
int read_option(const std::string& name, char** values, int count,
                Options& options) {
  BoostingOptions& boosting = options.boosting;
  const auto number = [&] { return static_cast<float>(std::atof(values[0])); };
  if (name == "--check") {
    options.check = true;
    return 0;
  }
  if (name == "--lines") {
    options.lines = true;
    return 0;
  }
  if (count >= 2 && name == "--without") {
    const int last = std::atoi(values[1]);
    for (int f = std::atoi(values[0]); f <= last; ++f) {
      boosting.without.push_back(f);
    }
    return 2;
  }
  if (count < 1) return -1;
  if (name == "--trees") {
    boosting.trees = std::atoi(values[0]);
  } else if (name == "--rate") {
    boosting.learning_rate = number();
  } else if (name == "--smoothing") {
    boosting.smoothing = number();
  } else if (name == "--sites") {
    boosting.site_share = number();
  } else if (name == "--features") {
    boosting.feature_share = number();
  } else if (name == "--errors") {
    options.errors = static_cast<std::size_t>(std::atoi(values[0]));
  } else if (name == "--table") {
    options.table = values[0];
  } else {
    return -1;
  }
  return 1;
}

void run(const std::vector<LabelledPage>& pages, const Options& options) {
  std::size_t blocks = 0;
  for (const LabelledPage& page : pages) blocks += page.wanted.size();
  std::cout << pages.size() << " pages, " << blocks << " blocks\n";
  print_possible(pages);
  if (options.check) check(pages, options);
  if (!options.table.empty()) write_fitted(pages, options);
}

}  // namespace
}  // namespace lede

int main(int count, char** arguments) {
  lede::Options options;
  float times = 1;  // how much the pages of the next folders count
  std::vector<lede::LabelledPage> pages;
  for (int at = 1; at < count; ++at) {
    const std::string argument = arguments[at];
    const int left = count - at - 1;
    if (argument == "--times" && left > 0) {
      times = static_cast<float>(std::atof(arguments[++at]));
      continue;
    }
    const int taken =
        lede::read_option(argument, arguments + at + 1, left, options);
    if (taken >= 0) {
      at += taken;
      continue;
    }
    lede::append_labelled(argument, times, pages);
  }
  if (pages.empty()) {
    std::cerr << "usage: fit_extraction [--trees N] [--check] [--table FILE] "
                 "FOLDER...\n";
    return 2;
  }
  if (options.lines) pages = lede::labelled_lines(pages);
  lede::run(pages, options);
  return 0;
}
