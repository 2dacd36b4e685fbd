#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <lede/article_source.h>
#include <lede/indexer.h>

#include "digest.h"
#include "index_reader.h"
#include "index_writer.h"
#include "noise/repeated_lines.h"
#include "pipeline/document_maker.h"
#include "pipeline/intake_line.h"
#include "pipeline/outcome_list.h"
#include "pipeline/worker_pool.h"
#include "update/index_records.h"
#include "update/known_index.h"

namespace lede {

/// The generation that a build goes on from.
struct BuildBase {
  std::filesystem::path generation;
  KnownIndex* known = nullptr;  ///< null: there is none; outlives the build

  /// Keep the documents of what is the same. Else everything is made anew, and
  /// the base tells what is new and gives the articles that cannot be read any
  /// more.
  bool keeps_documents = false;
};

/// Fills the folder of one generation: database and records.
///
/// Articles are taken in and made documents by workers, both without a state.
/// Between the two is what depends on the order of articles: this thread counts
/// them, keeps ids apart and learns lines. So an index is the same however many
/// workers there are, and whether it was made from nothing or by changes.
///
/// For one thread. After an exception it is good for nothing but its end.
class IndexBuild {
 public:
  /// `records` gives settings, begin and sources.
  IndexBuild(const std::filesystem::path& folder, IndexOptions options,
             IndexRecords records, const BuildBase& base = {});

  bool add(const Article& article);
  bool add(const RawArticle& raw);
  void add_all(ArticleSource& source);

  /// All files, but for those that are the same as in the base.
  void add_files(SourceList& files);

  /// Writes all that there is to write. Nothing is added after it.
  void finish();

  /// Frees what only finish() needed, records() among it, in this build and in
  /// what it knew of its base.
  void forget();

  /// Its counts are complete after finish(); the rest is the caller's.
  IndexReport& report() { return report_; }
  const IndexRecords& records() const { return records_; }  ///< to forget()

  /// Of all articles, after finish().
  const Digest& fingerprint() const { return fingerprint_; }

 private:
  class Watcher;

  template <typename Source>
  void take_all(Source& source);
  bool accept(Intake intake);
  bool accept_as(TakenArticle taken);
  bool accept_as(ArticleRejected rejected);
  bool accept_as(Rejection rejection);
  bool accept_as(FileBegins begins);
  bool accept_as(FileKept kept);
  bool accept_as(const ArticleKept& kept);

  const FileRecord* file_of(const std::string& id);
  void meet(ArticleRecord& record);
  const char* outcome_of(const ArticleRecord& record) const;
  ArticleRecord& new_record(ArticleRecord record, const FilePart& part);
  std::uint32_t number_of(const FilePart& part);
  FileRecord& current_file();
  void keep_unreadable();
  void restore(std::uint32_t place, IndexReader& from);
  void make_outdated_again();
  void remove_vanished();
  void close_up_numbers();

  std::filesystem::path folder_;
  IndexOptions options_;
  BuildBase base_;
  IndexRecords records_;
  IndexReport report_;
  IndexWriter writer_;
  std::uint32_t last_number_;  // of a document
  RepeatedLines repeated_;
  std::set<std::uint32_t> outdated_;     // places of articles to make again
  std::vector<std::uint32_t> kept_;      // places of articles that nobody made
  std::vector<std::uint32_t> replaced_;  // documents of those that have changed
  std::unordered_map<std::string_view, std::uint32_t> ids_;  // and their files
  std::unordered_set<std::string> unreadable_;  // files and folders
  Digest fingerprint_;
  OutcomeList outcomes_;
  WorkerPool workers_;
  IntakeLine intake_;
  DocumentMaker maker_;
};

}  // namespace lede
