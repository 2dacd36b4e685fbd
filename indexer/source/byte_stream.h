#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "files.h"

namespace lede {

/// The reason why the bytes of one file cannot be read (on): a failing disk, a
/// compressed file that is cut. Stays inside indexer/source, where it becomes
/// a Rejection.
class ReadFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The bytes of a file, pipe or terminal, unpacked when they are compressed by
/// gzip or zstd, whatever the name says.
class ByteStream {
 public:
  /// Reads `file` from where it stands. Throws ReadFailure.
  explicit ByteStream(FileDescriptor file);
  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;
  ~ByteStream();

  /// What comes next, without taking it: at least `wanted` bytes unless the
  /// end is nearer. Valid until the next call. Throws ReadFailure.
  std::string_view peek(std::size_t wanted);

  void take(std::size_t count);

  /// Bytes read of the file itself, as it lies on the disk.
  std::uint64_t file_bytes() const;

 private:
  struct Archive;
  void fill(std::size_t wanted);

  std::unique_ptr<Archive> archive_;
  std::string buffer_;
  std::size_t taken_ = 0;  // of buffer_
  bool at_end_ = false;
};

}  // namespace lede
