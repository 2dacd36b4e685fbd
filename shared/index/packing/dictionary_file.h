#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "file_stamp.h"
#include "files.h"

namespace lede {

/// The file of a generation that has the dictionaries its articles are packed
/// with, numbered from 1. A generation without any has no such file.
///
///     number  version 1
///     number  of dictionaries; for each:
///       number  its kind
///       number  its size in bytes
///     the dictionaries, one behind the other
constexpr char kDictionariesName[] = "dictionaries";

/// Such a file, open for reading: as long as this lives, also when the
/// generation is removed. Any thread may read.
class DictionaryFile {
 public:
  struct Entry {
    std::uint32_t kind = 0;
    std::uint64_t offset = 0;
    std::uint64_t size_bytes = 0;
  };

  /// Throws DamagedIndexError, IoError.
  explicit DictionaryFile(const std::filesystem::path& generation);

  const std::vector<Entry>& entries() const { return entries_; }

  /// The same for the same file alone; of no file, as at first.
  const FileStamp& stamp() const { return stamp_; }

  /// The bytes of one. Throws DamagedIndexError where there is none of this
  /// number, IoError.
  std::string read(std::uint64_t number) const;

 private:
  std::string read_bytes(std::uint64_t offset, std::size_t size) const;

  std::filesystem::path path_;
  FileDescriptor file_;
  FileStamp stamp_;
  std::vector<Entry> entries_;
};

struct DictionaryToWrite {
  std::uint32_t kind = 0;
  const std::string* bytes = nullptr;
};

/// Writes the file, or none for none. Throws IoError.
void write_dictionaries(const std::filesystem::path& generation,
                        const std::vector<DictionaryToWrite>& dictionaries);

}  // namespace lede
