#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <lede/article_source.h>

#include "digest.h"
#include "file_places.h"
#include "file_stamp.h"
#include "language.h"
#include "noise/repeated_lines.h"

namespace lede {

/// What a generation remembers of an article, so that the next one can tell
/// whether it has changed, and keep it without looking at its text.
struct ArticleRecord {
  std::string id;
  std::uint32_t document = 0;  ///< its number in the database
  std::uint32_t text_bytes = 0;
  std::uint64_t content = 0;   ///< digest of what was found (content_digest.h)
  std::uint64_t repeated = 0;  ///< digest of those of its lines that are noise
                               ///< because its source repeats them
  Digest digest;               ///< of the document, document_digest.h
  Language declared;           ///< what it says that its language is
  ArticleLines lines;
  std::optional<std::uint64_t> offset;  ///< of its record in the file
  std::uint32_t part = 0;  ///< which of FileRecord::parts that counts in
};

/// A file from which articles came, or the lack of one: articles that a program
/// added have no path.
struct FileRecord {
  std::string path;
  FileStamp stamp;
  std::vector<FilePart> parts;          ///< that articles stand in
  std::vector<std::uint32_t> articles;  ///< places in IndexRecords::articles
  std::vector<Rejection> rejections;    ///< of what it holds
  std::vector<std::uint64_t> rejected;  ///< articles among them, by content
  bool clashes = false;  ///< one of them for an id that another article has
};

/// The records of a generation: its files records and lines, beside the
/// database. Every article belongs to one file.
struct IndexRecords {
  std::string settings;  ///< of the program that made it: other ones, other
                         ///< articles
  std::int64_t begun_ns = 0;  ///< when its run began, since 1970
  std::vector<std::string> sources;
  std::vector<FileRecord> files;
  std::deque<ArticleRecord> articles;  ///< places stay while it grows
};

/// Writes them into a generation. Throws IoError.
void write_records(const std::filesystem::path& generation,
                   const IndexRecords& records);

/// Throws DamagedIndexError, also where there are none; IoError.
IndexRecords read_records(const std::filesystem::path& generation);

}  // namespace lede
