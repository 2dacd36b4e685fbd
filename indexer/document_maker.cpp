#include "document_maker.h"

#include <memory>
#include <utility>

#include "article_analysis.h"
#include "document_builder.h"
#include "document_digest.h"
#include "stored_article.h"

namespace lede {
namespace {

// What a task holds at least, so that handing it over costs nothing beside it.
constexpr std::size_t kBatchBytes = std::size_t{64} << 10U;

}  // namespace

DocumentMaker::DocumentMaker(IndexWriter& writer, WorkerPool& workers)
    : writer_(writer), workers_(workers), analysers_(writer.lanes()) {}

void DocumentMaker::make(ArticleRecord& record, Article article,
                         RepeatedInArticle repeated) {
  jobs_bytes_ += record.text_bytes;
  jobs_.push_back({&record, std::move(article), std::move(repeated)});
  if (jobs_bytes_ >= kBatchBytes) begin_jobs();
}

void DocumentMaker::make_again(ArticleRecord& record,
                               RepeatedInArticle repeated) {
  workers_.submit(
      record.text_bytes,
      [this, &record, repeated = std::move(repeated)](std::size_t worker) {
        Article article =
            decode_article(writer_.stored(record.document)).article;
        run({&record, std::move(article), repeated}, worker);
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
  Analyser& analyser = analysers_[worker];
  const ArticleAnalysis analysis = analyse_article(
      job.article, job.record->declared,
      [&job](std::string_view line) { return job.repeated.hold(line); },
      analyser);
  const BuiltDocument built = build_document(job.article, analysis, analyser);
  job.record->languages = built.languages;
  job.record->repeated = job.repeated.digest();
  job.record->digest = digest_of(built.document);
  writer_.put(worker, job.record->document, built.document);
}

}  // namespace lede
