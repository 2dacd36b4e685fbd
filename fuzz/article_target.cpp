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
  raw.place = {0, RecordForm::kAsIs, {}};
  if (size % 3 == 0) {
    raw.place->form = static_cast<RecordForm>(1 + size / 6 % 4);
    raw.place->record = raw.bytes;
    raw.place->text.end = raw.place->record.size();
  }
  auto extracted = extract_article(raw);
  if (std::holds_alternative<NoArticle>(extracted)) return 0;
  const auto& extraction = std::get<Extraction>(extracted);
  fuzz::require_valid(extraction.article.body);
  fuzz::require_rising(extraction.article.body, extraction.body_repairs,
                       [](const Repair& each) { return each.place; });
  fuzz::require_rising(full_text(extraction.article),
                       extraction.original.runs(),
                       [](const OriginalRun& run) { return run.text; });
  for (const OriginalRun& run : extraction.original.runs()) {
    fuzz::require(run.original.end <= raw.bytes.size(),
                  "what stands in the original is in it");
  }
  const ArticleAnalysis analysis =
      analyse_article(extraction.article, body_lines(extraction.article.body),
                      {}, {}, analyser);
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
