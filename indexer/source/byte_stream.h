#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "files.h"
#include "source/read_failure.h"
#include "source/unpacking_limit.h"

namespace lede {

/// Gives bytes block by block: an entry of an archive, a text in memory.
class BlockSource {
 public:
  virtual ~BlockSource() = default;

  /// The next block, valid until the next call; empty at the end. Throws
  /// ReadFailure.
  virtual std::string_view next_block() = 0;
};

/// The bytes of a file, pipe or terminal, or of what lies in one, unpacked
/// when they are compressed by gzip or zstd, whatever the name says.
class ByteStream {
 public:
  /// Reads `file` from where it stands. Throws ReadFailure.
  explicit ByteStream(FileDescriptor file);

  /// Reads what lies in a file that `limit` watches. Both outlive the stream.
  ByteStream(BlockSource& blocks, UnpackingLimit& limit);

  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;
  ~ByteStream();

  /// What comes next, without taking it: at least `wanted` bytes unless the
  /// end is nearer. Valid until the next call. Throws ReadFailure.
  std::string_view peek(std::size_t wanted);

  void take(std::size_t count);

  /// Bytes of the stream before what comes next, where it gives all of a
  /// regular file, or of what lies in one; else nothing.
  std::optional<std::uint64_t> place() const;

  /// Is it unpacked?
  bool is_packed() const;

  /// Bytes read of the file itself, as it lies on the disk.
  std::uint64_t file_bytes() const;

  /// Of the file that all of this lies in.
  UnpackingLimit& limit();

  /// The file itself, where it is one that can be read at any place and the
  /// stream gives its bytes as they are; else -1. It moves with the stream.
  int plain_file() const;

 private:
  struct Archive;
  void fill(std::size_t wanted);

  std::unique_ptr<Archive> archive_;
  std::string buffer_;
  std::uint64_t buffer_begin_ = 0;  // in the stream
  std::size_t taken_ = 0;           // of buffer_
  bool at_end_ = false;
};

}  // namespace lede
