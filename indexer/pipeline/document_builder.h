#pragma once

#include <string>
#include <vector>

#include <lede/article.h>
#include <lede/language_share.h>

#include "analyser.h"
#include "index_document.h"
#include "pipeline/article_analysis.h"
#include "word_counts.h"

namespace lede {

struct BuiltDocument {
  IndexDocument document;
  WordCounts words;
  std::vector<LanguageShare> shares;  ///< of its languages, the largest first
};

/// The terms and the stored form of an article: what schema.h says, made by
/// the analyser. Depends on nothing else. The article is valid UTF-8;
/// `original` is as StoredArticle has it.
BuiltDocument build_document(const Article& article,
                             const ArticleAnalysis& analysis,
                             Analyser& analyser,
                             const std::string& original = {});

}  // namespace lede
