#pragma once

#include <cstddef>
#include <deque>
#include <vector>

#include <lede/article.h>

#include "analyser.h"
#include "index_writer.h"
#include "noise/body_line.h"
#include "noise/repeated_lines.h"
#include "pipeline/article_intake.h"
#include "pipeline/dictionary_choice.h"
#include "pipeline/outcome_list.h"
#include "pipeline/worker_pool.h"
#include "update/index_records.h"

namespace lede {

/// An article that a document is made of.
struct ArticleToMake {
  Article article;
  std::vector<BodyLine> lines;  ///< of its body
  const char* outcome = "";     ///< as ArticleOutcome has it; lives for ever
  TextCare care;
  std::string original;  ///< as StoredArticle has it
};

/// Has workers make documents of articles and put them into the index; notes
/// what came out in each article's record and in the list of outcomes. For one
/// thread.
class DocumentMaker {
 public:
  /// As many workers as the writer has lanes. All outlive the maker.
  DocumentMaker(IndexWriter& writer, WorkerPool& workers,
                const RepeatedLines& repeated, OutcomeList& outcomes);

  /// What was not waited for is not made.
  ~DocumentMaker() { workers_.drop_all(); }
  DocumentMaker(const DocumentMaker&) = delete;
  DocumentMaker& operator=(const DocumentMaker&) = delete;

  /// Makes an article's document, as long as the record stays where it is:
  /// when some more articles have come, and before wait() returns. What is
  /// noise in it goes by the lines that are known to be repeated by then.
  /// Articles come in their order.
  void make(ArticleRecord& record, ArticleToMake article);

  /// The same for an article that was put into the index before, or that was
  /// in it from the beginning. Its text is the stored one, which gives the
  /// document that it would have given at first. Behind IndexWriter::settle().
  void make_again(ArticleRecord& record, RepeatedInArticle repeated,
                  const char* outcome);

  /// Waits until all are made.
  void wait();

  /// Frees what it knows of words. Nothing is made after it.
  void forget() { analysers_.clear(); }

 private:
  struct Job {
    ArticleRecord* record = nullptr;
    ArticleToMake article;
    const PackingDictionary* dictionary = nullptr;  // or none
    RepeatedInArticle repeated;
  };

  void begin_first_jobs();
  void run(Job job, std::size_t worker);

  IndexWriter& writer_;
  WorkerPool& workers_;
  const RepeatedLines& repeated_;
  OutcomeList& outcomes_;
  DictionaryChoice dictionaries_;
  std::vector<Analyser> analysers_;  // one a worker
  std::deque<Job> waiting_;          // in the order of articles
  std::size_t waiting_bytes_ = 0;
};

}  // namespace lede
