#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <lede/article.h>
#include <lede/export.h>

namespace lede {

/// Something that could not be indexed, and why.
struct Rejection {
  std::string origin;  ///< the path, and the place in a file of several
  std::string reason;
};

/// Where articles come from. Implement it to index what lede does not read by
/// itself: a database, a queue, a format of your own.
class LEDE_API ArticleSource {
 public:
  using Item = std::variant<RawArticle, Rejection>;

  virtual ~ArticleSource();

  /// The next article, or what could not be read and why; nothing at the end.
  /// What it throws ends the run.
  virtual std::optional<Item> next() = 0;

  /// Bytes of input read so far, and in all; 0 in all when nobody can tell.
  virtual std::uint64_t bytes_done() const { return 0; }
  virtual std::uint64_t bytes_total() const { return 0; }

  /// Files that were seen and left alone because they hold no articles, and
  /// entries of archives and records of WARC files likewise.
  virtual std::size_t passed_over() const { return 0; }
};

struct SourceOptions {
  /// A larger article is rejected. Bounds the memory of a run.
  std::size_t max_article_bytes = std::size_t{16} << 20U;

  /// A directory to leave out when it lies in a folder: the index itself.
  std::filesystem::path leave_out;
};

/// Reads files, folders and, as "-", standard input, one after the other:
/// plain text, HTML, JSON, RSS, Atom, Markdown, mails, WARC, and tar and
/// zip archives of these, told apart by name and content, as they are or
/// compressed by gzip or zstd. What is made to explode is rejected; nothing is
/// fetched, and nothing is written. docs/inputs.md has each format, its fields
/// and its limits.
///
/// Folders are read with all below them, sorted by path. Hidden files,
/// symbolic links, and files whose names say that they are something else
/// (pictures, programs, tables, a README) are passed over there; a file named
/// by itself is always read. An article's id is what it says itself (a record,
/// an entry of a feed, a mail), else its path below its source, the file's
/// name when the source is the file.
///
/// Throws IoError when one of the sources does not exist.
LEDE_API std::unique_ptr<ArticleSource> open_sources(
    const std::vector<std::string>& sources, const SourceOptions& options = {});

}  // namespace lede
