#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include <lede/article.h>
#include <lede/article_source.h>
#include <lede/export.h>

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

  std::function<void(const Rejection&)> on_rejection;
  std::function<void(const IndexProgress&)> on_progress;  ///< once an article
};

struct IndexReport {
  std::size_t articles = 0;           ///< indexed
  std::size_t passed_over = 0;        ///< files that hold no articles
  std::uint64_t text_bytes = 0;       ///< titles and bodies, as UTF-8
  std::vector<Rejection> rejections;  ///< in the order in which they came
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
/// of its own (IndexOptions::threads) until its end. After an
/// Error from anything but the constructor the object is spent: destroy it,
/// the live index is untouched.
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

  /// Makes the new index the live one. The indexer is spent after it.
  void publish();

 private:
  class Build;
  std::unique_ptr<Build> build_;
};

}  // namespace lede
