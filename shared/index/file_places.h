#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "files.h"

namespace lede {

/// What of a file it is that offsets count bytes of: the file itself, what it
/// unpacks to, or an entry of the archive that it is.
struct FilePart {
  std::string entry;      ///< as the archive names it
  bool unpacked = false;  ///< the file, or that entry, is compressed

  bool operator==(const FilePart&) const = default;
};

/// Where an article came from.
struct FilePlace {
  std::string path;  ///< of the file, as its source was named; may be empty
  FilePart part;
  std::optional<std::uint64_t> offset;  ///< bytes of it before the record
};

/// Collects the places of a generation's articles and writes its file
/// `file_places`.
/// It stands beside the database: that a record moves in its file, because
/// another was put before it, changes no document and no fingerprint.
///
/// The file, in numbers of eight bytes, the lowest first: how many rows follow;
/// a row for each document number from 1 on: where its path stands in the file,
/// 0 for none; the offset and 1, 0 for none. Then the paths, each its size and
/// its bytes. Where it is a part of the file that offsets count in, these are
/// the path, a NUL, 'u' if it is unpacked, else 'e', and the name of the entry.
class FilePlaceWriter {
 public:
  /// Those that are added next come from this part of a file.
  void begin_file(const std::string& path, const FilePart& part = {});

  void add(std::uint32_t document, std::optional<std::uint64_t> offset);

  /// Throws IoError.
  void write(const std::filesystem::path& generation) const;

 private:
  struct Row {
    std::uint64_t path = 0;  // its place among the paths and 1
    std::uint64_t offset = 0;
  };

  std::vector<Row> rows_;
  std::string paths_;
  std::uint64_t path_ = 0;
};

/// Reads the places that a generation tells of, none where it has no such file:
/// a database that is no published index. For one thread.
class FilePlaces {
 public:
  /// Throws DamagedIndexError, IoError.
  explicit FilePlaces(const std::filesystem::path& generation);

  /// Of a document by its number in the generation. Throws DamagedIndexError,
  /// IoError.
  FilePlace of(std::uint32_t document);

 private:
  const FilePlace& file_at(std::uint64_t place);
  void read(std::uint64_t place, char* bytes, std::size_t size) const;

  std::filesystem::path path_;
  FileDescriptor file_;
  std::uint64_t rows_ = 0;
  // The file that was asked for last: most articles share theirs with others.
  std::uint64_t known_place_ = 0;
  FilePlace known_file_;
};

}  // namespace lede
