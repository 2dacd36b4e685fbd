#include "pipeline/document_maker.h"

#include <memory>
#include <utility>

#include "pipeline/article_analysis.h"
#include "pipeline/document_builder.h"
#include "stored_article.h"

namespace lede {
namespace {

// What a task holds at least, so that handing it over costs nothing beside it.
constexpr std::size_t kBatchBytes = std::size_t{64} << 10U;

// What waits so that lines of later articles, which are often its neighbours,
// tell what is repeated in it: half of the articles that would be made again
// need not be, three in four where all are of a few sources.
constexpr std::size_t kWaitingBytes = std::size_t{4} << 20U;

ArticleOutcome outcome_of(const ArticleToMake& made, BuiltDocument built) {
  return {made.article.id,
          made.outcome,
          made.care.encoding,
          made.care.repairs,
          noise_share(built.words),
          std::move(built.shares),
          {}};
}

}  // namespace

DocumentMaker::DocumentMaker(IndexWriter& writer, WorkerPool& workers,
                             const RepeatedLines& repeated,
                             OutcomeList& outcomes)
    : writer_(writer),
      workers_(workers),
      repeated_(repeated),
      outcomes_(outcomes),
      dictionaries_(writer),
      analysers_(writer.lanes()) {}

void DocumentMaker::make(ArticleRecord& record, ArticleToMake article) {
  waiting_bytes_ += record.text_bytes;
  const PackingDictionary* dictionary = dictionaries_.learn(article.article);
  waiting_.push_back({&record, std::move(article), dictionary, {}});
  // What is made again is packed with a dictionary: where there is none yet,
  // nothing is gained by knowing more.
  if (dictionary == nullptr) {
    waiting_.back().repeated = repeated_.among(record.lines);
  }
  if (waiting_bytes_ >= kWaitingBytes) begin_first_jobs();
}

void DocumentMaker::make_again(ArticleRecord& record,
                               RepeatedInArticle repeated,
                               const char* outcome) {
  workers_.submit(
      record.text_bytes, [this, &record, outcome,
                          repeated = std::move(repeated)](std::size_t worker) {
        StoredArticle stored = decode_article(writer_.stored(record.document));
        Job job;
        job.record = &record;
        job.dictionary = dictionaries_.of(stored.article);
        job.repeated = repeated;
        job.article.lines = body_lines(stored.article.body);
        job.article.article = std::move(stored.article);
        job.article.outcome = outcome;
        job.article.original = std::move(stored.original);
        run(std::move(job), worker);
      });
}

void DocumentMaker::wait() {
  while (!waiting_.empty()) begin_first_jobs();
  workers_.wait_for_all();
}

void DocumentMaker::begin_first_jobs() {
  auto jobs = std::make_shared<std::vector<Job>>();
  std::size_t bytes = 0;
  while (!waiting_.empty() && bytes < kBatchBytes) {
    Job& job = jobs->emplace_back(std::move(waiting_.front()));
    waiting_.pop_front();
    bytes += job.record->text_bytes;
    if (job.dictionary == nullptr) continue;
    job.repeated = repeated_.among(job.record->lines);
  }
  waiting_bytes_ -= bytes;
  workers_.submit(bytes, [this, jobs = std::move(jobs)](std::size_t worker) {
    for (Job& job : *jobs) run(std::move(job), worker);
  });
}

void DocumentMaker::run(Job job, std::size_t worker) {
  auto& [article, lines, outcome, care, original] = job.article;
  Analyser& analyser = analysers_[worker];
  const ArticleAnalysis analysis = analyse_article(
      article, std::move(lines), job.record->declared,
      [&job](std::string_view line) { return job.repeated.hold(line); },
      analyser);
  BuiltDocument built = build_document(article, analysis, analyser, original);
  job.record->repeated = job.repeated.digest();
  job.record->digest = writer_.put(worker, job.record->document,
                                   std::move(built.document), job.dictionary);
  outcomes_.add(outcome_of(job.article, std::move(built)));
}

}  // namespace lede
