#include "bulk/byte_files.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <lede/error.h>

namespace lede::bulk {
namespace {

[[noreturn]] void throw_cut_short(const std::filesystem::path& path) {
  throw IoError("cannot read " + path.string() + ": it was cut short");
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)),
      file_(open_file(path_, O_WRONLY | O_CREAT | O_TRUNC)) {}

void OutputFile::flush() {
  write_all(file_, waiting_, path_);
  written_ += waiting_.size();
  waiting_.clear();
}

InputFile::InputFile(std::filesystem::path path)
    : path_(std::move(path)),
      file_(open_file(path_, O_RDONLY)),
      size_(std::filesystem::file_size(path_)) {}

std::string_view InputFile::take(std::size_t size) {
  const std::string_view bytes = peek(size);
  if (bytes.size() < size) throw_cut_short(path_);
  skip(size);
  return bytes.substr(0, size);
}

void InputFile::refill(std::size_t size) {
  constexpr std::size_t kBufferBytes = 1U << 17U;
  buffer_.erase(0, begin_);
  end_ -= begin_;
  begin_ = 0;
  buffer_.resize(std::max(size, kBufferBytes));
  while (end_ < buffer_.size() && offset_ < size_) {
    const std::size_t count = read_at(file_, offset_, buffer_.data() + end_,
                                      buffer_.size() - end_, path_);
    if (count == 0) throw_cut_short(path_);
    end_ += count;
    offset_ += count;
  }
}

PieceReader::PieceReader(std::filesystem::path path)
    : path_(std::move(path)), file_(open_file(path_, O_RDONLY)) {}

void PieceReader::read(std::uint64_t offset, std::size_t size,
                       std::string& bytes) const {
  bytes.resize(size);
  for (std::size_t done = 0; done < size;) {
    const std::size_t count =
        read_at(file_, offset + done, bytes.data() + done, size - done, path_);
    if (count == 0) throw_cut_short(path_);
    done += count;
  }
}

}  // namespace lede::bulk
