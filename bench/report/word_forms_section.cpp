// Pairs of forms of one word that share a stem, and pairs that should not.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analyser.h"
#include "normalise.h"
#include "section.h"
#include "stemmer.h"

namespace lede::bench {
namespace {

using Forms = std::set<std::string>;
using Pair = std::pair<std::string, std::string>;
using Stems = std::function<std::vector<std::string>(const std::string&)>;

// The forms of each word of a set, by lemma and part of speech.
using Words = std::map<Pair, Forms>;

Words words_of(const std::filesystem::path& path) {
  Words words;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t pos = line.find('\t') + 1;
    const std::size_t form = line.find('\t', pos) + 1;
    const std::size_t end = line.find('\t', form);
    if (pos == 0 || form == 0 || end == std::string::npos) continue;
    words[{normalised_word(line.substr(0, pos - 1)),
           line.substr(pos, form - 1 - pos)}]
        .insert(normalised_word(line.substr(form, end - form)));
  }
  return words;
}

void for_each_pair(const Forms& forms,
                   const std::function<void(const Pair&)>& use) {
  for (auto left = forms.begin(); left != forms.end(); ++left) {
    for (auto right = std::next(left); right != forms.end(); ++right) {
      use({*left, *right});
    }
  }
}

struct Score {
  double recall = 0;     // of the pairs of one word, those that share a stem
  double precision = 0;  // of the pairs that share a stem, those of one word
  std::size_t pairs = 0;
};

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0
                    : static_cast<double>(part) / static_cast<double>(whole);
}

std::set<Pair> pairs_of_a_stem(const Words& words, const Stems& stems) {
  std::map<std::string, Forms> by_stem;
  for (const auto& [word, forms] : words) {
    for (const std::string& form : forms) {
      for (const std::string& stem : stems(form)) by_stem[stem].insert(form);
    }
  }
  std::set<Pair> pairs;
  for (const auto& [stem, forms] : by_stem) {
    for_each_pair(forms, [&pairs](const Pair& pair) { pairs.insert(pair); });
  }
  return pairs;
}

Score score_of(const Words& words, const Stems& stems) {
  const std::set<Pair> joined = pairs_of_a_stem(words, stems);
  std::set<Pair> of_one_word;
  Score score;
  std::size_t found = 0;
  for (const auto& [word, forms] : words) {
    for_each_pair(forms, [&](const Pair& pair) {
      ++score.pairs;
      found += joined.count(pair);
      of_one_word.insert(pair);
    });
  }
  const auto right = std::count_if(
      joined.begin(), joined.end(),
      [&](const Pair& pair) { return of_one_word.count(pair) != 0; });
  score.recall = share(found, score.pairs);
  score.precision = share(static_cast<std::size_t>(right), joined.size());
  return score;
}

void add_rows(const Words& words, const char* code, double recall_goal,
              std::vector<Row>& rows) {
  const Language language = Language::of(code);
  Analyser analyser;
  Stemmer stemmer;
  const Score ours = score_of(words, [&](const std::string& form) {
    const auto tokens = analyser.query_tokens(form, {language});
    return tokens.size() == 1 ? copied_stems(*tokens[0].word)
                              : std::vector<std::string>{form};
  });
  const Score snowball = score_of(words, [&](const std::string& form) {
    return std::vector<std::string>{stemmer.stem(form, language)};
  });
  const std::string name = std::string(code).append(": ");
  rows.push_back(at_least(recall_goal,
                          name + "pairs of forms of a word that share a stem",
                          ours.recall, "Snowball " + shown(snowball.recall),
                          shown(ours.pairs) + " pairs"));
  rows.push_back(at_least(0.85, name + "pairs with a stem that are of a word",
                          ours.precision,
                          "Snowball " + shown(snowball.precision), ""));
}

std::vector<Row> rows(const DataSets& data) {
  std::vector<Row> rows;
  const auto add = [&](const char* code, double recall_goal) {
    const auto set = data.find(std::string("forms_").append(code));
    if (set) add_rows(words_of(*set / "forms.tsv"), code, recall_goal, rows);
  };
  add("ru", 0.93);
  add("en", 0.95);
  return rows;
}

const SectionEntry kEntry({50, "Word forms",
                           "Words of two treebanks: does a query for one form "
                           "of a word find the others, and those alone?",
                           rows});

}  // namespace
}  // namespace lede::bench
