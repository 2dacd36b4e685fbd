#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <lede/article_source.h>
#include <lede/export.h>
#include <lede/indexer.h>

namespace lede {

struct UpdateOptions {
  IndexOptions index;
  SourceOptions sources;

  /// Make everything anew, whatever is the same.
  bool full = false;
};

/// Brings an index up to what its sources hold now, as open_sources() reads
/// them. What comes out is what building it from nothing would give, article by
/// article (IndexReport::fingerprint); how it gets there depends on what has
/// changed:
///
/// - nothing: nothing is written, and report.mode is "none";
/// - articles: what the live generation has of the others is merged with what
///   is new ("update");
/// - options, or the program, or a byte of the live generation on the disk: it
///   is built anew ("full").
///
/// Files that are as old and as large as last time are not read, but for a
/// thirtieth of them, another one each day. Articles of files or folders that
/// the system would not give stay as they are; so does what is not in any
/// source any more only where max_drift says so, by refusing.
///
/// Throws UsageError where no source is named, NoSourceError, RefusedError,
/// StoppedError and what Indexer throws; the live index is as it was then.
LEDE_API IndexReport update_index(const std::filesystem::path& index,
                                  const std::vector<std::string>& sources,
                                  const UpdateOptions& options = {});

/// What update_index() would do.
struct UpdatePlan {
  std::string mode;           ///< as IndexReport::mode
  std::string reason;         ///< why it is that
  std::size_t files = 0;      ///< that hold articles
  std::size_t unchanged = 0;  ///< of these, that need not be read
  std::size_t added = 0;      ///< articles, before it is known that they are
  std::size_t changed = 0;
  std::size_t kept = 0;
  std::size_t removed = 0;
};

/// Reads what has changed, and changes nothing. Throws UsageError,
/// NoSourceError, IoError.
LEDE_API UpdatePlan plan_update(const std::filesystem::path& index,
                                const std::vector<std::string>& sources,
                                const UpdateOptions& options = {});

}  // namespace lede
