#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include <lede/article.h>
#include <lede/article_source.h>
#include <lede/export.h>
#include <lede/index_report.h>

namespace lede {

struct IndexProgress {
  std::size_t articles = 0;  ///< indexed so far
  std::size_t rejected = 0;
  std::uint64_t bytes_done = 0;
  std::uint64_t bytes_total = 0;  ///< 0 when nobody can tell
};

/// Callbacks run on the thread that calls the indexer.
struct IndexOptions {
  /// Mend raw articles that were decoded wrongly before they came here
  /// (docs/repair.md).
  bool repair = true;

  /// How many threads make documents of articles, beside the one that calls;
  /// at least 1. They change nothing in the index.
  std::size_t threads = 2;

  /// What the new index may take in memory: its parts go to the disk when they
  /// take half of it. The words and lines that are known come to it, up to
  /// some 250 MB with two threads. That changes nothing in the index either.
  std::size_t memory_bytes = std::size_t{256} << 20U;

  /// Has Xapian write the index too, and compares the two to the last word:
  /// takes some twenty times as long.
  bool verify = false;

  /// How many generations stay, the live one among them; at least 1.
  std::size_t keep = 2;

  /// How long to wait while another process writes the index.
  std::chrono::milliseconds lock_wait{0};

  /// Refuses to publish an index that has lost more than this share of the
  /// articles of the live one, or all articles of a source. 1: never.
  double max_drift = 1;

  /// Asked before a new generation is published, with its folder, which is
  /// complete: the reason against it, or nothing.
  std::function<std::string(const std::filesystem::path&)> reason_against;

  /// Ends the work soon, as an error would, with StoppedError.
  std::stop_token stop;

  /// The new generation, of this number, is live; what is left to do only
  /// tidies up.
  std::function<void(unsigned)> on_published;

  std::function<void(const Rejection&)> on_rejection;
  std::function<void(const IndexProgress&)> on_progress;  ///< once an article
};

/// Builds an index. What was there before stays live until publish(), which
/// puts the new one in its place at once; without it nothing changes.
///
///     lede::Indexer indexer("news.index");
///     indexer.add({.id = "1", .about = {.title = "Port strike"},
///                  .body = "Dock workers…"});
///     indexer.add_all(*lede::open_sources({"articles/"}));
///     indexer.publish();
///
/// One thread at a time; one indexer an index, in all processes. It has threads
/// of its own (IndexOptions::threads) until its end. After publish(), and after
/// what any call has thrown, the object is spent: but for report(), each call
/// throws UsageError. After an error the live index is untouched.
class LEDE_API Indexer {
 public:
  /// `index` is a directory that is empty, a lede index, or not there yet.
  /// Throws UsageError, BusyError, IoError.
  explicit Indexer(std::filesystem::path index, IndexOptions options = {});
  ~Indexer();
  Indexer(const Indexer&) = delete;
  Indexer& operator=(const Indexer&) = delete;

  /// Adds an article; false, with the reason in the report, when it has no id
  /// or no text, or its id was taken by one before it.
  bool add(const Article& article);

  /// Decodes, repairs and adds an article as it was found.
  bool add(const RawArticle& article);

  /// Adds all that a source has.
  void add_all(ArticleSource& source);

  const IndexReport& report() const;

  /// Makes the new index the live one. The indexer is spent after it. Throws
  /// RefusedError where max_drift or reason_against speak against it; the new
  /// one is kept beside the index, as refused/.
  void publish();

 private:
  class Build;
  std::unique_ptr<Build> build_;
};

}  // namespace lede
