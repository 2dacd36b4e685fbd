#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

#include <lede/inspector.h>

#include "analyser.h"
#include "date.h"
#include "extract/extraction.h"
#include "noise/repeated_lines.h"
#include "original/place_finder.h"
#include "pipeline/article_analysis.h"
#include "update/known_index.h"

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
  explicit Stages(const InspectOptions& options) : options_(options) {}

  void learn(const RawArticle& raw) {
    const auto extracted = extract_article(raw, options_.repair);
    const auto* extraction = std::get_if<Extraction>(&extracted);
    if (extraction != nullptr) {
      const Article& article = extraction->article;
      repeated_.learn(lines_of(article, body_lines(article.body)), ++learnt_);
    }
  }

  Inspection inspect(const RawArticle& raw) {
    Inspection inspection;
    inspection.origin = raw.origin;
    auto extracted = extract_article(raw, options_.repair);
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
    FilePart part = part_of(raw);
    inspection.file_entry = std::move(part.entry);
    inspection.unpacked = part.unpacked;
    const ArticleAnalysis analysis = analysis_of(inspection.article);
    show_analysis(analysis, inspection);
    show_words(analysis, inspection);
    const PlaceFinder places(extraction.original, analysis.text,
                             offset_of(raw));
    show_places(places, analysis.body, inspection);
    return inspection;
  }

 private:
  ArticleAnalysis analysis_of(const Article& article) {
    std::vector<BodyLine> lines = body_lines(article.body);
    const RepeatedInArticle repeated =
        repeated_.among(lines_of(article, lines));
    return analyse_article(
        article, std::move(lines), Language::of(article.about.language),
        [&](std::string_view line) { return repeated.hold(line); }, analyser_);
  }

  static void show_analysis(const ArticleAnalysis& analysis,
                            Inspection& inspection) {
    inspection.languages = language_shares(analysis.text, analysis.passages);
    inspection.language = inspection.languages.empty()
                              ? "und"
                              : inspection.languages.front().language;
    for (const Passage& passage : analysis.passages) {
      const Span span = in_body(passage.span, analysis.body);
      if (span.empty()) continue;
      inspection.passages.push_back(
          {span, std::string(passage.language.code())});
    }
    for (const NoiseBlock& block : analysis.noise) {
      inspection.noise.push_back({in_body(block.span, analysis.body),
                                  std::string(name_of(block.noise_class))});
    }
  }

  void show_words(const ArticleAnalysis& analysis, Inspection& inspection) {
    const auto add = [&](const Word& word, Span span,
                         std::vector<Inspection::Token>& list) {
      if (span.begin < analysis.body) return;
      list.push_back({in_body(span, analysis.body), std::string(word.term),
                      copied_stems(word)});
    };
    const std::vector<Token> tokens =
        analyser_.tokens(analysis.text, analysis.passages);
    for (const Token& token : tokens) {
      add(*token.word, token.span, inspection.tokens);
    }
    for (const Compound& compound :
         analyser_.compounds(analysis.text, tokens)) {
      add(*compound.word, compound.place.span, inspection.compounds);
    }
  }

  static void show_places(const PlaceFinder& places, std::size_t body,
                          Inspection& inspection) {
    const auto show = [&](auto& parts, auto place_of) {
      for (auto& part : parts) {
        part.in_file =
            (places.*place_of)({body + part.span.begin, body + part.span.end});
      }
    };
    show(inspection.passages, &PlaceFinder::stretch_of);
    show(inspection.noise, &PlaceFinder::stretch_of);
    show(inspection.tokens, &PlaceFinder::place_of);
    show(inspection.compounds, &PlaceFinder::place_of);
  }

  InspectOptions options_;
  Analyser analyser_;
  RepeatedLines repeated_;
  std::uint32_t learnt_ = 0;
};

Inspector::Inspector(const InspectOptions& options)
    : stages_(std::make_unique<Stages>(options)) {}
Inspector::~Inspector() = default;

void Inspector::learn(const RawArticle& raw) { stages_->learn(raw); }

Inspection Inspector::inspect(const RawArticle& raw) {
  return stages_->inspect(raw);
}

}  // namespace lede
