#include "pipeline/article_analysis.h"

#include <algorithm>
#include <utility>

#include "stored_article.h"

namespace lede {
namespace {

// The passages of the body alone, as bytes of it.
std::vector<Passage> passages_from(const std::vector<Passage>& passages,
                                   std::size_t body) {
  std::vector<Passage> rest;
  for (const Passage& passage : passages) {
    if (passage.span.end <= body) continue;
    const Span span{std::max(passage.span.begin, body) - body,
                    passage.span.end - body};
    rest.push_back({span, passage.language});
  }
  return rest;
}

}  // namespace

ArticleAnalysis analyse_article(const Article& article,
                                std::vector<BodyLine> lines, Language declared,
                                const IsRepeated& is_repeated,
                                Analyser& analyser) {
  ArticleAnalysis analysis;
  analysis.text = full_text(article);
  analysis.body = body_begin(article);
  analysis.passages = analyser.passages(analysis.text, declared);
  analysis.noise =
      find_noise(article.body, std::move(lines),
                 passages_from(analysis.passages, analysis.body), is_repeated);
  for (NoiseBlock& block : analysis.noise) {
    block.span.begin += analysis.body;
    block.span.end += analysis.body;
  }
  return analysis;
}

}  // namespace lede
