#include <cstdint>
#include <deque>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include <lede/error.h>
#include <lede/indexer.h>

#include "analyser.h"
#include "article_analysis.h"
#include "article_intake.h"
#include "document_builder.h"
#include "generation.h"
#include "index_writer.h"
#include "noise/repeated_lines.h"
#include "stored_article.h"
#include "worker_pool.h"

namespace lede {
namespace {

// What a task holds at least, so that handing it over costs nothing beside it.
constexpr std::size_t kBatchBytes = std::size_t{64} << 10U;

// Of batches that are being taken in at once: enough for all workers to be busy
// while the articles of the first are counted.
constexpr std::size_t kMostBatches = 16;

std::size_t size_of(const Article& article) {
  return article.about.title.size() + article.body.size();
}

IndexWriterOptions writer_options(const IndexOptions& options) {
  if (options.threads == 0) throw UsageError("cannot index with no threads");
  return {options.threads, options.memory_bytes, options.verify, false};
}

// Articles on the way from their source to being accepted.
struct Batch {
  std::vector<ArticleSource::Item> found;
  std::size_t bytes = 0;
  std::vector<std::variant<TakenArticle, Rejection>> taken;
  WorkerPool::Ticket ticket;
};

// An article on the way into the index.
struct Job {
  std::uint32_t number = 0;
  Article article;
  Language declared;
  RepeatedInArticle repeated;
};

}  // namespace

// The state of one build, from nothing to publish().
//
// Articles are taken in and made documents by workers, both without a state.
// Between the two is what depends on the order of articles: this thread counts
// them, keeps ids apart and learns lines. So an index is the same however many
// workers there are.
class Indexer::Build {
 public:
  Build(std::filesystem::path index, IndexOptions options)
      : options_(std::move(options)),
        generation_(std::move(index)),
        writer_(generation_.path(), writer_options(options_)),
        workers_(writer_.lanes()),
        pool_(writer_.lanes()) {}

  bool add(const Article& article) {
    return accept(taken(article, article.id));
  }

  bool add(const RawArticle& raw) {
    return accept(taken(raw, options_.repair));
  }

  void add_all(ArticleSource& source) {
    const std::size_t passed_over_before = report_.passed_over;
    std::deque<std::shared_ptr<Batch>> batches;
    auto batch = std::make_shared<Batch>();
    while (auto item = source.next()) {
      const auto* raw = std::get_if<RawArticle>(&*item);
      batch->bytes +=
          raw != nullptr ? raw->bytes.size() + sizeof *raw : sizeof(Rejection);
      batch->found.push_back(std::move(*item));
      if (batch->bytes < kBatchBytes) continue;
      begin(batch);
      batches.push_back(std::exchange(batch, std::make_shared<Batch>()));
      if (batches.size() == kMostBatches) accept_first(batches, source);
    }
    begin(batch);
    batches.push_back(std::move(batch));
    while (!batches.empty()) accept_first(batches, source);
    report_.passed_over = passed_over_before + source.passed_over();
  }

  void publish() {
    begin_jobs();
    pool_.wait_for_all();
    writer_.settle();
    for (const std::uint32_t number : outdated_) begin_again(number);
    pool_.wait_for_all();
    LanguageSet all;
    for (const Worker& worker : workers_) all |= worker.languages;
    std::vector<std::string> codes;
    for (const Language language : languages_in(all)) {
      codes.emplace_back(language.code());
    }
    writer_.finish(analyser_version(), codes);
    generation_.publish();
  }

  const IndexReport& report() const { return report_; }

 private:
  struct Worker {
    Analyser analyser;
    LanguageSet languages;
  };

  void begin(const std::shared_ptr<Batch>& batch) {
    batch->ticket = pool_.submit(batch->bytes, [this, batch](std::size_t) {
      for (ArticleSource::Item& item : batch->found) {
        if (auto* rejection = std::get_if<Rejection>(&item)) {
          batch->taken.emplace_back(std::move(*rejection));
        } else {
          batch->taken.push_back(
              taken(std::get<RawArticle>(item), options_.repair));
        }
        item = Rejection();  // its bytes are not needed any more
      }
    });
  }

  void accept_first(std::deque<std::shared_ptr<Batch>>& batches,
                    const ArticleSource& source) {
    const std::shared_ptr<Batch> batch = std::move(batches.front());
    batches.pop_front();
    pool_.wait(batch->ticket);
    for (auto& each : batch->taken) {
      accept(std::move(each));
      tell_progress(source);
    }
  }

  bool accept(std::variant<TakenArticle, Rejection> found) {
    if (auto* rejection = std::get_if<Rejection>(&found)) {
      reject(std::move(*rejection));
      return false;
    }
    auto& [article, origin, lines] = std::get<TakenArticle>(found);
    if (std::string reason = reason_against(article); !reason.empty()) {
      reject({std::move(origin), std::move(reason)});
      return false;
    }
    const auto number = static_cast<std::uint32_t>(++report_.articles);
    learn(lines, number);
    const Language declared = Language::of(article.about.language);
    declared_.push_back(declared);
    ids_.insert(article.id);
    report_.text_bytes += size_of(article);
    jobs_bytes_ += size_of(article);
    jobs_.push_back(
        {number, std::move(article), declared, repeated_.among(lines)});
    if (jobs_bytes_ >= kBatchBytes) begin_jobs();
    return true;
  }

  std::string reason_against(const Article& article) const {
    if (ids_.contains(article.id)) {
      return "an article before it has the id \"" + article.id + "\" too";
    }
    return size_of(article) == 0 ? "no text in it" : "";
  }

  // Lines that only now turn out to be noise may stand in earlier articles.
  void learn(const ArticleLines& lines, std::uint32_t number) {
    for (const std::uint32_t each : repeated_.learn(lines, number)) {
      if (each != number) outdated_.insert(each);
    }
  }

  void begin_jobs() {
    auto jobs = std::make_shared<const std::vector<Job>>(
        std::exchange(jobs_, std::vector<Job>()));
    pool_.submit(std::exchange(jobs_bytes_, 0),
                 [this, jobs = std::move(jobs)](std::size_t worker) {
                   for (const Job& job : *jobs) index(job, worker);
                 });
  }

  // An article as it was stored gives the document that it would have given,
  // had all lines been known from the beginning.
  void begin_again(std::uint32_t number) {
    constexpr std::size_t kUsualBytes = 4096;
    pool_.submit(kUsualBytes, [this, number](std::size_t worker) {
      Article article = decode_article(writer_.stored(number)).article;
      RepeatedInArticle repeated = repeated_.among(lines_of(article));
      index({number, std::move(article), declared_[number - 1],
             std::move(repeated)},
            worker);
    });
  }

  void index(const Job& job, std::size_t worker) {
    auto& [analyser, languages] = workers_[worker];
    const ArticleAnalysis analysis = analyse_article(
        job.article, job.declared,
        [&job](std::string_view line) { return job.repeated.hold(line); },
        analyser);
    const BuiltDocument built = build_document(job.article, analysis, analyser);
    languages |= built.languages;
    writer_.put(worker, job.number, built.document);
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
  RepeatedLines repeated_;
  std::vector<Language> declared_;    // of each document
  std::set<std::uint32_t> outdated_;  // documents to build once more
  std::unordered_set<std::string> ids_;
  std::vector<Job> jobs_;  // that wait for company
  std::size_t jobs_bytes_ = 0;
  IndexReport report_;
  std::vector<Worker> workers_;
  WorkerPool pool_;  // ends before what its tasks use
};

Indexer::Indexer(std::filesystem::path index, IndexOptions options)
    : build_(std::make_unique<Build>(std::move(index), std::move(options))) {}
Indexer::~Indexer() = default;

bool Indexer::add(const Article& article) { return build_->add(article); }

bool Indexer::add(const RawArticle& article) { return build_->add(article); }

void Indexer::add_all(ArticleSource& source) { build_->add_all(source); }

const IndexReport& Indexer::report() const { return build_->report(); }

void Indexer::publish() { build_->publish(); }

}  // namespace lede
