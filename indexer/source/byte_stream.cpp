#include "source/byte_stream.h"

#include <cerrno>
#include <utility>

#include <archive.h>

namespace lede {
namespace {

constexpr std::size_t kBlockBytes = 1U << 16U;

struct FreeArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

}  // namespace

struct ByteStream::Archive {
  FileDescriptor file;
  std::unique_ptr<archive, FreeArchive> handle{archive_read_new()};

  [[noreturn]] void fail() const {
    // Where the system refused, libarchive names a descriptor and no reason;
    // its own findings come as EILSEQ and EINVAL.
    const int number = archive_errno(handle.get());
    if (number > 0 && number != EILSEQ && number != EINVAL) {
      throw ReadFailure(system_message(number));
    }
    const char* reason = archive_error_string(handle.get());
    throw ReadFailure(reason != nullptr ? reason : "it cannot be read");
  }

  // Opens the file as one stream of bytes; false when it is empty.
  bool open() {
    archive* reader = handle.get();
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    if (archive_read_open_fd(reader, file.number(), kBlockBytes) !=
        ARCHIVE_OK) {
      fail();
    }
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF) return false;
    if (status < ARCHIVE_WARN) fail();
    return true;
  }
};

ByteStream::ByteStream(FileDescriptor file)
    : archive_(std::make_unique<Archive>()) {
  archive_->file = std::move(file);
  at_end_ = !archive_->open();
}

ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;
ByteStream::~ByteStream() = default;

std::string_view ByteStream::peek(std::size_t wanted) {
  if (buffer_.size() - taken_ < wanted && !at_end_) fill(wanted);
  return std::string_view(buffer_).substr(taken_);
}

void ByteStream::take(std::size_t count) { taken_ += count; }

void ByteStream::fill(std::size_t wanted) {
  buffer_.erase(0, taken_);
  taken_ = 0;
  while (buffer_.size() < wanted && !at_end_) {
    const std::size_t size = buffer_.size();
    buffer_.resize(size + kBlockBytes);
    const la_ssize_t count = archive_read_data(
        archive_->handle.get(), buffer_.data() + size, kBlockBytes);
    buffer_.resize(size + (count > 0 ? static_cast<std::size_t>(count) : 0));
    if (count < 0) archive_->fail();
    at_end_ = count == 0;
  }
}

std::uint64_t ByteStream::file_bytes() const {
  const la_int64_t count = archive_filter_bytes(archive_->handle.get(), -1);
  return count < 0 ? 0 : static_cast<std::uint64_t>(count);
}

}  // namespace lede
