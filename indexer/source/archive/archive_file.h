#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "source/byte_stream.h"

namespace lede {

/// The entries of a tar or zip archive, in order, by libarchive. Nothing is
/// written anywhere. A zip that is a file is read by its directory, as unzip
/// does; one that comes through a pipe as its entries come.
class ArchiveFile : public BlockSource {
 public:
  struct Entry {
    std::string path;  ///< as the archive has it, any bytes
    bool is_file = false;
    bool encrypted = false;
  };

  /// `stream` stands at the beginning of the archive and outlives this.
  /// Throws ReadFailure.
  explicit ArchiveFile(ByteStream& stream);
  ArchiveFile(const ArchiveFile&) = delete;
  ArchiveFile& operator=(const ArchiveFile&) = delete;
  ~ArchiveFile() override;

  /// Throws ReadFailure where the archive is damaged or explodes.
  std::optional<Entry> next_entry();

  /// Of the current entry.
  std::string_view next_block() override;

 private:
  struct Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace lede
