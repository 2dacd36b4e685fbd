#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "files.h"

namespace lede::bulk {

/// A file that is written from its begin to its end. Throws IoError, with the
/// path and the reason; a file that is not finished holds anything. For one
/// thread.
class OutputFile {
 public:
  /// Makes the file, or empties the one that is there.
  explicit OutputFile(std::filesystem::path path);

  void append(std::string_view bytes) {
    waiting_ += bytes;
    if (waiting_.size() >= kBufferBytes) flush();
  }

  /// How many bytes were appended.
  std::uint64_t size() const { return written_ + waiting_.size(); }

  /// Hands all to the system. The file can be read then, and appended to.
  void flush();

  const std::filesystem::path& path() const { return path_; }

 private:
  static constexpr std::size_t kBufferBytes = 1U << 18U;

  std::filesystem::path path_;
  FileDescriptor file_;
  std::string waiting_;
  std::uint64_t written_ = 0;
};

/// Reads a file from its begin to its end in pieces that lie in one row of
/// memory. Throws IoError, also for a file that is shorter than what is asked
/// of it. For one thread.
class InputFile {
 public:
  explicit InputFile(std::filesystem::path path);

  std::uint64_t size() const { return size_; }
  bool at_end() const { return begin_ == end_ && offset_ == size_; }

  /// Goes to a place in the file.
  void go_to(std::uint64_t offset) {
    begin_ = end_ = 0;
    offset_ = offset;
  }

  /// The bytes that come next: `size` of them, fewer only before the end of
  /// the file. Valid until the next call of any function.
  std::string_view peek(std::size_t size) {
    if (end_ - begin_ < size) refill(size);
    return {buffer_.data() + begin_, end_ - begin_};
  }

  /// Goes on by so many of the bytes that peek() gave.
  void skip(std::size_t size) { begin_ += size; }

  /// The next `size` bytes, and goes on. Valid as those of peek().
  std::string_view take(std::size_t size);

 private:
  void refill(std::size_t size);

  std::filesystem::path path_;
  FileDescriptor file_;
  std::uint64_t size_ = 0;
  std::uint64_t offset_ = 0;  // of what is read next
  std::string buffer_;
  std::size_t begin_ = 0;  // what of the buffer is not taken yet
  std::size_t end_ = 0;
};

/// Any piece of a file, read on its own. From any threads at once. Throws
/// IoError.
class PieceReader {
 public:
  explicit PieceReader(std::filesystem::path path);

  /// Puts `size` bytes at `offset` into `bytes`, in the place of what it held.
  void read(std::uint64_t offset, std::size_t size, std::string& bytes) const;

 private:
  std::filesystem::path path_;
  FileDescriptor file_;
};

}  // namespace lede::bulk
