// Fits the two models that tell an article's lines from the rest of a page
// (docs/extraction.md), and says how well they do on pages of sites that they
// have not seen.
//
//   fit_extraction [--trees N] [--check] [--table FILE] FOLDER...
//
// Each folder holds gold.jsonl (objects with id, lang, host, text) and
// html/ID.html. --check fits on one half of the sites and scores the other,
// both ways. --table fits on all and writes the table that goes into
// indexer/extract/body_model_table.cpp. No network; the same input gives the
// same table.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>

#include "boosting.h"
#include "extract/article_blocks.h"
#include "extract/structured_body.h"
#include "labelled_page.h"
#include "shingle_score.h"
#include "utf8.h"

namespace lede {
namespace {

using Pages = std::vector<const LabelledPage*>;

std::uint64_t site_number(const LabelledPage& page) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char byte : page.host) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
  }
  return hash >> 20U;
}

TrainingSet own_set(const Pages& pages) {
  TrainingSet set;
  set.features = kOwnFeatures;
  for (const LabelledPage* page : pages) {
    for (std::size_t block = 0; block < page->wanted.size(); ++block) {
      if (page->weights[block] <= 0) continue;
      set.rows.emplace_back();
      measure_own(page->tree, page->measures, block, set.rows.back());
      set.wanted.push_back(page->wanted[block]);
      set.weights.push_back(page->weights[block]);
      set.sites.push_back(static_cast<std::uint32_t>(site_number(*page)));
    }
  }
  return set;
}

std::vector<float> first_likely(const LabelledPage& page,
                                const BodyModel& model) {
  std::vector<float> likely;
  BlockFeatures features{};
  for (std::size_t block = 0; block < page.wanted.size(); ++block) {
    measure_own(page.tree, page.measures, block, features);
    likely.push_back(model.likely(features));
  }
  return likely;
}

void add_around(const LabelledPage& page, const BodyModel& first,
                TrainingSet& set) {
  const Neighbourhood around(page.tree, page.measures,
                             first_likely(page, first));
  for (std::size_t block = 0; block < page.wanted.size(); ++block) {
    if (page.weights[block] <= 0) continue;
    set.rows.emplace_back();
    measure_own(page.tree, page.measures, block, set.rows.back());
    around.measure(block, set.rows.back());
    set.wanted.push_back(page.wanted[block]);
    set.weights.push_back(page.weights[block]);
    set.sites.push_back(static_cast<std::uint32_t>(site_number(page)));
  }
}

struct Models {
  FittedModel first;
  FittedModel second;
};

// The second model learns from what a first says of sites that it has not
// seen, as it will have to.
Models fit(const Pages& pages, const BoostingOptions& options) {
  constexpr std::uint64_t kFolds = 3;
  TrainingSet set;
  set.features = kFeatures;
  for (std::uint64_t fold = 0; fold < kFolds; ++fold) {
    Pages others;
    for (const LabelledPage* page : pages) {
      if (site_number(*page) / 2 % kFolds != fold) others.push_back(page);
    }
    const FittedModel first = boosted(own_set(others), options);
    for (const LabelledPage* page : pages) {
      if (site_number(*page) / 2 % kFolds == fold) {
        add_around(*page, first.view(), set);
      }
    }
  }
  return {boosted(own_set(pages), options), boosted(set, options)};
}

std::string body_of(const LabelledPage& page, const Models& models,
                    float from) {
  const std::vector<float> likely = article_likelihood(
      page.tree, page.measures, models.first.view(), models.second.view());
  std::string body;
  for (std::size_t block = 0; block < likely.size(); ++block) {
    // The title is in the gold of some sets; count as it is there.
    const bool title = page.weights[block] == 0;
    if (title ? page.wanted[block] < 0.5F : likely[block] < from) continue;
    body += page.tree.text_of(page.tree.blocks[block]);
    body += '\n';
  }
  return body;
}

using Tables = std::map<std::string, ScoreTable>;

void score(const Pages& pages, const Models& models, float from,
           Tables& tables) {
  for (const LabelledPage* page : pages) {
    const ShingleScore one =
        shingle_score(page->gold, body_of(*page, models, from));
    const bool waddle = page->id.rfind("wd-", 0) == 0;
    const std::string set = waddle ? "w " : "r ";
    tables[set + "all"].add(one);
    if (waddle) tables[set + page->language].add(one);
  }
}

void print(const char* name, float from, const Tables& tables) {
  std::printf("%s, from %.2f:", name, static_cast<double>(from));
  for (const auto& [key, table] : tables) {
    std::printf("  %s %.4f", key.c_str(), table.f1());
  }
  std::printf("\n");
}

// What costs most: lines that the gold has and the models leave out (-), and
// lines that they take against it (+).
void print_errors(const Pages& pages, const Models& models, std::size_t most) {
  std::vector<std::pair<float, std::string>> errors;
  for (const LabelledPage* page : pages) {
    const std::vector<float> likely = article_likelihood(
        page->tree, page->measures, models.first.view(), models.second.view());
    for (std::size_t block = 0; block < likely.size(); ++block) {
      const bool taken = likely[block] >= 0.5F;
      const float wrong = taken ? 1 - page->wanted[block] : page->wanted[block];
      if (wrong < 0.5F) continue;
      const std::string_view line =
          page->tree.text_of(page->tree.blocks[block]);
      errors.emplace_back(page->weights[block] * wrong,
                          page->id + " " + page->host +
                              (taken ? " + " : " - ") +
                              std::to_string(likely[block]).substr(0, 4) + " " +
                              std::string(first_bytes(line, 150)));
    }
  }
  std::sort(errors.rbegin(), errors.rend());
  if (errors.size() > most) errors.resize(most);
  for (const auto& [cost, line] : errors) {
    std::printf("%.3f %s\n", static_cast<double>(cost), line.c_str());
  }
}

void check(const std::vector<LabelledPage>& pages,
           const BoostingOptions& options, std::size_t errors) {
  std::map<float, Tables> both;
  for (const std::uint64_t half : {0U, 1U}) {
    Pages learn;
    Pages unseen;
    for (const LabelledPage& page : pages) {
      (site_number(page) % 2 == half ? unseen : learn).push_back(&page);
    }
    const Models models = fit(learn, options);
    for (const float from : {0.4F, 0.5F, 0.6F}) {
      score(unseen, models, from, both[from]);
    }
    Tables one;
    score(unseen, models, 0.5F, one);
    print(half == 0 ? "unseen half 0" : "unseen half 1", 0.5F, one);
    Tables seen;
    score(learn, models, 0.5F, seen);
    print("learned half", 0.5F, seen);
    print_errors(unseen, models, errors);
    std::fflush(stdout);
  }
  for (const auto& [from, tables] : both) print("both unseen ", from, tables);
}

void write_trees(const char* name, const FittedModel& model,
                 std::ostream& out) {
  out << "constexpr ModelTree k" << name << "Trees[] = {\n";
  for (const ModelTree& tree : model.trees) {
    out << "    {{{";
    const char* between = "";
    for (const ModelQuestion& question : tree.questions) {
      char text[64];
      std::snprintf(text, sizeof text, "{%d, %.6gF}", question.feature,
                    static_cast<double>(question.above));
      std::string shown = text;
      if (shown.find('.') == std::string::npos &&
          shown.find('e') == std::string::npos) {
        shown.insert(shown.size() - 2, ".0");
      }
      out << between << shown;
      between = ", ";
    }
    out << "}},\n     {";
    between = "";
    for (const std::int16_t leaf : tree.leaves) {
      out << between << leaf;
      between = ", ";
    }
    out << "}},\n";
  }
  out << "};\n\n";
}

void write_table(const Models& models, const char* path) {
  std::ofstream out(path);
  out << "// Written by bench/fit_extraction. Not to be edited by hand; see\n"
         "// docs/extraction.md.\n"
         "#include \"extract/body_model.h\"\n\n"
         "namespace lede {\nnamespace {\n\n// clang-format off\n";
  write_trees("First", models.first, out);
  write_trees("Second", models.second, out);
  char starts[128];
  std::snprintf(starts, sizeof starts, "%.4fF",
                static_cast<double>(models.first.start));
  out << "// clang-format on\n\n}  // namespace\n\n"
      << "const BodyModel kFirstBodyModel{kFirstTrees, " << starts << "};\n";
  std::snprintf(starts, sizeof starts, "%.4fF",
                static_cast<double>(models.second.start));
  out << "const BodyModel kSecondBodyModel{kSecondTrees, " << starts
      << "};\n\n}  // namespace lede\n";
}

}  // namespace
}  // namespace lede

int main(int count, char** arguments) {
  using namespace lede;
  BoostingOptions options;
  bool checked = false;
  std::size_t errors = 0;
  float times = 1;  // how much the pages of the next folders count
  const char* table = nullptr;
  std::vector<LabelledPage> pages;
  for (int at = 1; at < count; ++at) {
    const std::string argument = arguments[at];
    if (argument == "--check") {
      checked = true;
    } else if (argument == "--trees" && at + 1 < count) {
      options.trees = std::atoi(arguments[++at]);
    } else if (argument == "--rate" && at + 1 < count) {
      options.learning_rate = static_cast<float>(std::atof(arguments[++at]));
    } else if (argument == "--smoothing" && at + 1 < count) {
      options.smoothing = static_cast<float>(std::atof(arguments[++at]));
    } else if (argument == "--times" && at + 1 < count) {
      times = static_cast<float>(std::atof(arguments[++at]));
    } else if (argument == "--sites" && at + 1 < count) {
      options.site_share = static_cast<float>(std::atof(arguments[++at]));
    } else if (argument == "--features" && at + 1 < count) {
      options.feature_share = static_cast<float>(std::atof(arguments[++at]));
    } else if (argument == "--without" && at + 2 < count) {
      const int first = std::atoi(arguments[++at]);
      const int last = std::atoi(arguments[++at]);
      for (int f = first; f <= last; ++f) options.without.push_back(f);
    } else if (argument == "--errors" && at + 1 < count) {
      errors = static_cast<std::size_t>(std::atoi(arguments[++at]));
    } else if (argument == "--table" && at + 1 < count) {
      table = arguments[++at];
    } else {
      for (const GoldPage& page : gold_pages(argument)) {
        pages.push_back(labelled(page));
        for (float& weight : pages.back().weights) weight *= times;
      }
    }
  }
  if (pages.empty()) {
    std::cerr << "usage: fit_extraction [--trees N] [--check] [--table FILE] "
                 "FOLDER...\n";
    return 2;
  }
  std::size_t blocks = 0;
  for (const LabelledPage& page : pages) blocks += page.wanted.size();
  std::cout << pages.size() << " pages, " << blocks << " blocks\n";
  // The most that any choice of blocks can reach.
  {
    std::map<std::string, ScoreTable> best;
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
  if (checked) check(pages, options, errors);
  if (table != nullptr) {
    Pages all;
    for (const LabelledPage& page : pages) all.push_back(&page);
    const Models models = fit(all, options);
    Tables tables;
    score(all, models, 0.5F, tables);
    print("all learned", 0.5F, tables);
    write_table(models, table);
  }
  return 0;
}
