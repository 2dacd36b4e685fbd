// An article all the way to what is written to the index.

#include "extract/extraction.h"
#include "pipeline/article_analysis.h"
#include "pipeline/document_builder.h"
#include "schema.h"
#include "stored_article.h"
#include "target.h"

using namespace lede;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Analyser analyser;
  RawArticle raw;
  raw.id = "id";
  raw.bytes = fuzz::text_of(data, size);
  if (size % 2 == 0) raw.format = ArticleFormat::kHtml;
  auto extracted = extract_article(raw);
  if (std::holds_alternative<NoArticle>(extracted)) return 0;
  const auto& extraction = std::get<Extraction>(extracted);
  fuzz::require_valid(extraction.article.body);
  fuzz::require_rising(extraction.article.body, extraction.body_repairs,
                       [](const Repair& each) { return each.place; });
  const ArticleAnalysis analysis =
      analyse_article(extraction.article, {}, {}, analyser);
  fuzz::require_rising(analysis.text, analysis.passages);
  fuzz::require_rising(analysis.text, analysis.noise);
  const BuiltDocument built =
      build_document(extraction.article, analysis, analyser);
  for (const IndexTerm& term : built.document.terms) {
    fuzz::require_valid(term.term);
    fuzz::require(!term.term.empty(), "terms are not empty");
    fuzz::require(term.term.size() <= kMaxEncodedTermBytes,
                  "terms are as short as Xapian wants them");
  }
  const StoredArticle stored = decode_article(built.document.stored);
  fuzz::require(stored.article.body == extraction.article.body,
                "what is stored is what was there");
  return 0;
}
