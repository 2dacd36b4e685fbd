#include <cstdint>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include <lede/error.h>
#include <lede/indexer.h>

#include "analyser.h"
#include "article_analysis.h"
#include "date.h"
#include "document_builder.h"
#include "extract/extraction.h"
#include "generation.h"
#include "index_writer.h"
#include "stored_article.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kMaxIdBytes = 4096;

// The article with valid UTF-8 in every field and a date that is one.
Article mended(Article article) {
  Metadata& about = article.about;
  for (std::string* text :
       {&article.id, &about.title, &about.url, &about.source, &about.author,
        &about.language, &article.body}) {
    if (!is_valid_utf8(*text)) *text = mend_utf8(*text).text;
  }
  about.published = iso_date_of(about.published).value_or("");
  return article;
}

}  // namespace

// The state of one build, from nothing to publish().
class Indexer::Build {
 public:
  Build(std::filesystem::path index, IndexOptions options)
      : options_(std::move(options)),
        generation_(std::move(index)),
        writer_(generation_.path()) {}

  bool add(Article article, const std::string& origin) {
    article = mended(std::move(article));
    if (const std::string reason = reason_against(article); !reason.empty()) {
      reject({origin, reason});
      return false;
    }
    ++report_.articles;
    learn_lines(article);
    declared_.push_back(Language::of(article.about.language));
    const BuiltDocument built = built_document(article, declared_.back());
    writer_.add(built.document);
    languages_ |= built.languages;
    report_.text_bytes += article.about.title.size() + article.body.size();
    ids_.insert(std::move(article.id));
    return true;
  }

  bool add(const RawArticle& raw) {
    auto extracted = extract_article(raw, options_.repair);
    if (auto* extraction = std::get_if<Extraction>(&extracted)) {
      return add(std::move(extraction->article), raw.origin);
    }
    reject({raw.origin, std::get<NoArticle>(extracted).reason});
    return false;
  }

  void add_all(ArticleSource& source) {
    const std::size_t passed_over_before = report_.passed_over;
    while (auto item = source.next()) {
      if (auto* rejection = std::get_if<Rejection>(&*item)) {
        reject(std::move(*rejection));
      } else {
        add(std::get<RawArticle>(*item));
      }
      tell_progress(source);
    }
    report_.passed_over = passed_over_before + source.passed_over();
  }

  void publish() {
    writer_.settle();
    for (const std::uint32_t number : outdated_) rebuild(number);
    std::vector<std::string> codes;
    for (const Language language : languages_in(languages_)) {
      codes.emplace_back(language.code());
    }
    writer_.finish(analyser_version(), codes);
    generation_.publish();
  }

  const IndexReport& report() const { return report_; }

 private:
  std::string reason_against(const Article& article) const {
    if (article.id.empty()) return "it has no id";
    if (article.id.find('\0') != std::string::npos) {
      return "its id holds a NUL character";
    }
    if (article.id.size() > kMaxIdBytes) {
      return "its id is longer than " + std::to_string(kMaxIdBytes) + " bytes";
    }
    if (ids_.contains(article.id)) {
      return "an article before it has the id \"" + article.id + "\" too";
    }
    if (article.about.title.empty() && article.body.empty()) {
      return "no text in it";
    }
    return {};
  }

  // Documents count from 1, as articles do. Lines that only now turn out to be
  // noise may stand in earlier ones.
  void learn_lines(const Article& article) {
    const auto number = static_cast<std::uint32_t>(report_.articles);
    for (const std::uint32_t each : repeated_.learn(article, number)) {
      if (each != number) outdated_.insert(each);
    }
  }

  void rebuild(std::uint32_t number) {
    const StoredArticle stored = decode_article(writer_.stored(number));
    const Language declared = declared_[number - 1];
    writer_.put(0, number, built_document(stored.article, declared).document);
  }

  BuiltDocument built_document(const Article& article, Language declared) {
    const ArticleAnalysis analysis =
        analyse_article(article, declared, repeated_, analyser_);
    return build_document(article, analysis, analyser_);
  }

  void reject(Rejection rejection) {
    if (options_.on_rejection) options_.on_rejection(rejection);
    report_.rejections.push_back(std::move(rejection));
  }

  void tell_progress(const ArticleSource& source) const {
    if (!options_.on_progress) return;
    options_.on_progress({report_.articles, report_.rejections.size(),
                          source.bytes_done(), source.bytes_total()});
  }

  IndexOptions options_;
  NewGeneration generation_;
  IndexWriter writer_;
  Analyser analyser_;
  LanguageSet languages_;
  RepeatedLines repeated_;
  std::vector<Language> declared_;    // of each document
  std::set<std::uint32_t> outdated_;  // documents to build once more
  std::unordered_set<std::string> ids_;
  IndexReport report_;
};

Indexer::Indexer(std::filesystem::path index, IndexOptions options)
    : build_(std::make_unique<Build>(std::move(index), std::move(options))) {}
Indexer::~Indexer() = default;

bool Indexer::add(const Article& article) {
  return build_->add(article, article.id);
}

bool Indexer::add(const RawArticle& article) { return build_->add(article); }

void Indexer::add_all(ArticleSource& source) { build_->add_all(source); }

const IndexReport& Indexer::report() const { return build_->report(); }

void Indexer::publish() { build_->publish(); }

}  // namespace lede
