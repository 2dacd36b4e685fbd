#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "analyser.h"
#include "break_finder.h"
#include "cld2.h"
#include "stage.h"
#include "word_finder.h"

namespace lede::bench {
namespace {

// ICU's word iterator over UTF-8 as it is, counting borders.
class BareIterator {
 public:
  ~BareIterator() { utext_close(&utext_); }

  std::size_t count_borders(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&utext_, text.data(), static_cast<std::int64_t>(text.size()),
                   &status);
    words_->setText(&utext_, status);
    std::size_t count = 0;
    while (words_->next() != icu::BreakIterator::DONE) ++count;
    return count;
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> words_{
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status_)};
  UText utext_ = UTEXT_INITIALIZER;
};

void run_icu(const SpeedText& text) {
  BareIterator iterator;
  for (const std::string& article : text.articles) {
    benchmark::DoNotOptimize(iterator.count_borders(article));
  }
}

void run_cld2(const SpeedText& text) {
  for (const std::string& article : text.articles) {
    benchmark::DoNotOptimize(language_by_cld2(article));
  }
}

using Passages = std::vector<std::vector<Passage>>;

void run_finder(const SpeedText& text, Analyser& analyser) {
  std::vector<Span> words;
  for (const std::string& article : text.articles) {
    words.clear();
    find_words(article, {0, article.size()}, analyser.breaks(), words);
    benchmark::DoNotOptimize(words.data());
  }
}

// As the document builder asks for them.
void make_terms(const std::string& article,
                const std::vector<Passage>& passages, Analyser& analyser) {
  const std::vector<Token> tokens = analyser.tokens(article, passages);
  benchmark::DoNotOptimize(tokens.data());
  benchmark::DoNotOptimize(analyser.compounds(article, tokens));
}

void run_terms(const SpeedText& text, const Passages& passages,
               Analyser& analyser) {
  for (std::size_t i = 0; i < text.articles.size(); ++i) {
    make_terms(text.articles[i], passages[i], analyser);
  }
}

void run_all(const SpeedText& text, Analyser& analyser) {
  for (const std::string& article : text.articles) {
    make_terms(article, analyser.passages(article, {}), analyser);
  }
}

}  // namespace

std::vector<Stage> word_stages(const SpeedText& text) {
  // As the indexer has it: with the words of the articles before.
  const auto analyser = std::make_shared<Analyser>();
  const auto passages = std::make_shared<Passages>();
  for (const std::string& article : text.articles) {
    passages->push_back(analyser->passages(article, {}));
  }
  const auto find = [analyser](const SpeedText& in) {
    run_finder(in, *analyser);
  };
  const auto terms = [analyser, passages](const SpeedText& in) {
    run_terms(in, *passages, *analyser);
  };
  const auto all = [analyser](const SpeedText& in) { run_all(in, *analyser); };
  return {{"ICU's word iterator alone", run_icu, false},
          {"CLD2 alone, on all of the text", run_cld2, false},
          {"words", find, false},
          {"terms, with passages given", terms, false},
          {"text to terms", all, false}};
}

}  // namespace lede::bench
