#include <algorithm>
#include <utility>
#include <variant>

#include <lede/inspector.h>

#include "analyser.h"
#include "date.h"
#include "extract/extraction.h"
#include "noise/noise.h"
#include "stored_article.h"

namespace lede {
namespace {

// The part of a span of full_text() that lies in the body, as bytes of it.
Span in_body(Span span, std::size_t body) {
  return {std::max(span.begin, body) - body, std::max(span.end, body) - body};
}

std::string_view name_of(EncodingSource source) {
  switch (source) {
    case EncodingSource::kByteOrderMark: return "byte order mark";
    case EncodingSource::kUtf8: return "utf-8";
    case EncodingSource::kDeclared: return "declared";
    case EncodingSource::kDetected: return "detected";
  }
  return "";
}

}  // namespace

class Inspector::Stages {
 public:
  Inspection inspect(const RawArticle& raw) {
    Inspection inspection;
    inspection.origin = raw.origin;
    auto extracted = extract_article(raw);
    if (auto* none = std::get_if<NoArticle>(&extracted)) {
      inspection.rejected = std::move(none->reason);
      return inspection;
    }
    auto& extraction = std::get<Extraction>(extracted);
    inspection.encoding = {std::move(extraction.encoding),
                           std::string(name_of(extraction.encoding_source)),
                           extraction.encoding_confidence};
    for (Repair& repair : extraction.body_repairs) {
      inspection.repairs.push_back(
          {std::move(repair.kind), repair.place, std::move(repair.before)});
    }
    inspection.article = std::move(extraction.article);
    Metadata& about = inspection.article.about;
    about.published = iso_date_of(about.published).value_or("");
    analyse(inspection);
    return inspection;
  }

 private:
  void analyse(Inspection& inspection) {
    const Article& article = inspection.article;
    const std::string text = full_text(article);
    const std::size_t body = body_begin(article);
    const std::vector<Passage> passages =
        analyser_.passages(text, Language::of(article.about.language));
    inspection.languages = language_shares(text, passages);
    inspection.language = inspection.languages.empty()
                              ? "und"
                              : inspection.languages.front().language;
    std::vector<Passage> of_body;
    for (const Passage& passage : passages) {
      const Span span = in_body(passage.span, body);
      if (span.empty()) continue;
      of_body.push_back({span, passage.language});
      inspection.passages.push_back(
          {span, std::string(passage.language.code())});
    }
    for (const NoiseBlock& block : find_noise(article.body, of_body)) {
      inspection.noise.push_back(
          {block.span, std::string(name_of(block.noise_class))});
    }
    for (const Token& token : analyser_.tokens(text, passages)) {
      if (token.span.begin < body) continue;
      inspection.tokens.push_back(
          {in_body(token.span, body), token.word->term, token.word->stems});
    }
  }

  Analyser analyser_;
};

Inspector::Inspector() : stages_(std::make_unique<Stages>()) {}
Inspector::~Inspector() = default;

Inspection Inspector::inspect(const RawArticle& raw) {
  return stages_->inspect(raw);
}

}  // namespace lede
