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
// visible text was taken. Then the speed, beside that of libxml2 reading the
// same pages and telling nobody. --worst N lists the N worst pages, --dump
// prints the body of one.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "decode.h"
#include "extract/html_parser.h"
#include "extract/page.h"
#include "gold_pages.h"
#include "repair.h"
#include "shingle_score.h"

namespace lede {
namespace {

struct Row {
  ScoreTable body;
  ScoreTable with_title;
  int whole = 0;
  int empty = 0;
};

class Deaf : public HtmlEvents {
 public:
  void start_element(std::string_view /*name*/,
                     const HtmlAttributes& /*attributes*/) override {}
  void end_element(std::string_view /*name*/) override {}
  void characters(std::string_view /*text*/) override {}
};

// Of the processor: other programs may run beside.
double seconds_of(const std::vector<std::string>& pages,
                  void (*act)(const std::string&)) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const std::clock_t start = std::clock();
    for (const std::string& page : pages) act(page);
    best = std::min(best,
                    static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

void print_speed(const std::vector<std::string>& pages) {
  double bytes = 0;
  for (const std::string& page : pages)
    bytes += static_cast<double>(page.size());
  const double parse = seconds_of(pages, [](const std::string& page) {
    Deaf nobody;
    parse_html(page, nobody);
  });
  const double read =
      seconds_of(pages, [](const std::string& page) { (void)read_page(page); });
  std::printf(
      "%.1f MB: parsed at %.1f MB/s, extracted at %.1f MB/s, "
      "%.2f times the time\n",
      bytes / 1e6, bytes / 1e6 / parse, bytes / 1e6 / read, read / parse);
}

void print_rows(const std::map<std::string, Row>& rows) {
  std::printf("%-6s %6s %9s %7s %7s %8s %11s %6s %6s\n", "", "pages",
              "precision", "recall", "F1", "page F1", "with title", "whole",
              "empty");
  for (const auto& [name, row] : rows) {
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

void measure(const std::string& folder, const Options& options) {
  std::map<std::string, Row> rows;
  std::vector<std::string> texts;
  std::vector<std::pair<double, std::string>> worst;
  for (const GoldPage& gold : gold_pages(folder)) {
    texts.push_back(
        repair(decode(gold.bytes, charset_declared_in(gold.bytes)).text).text);
    const ArticlePage page = read_page(texts.back());
    const std::string titled = page.about.title + "\n" + page.body;
    const ShingleScore body = shingle_score(gold.text, page.body);
    const ShingleScore with_title = shingle_score(gold.text, titled);
    for (const std::string& name : {std::string(" all"), gold.language}) {
      Row& row = rows[name];
      row.body.add(body);
      row.with_title.add(with_title);
      row.whole += page.is_whole_text ? 1 : 0;
      row.empty += page.body.empty() ? 1 : 0;
    }
    char line[300];
    std::snprintf(line, sizeof line, "%s %s %s precision %.3f recall %.3f%s",
                  gold.id.c_str(), gold.language.c_str(), gold.host.c_str(),
                  body.precision(), body.recall(),
                  page.is_whole_text ? " whole text" : "");
    worst.emplace_back(body.f1(), line);
    if (gold.id == options.dump) {
      std::printf(
          "title: %s\nauthor: %s\npublished: %s\nurl: %s\nsource: %s\n"
          "language: %s\n\n%s",
          page.about.title.c_str(), page.about.author.c_str(),
          page.about.published.c_str(), page.about.url.c_str(),
          page.about.source.c_str(), page.about.language.c_str(),
          page.body.c_str());
    }
  }
  if (!options.dump.empty()) return;
  std::printf("%s\n", folder.c_str());
  print_rows(rows);
  print_speed(texts);
  std::sort(worst.begin(), worst.end());
  for (std::size_t at = 0; at < std::min(options.worst, worst.size()); ++at) {
    std::printf("%.3f %s\n", worst[at].first, worst[at].second.c_str());
  }
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
