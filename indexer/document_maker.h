#pragma once

#include <cstddef>
#include <vector>

#include <lede/article.h>

#include "analyser.h"
#include "index_writer.h"
#include "noise/repeated_lines.h"
#include "update/index_records.h"
#include "worker_pool.h"

namespace lede {

/// Has workers make documents of articles and put them into the index; notes in
/// each article's record what came out. For one thread.
class DocumentMaker {
 public:
  /// As many workers as the writer has lanes. Both outlive the maker.
  DocumentMaker(IndexWriter& writer, WorkerPool& workers);

  /// Makes an article's document, as long as the record stays where it is:
  /// soon, and before wait() returns.
  void make(ArticleRecord& record, Article article, RepeatedInArticle repeated);

  /// The same for an article that was put into the index before, or that was
  /// in it from the beginning. Its text is the stored one, which gives the
  /// document that it would have given at first. Behind IndexWriter::settle().
  void make_again(ArticleRecord& record, RepeatedInArticle repeated);

  /// Waits until all are made.
  void wait();

 private:
  // An article on the way into the index.
  struct Job {
    ArticleRecord* record = nullptr;
    Article article;
    RepeatedInArticle repeated;
  };

  void begin_jobs();
  void run(const Job& job, std::size_t worker);

  IndexWriter& writer_;
  WorkerPool& workers_;
  std::vector<Analyser> analysers_;  // one a worker
  std::vector<Job> jobs_;            // that wait for company
  std::size_t jobs_bytes_ = 0;
};

}  // namespace lede
