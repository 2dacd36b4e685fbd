#pragma once

#include <string>
#include <vector>

#include <lede/article.h>

#include "analyser.h"
#include "noise/noise.h"
#include "passages.h"

namespace lede {

/// The text of an article and its parts: what is indexed of it, and what
/// --inspect shows.
struct ArticleAnalysis {
  std::string text;               ///< full_text() of it
  std::size_t body = 0;           ///< where its body begins
  std::vector<Passage> passages;  ///< cover the text
  std::vector<NoiseBlock> noise;  ///< bytes of the text, in the body
};

/// Divides an article, of which `declared` is said to be the language, into
/// passages, and finds the noise in it. `lines` are body_lines() of its body;
/// those of which `is_repeated` says that the source repeats them are noise.
/// Valid UTF-8.
ArticleAnalysis analyse_article(const Article& article,
                                std::vector<BodyLine> lines, Language declared,
                                const IsRepeated& is_repeated,
                                Analyser& analyser);

}  // namespace lede
