#include "article_marks.h"

#include "language.h"

namespace lede {
namespace {

std::vector<Passage> passages_of(const StoredArticle& stored) {
  std::vector<Passage> passages;
  for (const StoredArticle::Passage& passage : stored.passages) {
    passages.push_back({passage.span, Language::of(passage.language)});
  }
  return passages;
}

}  // namespace

MarkedArticle marked_article(const StoredArticle& stored,
                             const std::vector<MarkPattern>& patterns,
                             const MarkFinder& finder, Analyser& analyser) {
  MarkedArticle marked{full_text(stored.article), stretches_of(stored), {}};
  const SiftedWords words =
      analyser.sifted_words(marked.text, passages_of(stored), finder.sieve());
  marked.marks = finder.find(words.tokens, words.compounds);
  drop_marks_elsewhere(marked.stretches, patterns, marked.marks);
  return marked;
}

}  // namespace lede
