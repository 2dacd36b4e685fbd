// Lines that are noise, and how many of them are found.

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include <lede/inspector.h>

#include "found_noise.h"
#include "labelled_page.h"
#include "section.h"

namespace lede::bench {
namespace {

struct Found {
  std::size_t noise = 0;
  std::size_t found = 0;
  std::size_t wrong = 0;  // lines of the article that are taken for noise
  std::size_t article = 0;

  void add(bool is_wanted, bool is_taken) {
    if (is_wanted) {
      ++article;
      wrong += is_taken ? 1 : 0;
    } else {
      ++noise;
      found += is_taken ? 1 : 0;
    }
  }
};

double share(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

// All that a page shows, as if somebody had saved it as text.
Found found_in_pages(const std::filesystem::path& folder) {
  std::vector<LabelledPage> pages;
  append_labelled(folder, 1, pages);
  NoiseOfText noise_of;
  Found count;
  for (const LabelledPage& page : pages) {
    const auto noise = noise_of.in(page.tree.text, Language::of(page.language));
    for (std::size_t i = 0; i < page.tree.blocks.size(); ++i) {
      if (page.weights[i] <= 0) continue;
      const PageBlock& block = page.tree.blocks[i];
      count.add(page.wanted[i] >= 0.5F,
                is_noise({block.begin, block.end}, noise));
    }
  }
  return count;
}

using Judged = std::map<std::string, std::set<std::string>>;

// Lines of noise.tsv: article, class, line.
Judged judged_lines(const std::filesystem::path& file) {
  Judged judged;
  std::ifstream lines(file);
  std::string line;
  std::getline(lines, line);  // the header
  while (std::getline(lines, line)) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    judged[line.substr(0, first)].insert(line.substr(second + 1));
  }
  return judged;
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kSpace = " \t\r";
  line.remove_prefix(std::min(line.find_first_not_of(kSpace), line.size()));
  return line.substr(0, line.find_last_not_of(kSpace) + 1);
}

Found found_in_samples(const DataSets& data) {
  const Judged judged = judged_lines(data.sample_data() / "noise.tsv");
  const std::set<std::string> none;
  Inspector inspector;
  Found count;
  for (const RawArticle& raw : articles_in(data.sample_data())) {
    const Inspection inspection = inspector.inspect(raw);
    const std::string& body = inspection.article.body;
    const auto of_article = judged.find(raw.id);
    const std::set<std::string>& noise_lines =
        of_article == judged.end() ? none : of_article->second;
    for (const std::string_view line : lines_of(body)) {
      const auto begin = static_cast<std::size_t>(line.data() - body.data());
      const bool taken =
          is_noise({begin, begin + line.size()}, inspection.noise);
      const bool wanted = noise_lines.count(std::string(trimmed(line))) == 0;
      count.add(wanted, taken);
      if (wanted == taken) {
        data.note("wrong_noise.txt", raw.id + "\t" + std::string(line));
      }
    }
  }
  return count;
}

void append_rows(const std::string& what, const Found& count,
                 std::vector<Row>& rows) {
  rows.push_back({what + ": noise lines found",
                  shown(share(count.found, count.noise)), Verdict::kNoGoal, "",
                  shown(count.noise) + " lines"});
  rows.push_back({what + ": lines of the article lost",
                  shown(count.wrong) + " (" +
                      shown(100 * share(count.wrong, count.article)) + " %)",
                  Verdict::kNoGoal, "", shown(count.article) + " lines"});
}

std::vector<Row> rows(const DataSets& data) {
  std::vector<Row> rows;
  append_rows("sample data", found_in_samples(data), rows);
  if (const auto folder = data.find("boilerplate_waddle_dev")) {
    append_rows("WADDLE, whole pages as plain text", found_in_pages(*folder),
                rows);
  }
  return rows;
}

const SectionEntry kEntry(
    {41, "Noise: lines around the article",
     "The sample data were judged line by line (`sample_data/noise.tsv`). Of "
     "WADDLE's pages every visible line is given as plain text, where most is "
     "navigation; noise are the lines that the gold leaves out.",
     rows});

}  // namespace
}  // namespace lede::bench
