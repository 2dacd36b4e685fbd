#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <lede/article_source.h>

#include "pipeline/article_intake.h"
#include "pipeline/worker_pool.h"
#include "source/source_list.h"
#include "update/known_index.h"

namespace lede {

/// The articles of a file come next.
struct FileBegins {
  SourceFile file;
};

/// A file whose articles and rejections are those that its record tells.
struct FileKept {
  const FileRecord* file = nullptr;
};

/// An article that is as it was when the base was made.
struct ArticleKept {
  std::uint32_t place = 0;  ///< in the records of the base
  std::string origin;
  std::optional<std::uint64_t> offset;  ///< of its record, now
  FilePart part;                        ///< that this counts in
};

/// One that there is nothing to index of, and what it was found as.
struct ArticleRejected {
  Rejection rejection;
  std::uint64_t content = 0;  ///< update/content_digest.h
};

using Intake = std::variant<TakenArticle, ArticleRejected, Rejection,
                            FileBegins, FileKept, ArticleKept>;

/// Has workers take in the articles of a source, and hands them on in the order
/// of the source.
class IntakeLine {
 public:
  using Accept = std::function<void(Intake)>;

  /// Articles that `known` has as they are, if it is not null, are not taken
  /// in. Both outlive the line.
  IntakeLine(WorkerPool& workers, bool repair, const KnownIndex* known);
  ~IntakeLine() { workers_.drop_all(); }
  IntakeLine(const IntakeLine&) = delete;
  IntakeLine& operator=(const IntakeLine&) = delete;

  /// All of a source. `accept` runs on the calling thread.
  void take_all(ArticleSource& source, const Accept& accept);

  /// Likewise; workers parse what can be parsed by itself.
  void take_all(SourceList& files, const Accept& accept);

  /// Puts something behind what the source has given so far: for who watches
  /// it while take_all() asks for more.
  void insert(std::variant<FileBegins, FileKept> event);

  /// One article, here and now.
  Intake take(const RawArticle& raw) const;

 private:
  // What comes from a source, before it is taken in.
  using Found =
      std::variant<RawArticle, JsonText, Rejection, FileBegins, FileKept>;
  using Next = std::function<std::optional<ArticleReader::Item>()>;

  struct Batch {
    std::vector<Found> found;
    std::size_t bytes = 0;
    std::vector<Intake> taken;
    WorkerPool::Ticket ticket;
  };

  void take_each(const Next& next, const Accept& accept);
  void push(Found found, std::size_t bytes);
  void begin_batch();
  Intake take(Found found, std::size_t worker);
  Intake take(JsonText text, JsonRecordReader& records) const;
  Intake take(const RawArticle& raw, std::uint64_t content) const;
  void accept_first(const Accept& accept);

  WorkerPool& workers_;
  bool repair_;
  const KnownIndex* known_;
  std::vector<JsonRecordReader> records_;  // of each worker
  std::deque<std::shared_ptr<Batch>> begun_;
  std::shared_ptr<Batch> batch_ = std::make_shared<Batch>();
};

}  // namespace lede
