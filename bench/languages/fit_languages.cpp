// Fits the model that tells languages of one script apart (docs/languages.md),
// and says how well it does on sentences that it has not seen.
//
//   fit_languages [--check N] [--table FILE] [--rounds N] [--rate X]
//                 [--decay X] [--latin N] [--cyrillic N] [--weight X]
//                 SENTENCES [MORE...]
//
// Each file has lines "code TAB text". --check fits N times on all but one of
// N parts of the first file, and on all of the others, and scores that part.
// The sentences of the first file weigh X (2), all others 1.
// --table fits on everything and writes the file that goes to
// shared/text/evidence/languages.model. No network; the same input gives the
// same table.

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

#include "fitted_languages.h"
#include "sentence_scores.h"
#include "unseen_models.h"

namespace lede::bench {
namespace {

struct Options {
  LanguageFit fit;
  std::size_t check = 0;
  float weight = kWeightOfJudged;
  std::string table;
  std::vector<std::string> files;
};

void print(const SentenceScores& scores) {
  for (const auto& [language, score] : scores) {
    std::printf("%s %.3f of %zu;", language.c_str(), score.share(),
                score.sentences);
    for (const auto& [other, count] : score.mistaken) {
      std::printf(" %s %zu", other.c_str(), count);
    }
    std::printf("\n");
  }
  std::printf("macro average %.4f of %zu languages\n", macro_average(scores),
              scores.size());
}

void check(const std::vector<LabelledSentence>& judged,
           const std::vector<LabelledSentence>& others,
           const Options& options) {
  SentenceScores scores;
  for (const UnseenPart& part :
       unseen_parts(judged, others, options.check, options.fit)) {
    const evidence::LanguageModel model(part.bytes);
    score(part.sentences, detector_by(model), scores);
  }
  print(scores);
}

void run(const Options& options) {
  std::vector<LabelledSentence> judged;
  append_sentences(options.files.front(), options.weight, judged);
  std::vector<LabelledSentence> others;
  for (std::size_t i = 1; i < options.files.size(); ++i) {
    append_sentences(options.files[i], 1, others);
  }
  std::printf("%zu sentences, and %zu more\n", judged.size(), others.size());
  if (options.check > 0) check(judged, others, options);
  if (options.table.empty()) return;
  others.insert(others.end(), judged.begin(), judged.end());
  std::ofstream(options.table, std::ios::binary)
      << fitted_languages(others, options.fit);
}

// Sets the option that a name stands for; false where it is none.
bool read_option(const std::string& name, const char* value, Options& options) {
  const auto count = static_cast<std::size_t>(std::atoi(value));
  if (name == "--check") {
    options.check = count;
  } else if (name == "--table") {
    options.table = value;
  } else if (name == "--weight") {
    options.weight = static_cast<float>(std::atof(value));
  } else if (name == "--rounds") {
    options.fit.regression.rounds = std::atoi(value);
  } else if (name == "--rate") {
    options.fit.regression.rate = static_cast<float>(std::atof(value));
  } else if (name == "--decay") {
    options.fit.regression.decay = static_cast<float>(std::atof(value));
  } else if (name == "--latin") {
    options.fit.latin_groups = count;
  } else if (name == "--cyrillic") {
    options.fit.cyrillic_groups = count;
  } else {
    return false;
  }
  return true;
}

}  // namespace
}  // namespace lede::bench

int main(int count, char** arguments) try {
  lede::bench::Options options;
  for (int at = 1; at < count; ++at) {
    const bool is_option =
        at + 1 < count &&
        lede::bench::read_option(arguments[at], arguments[at + 1], options);
    if (is_option) {
      ++at;
    } else {
      options.files.emplace_back(arguments[at]);
    }
  }
  if (options.files.empty()) {
    std::fprintf(stderr,
                 "usage: fit_languages [--check N] [--table FILE] "
                 "SENTENCES [MORE...]\n");
    return 2;
  }
  lede::bench::run(options);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "fit_languages: %s\n", error.what());
  return 2;
}
