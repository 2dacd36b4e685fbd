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
                             OutcomeList& outcomes)
    : writer_(writer),
      workers_(workers),
      outcomes_(outcomes),
      dictionaries_(writer),
      analysers_(writer.lanes()) {}

void DocumentMaker::make(ArticleRecord& record, ArticleToMake article) {
  jobs_bytes_ += record.text_bytes;
  const PackingDictionary* dictionary = dictionaries_.learn(article.article);
  jobs_.push_back({&record, std::move(article), dictionary});
  if (jobs_bytes_ >= kBatchBytes) begin_jobs();
}

void DocumentMaker::make_again(ArticleRecord& record,
                               RepeatedInArticle repeated,
                               const char* outcome) {
  workers_.submit(
      record.text_bytes, [this, &record, outcome,
                          repeated = std::move(repeated)](std::size_t worker) {
        StoredArticle stored = decode_article(writer_.stored(record.document));
        const PackingDictionary* dictionary = dictionaries_.of(stored.article);
        run({&record,
             {std::move(stored.article),
              repeated,
              outcome,
              {},
              std::move(stored.original)},
             dictionary},
            worker);
      });
}

void DocumentMaker::wait() {
  begin_jobs();
  workers_.wait_for_all();
}

void DocumentMaker::begin_jobs() {
  auto jobs = std::make_shared<const std::vector<Job>>(
      std::exchange(jobs_, std::vector<Job>()));
  workers_.submit(std::exchange(jobs_bytes_, 0),
                  [this, jobs = std::move(jobs)](std::size_t worker) {
                    for (const Job& job : *jobs) run(job, worker);
                  });
}

void DocumentMaker::run(const Job& job, std::size_t worker) {
  const auto& [article, repeated, outcome, care, original] = job.article;
  Analyser& analyser = analysers_[worker];
  const ArticleAnalysis analysis = analyse_article(
      article, job.record->declared,
      [&repeated = repeated](std::string_view line) {
        return repeated.hold(line);
      },
      analyser);
  BuiltDocument built = build_document(article, analysis, analyser, original);
  job.record->languages = built.languages;
  job.record->repeated = repeated.digest();
  job.record->digest = writer_.put(worker, job.record->document,
                                   std::move(built.document), job.dictionary);
  outcomes_.add(outcome_of(job.article, std::move(built)));
}

}  // namespace lede
