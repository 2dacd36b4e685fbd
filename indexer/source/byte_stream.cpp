#include "source/byte_stream.h"

#include <cerrno>
#include <utility>

#include <archive.h>
#include <sys/stat.h>
#include <unistd.h>

#include "source/archive_failure.h"

namespace lede {
namespace {

constexpr std::size_t kBlockBytes = 1U << 16U;

bool is_file_at_its_begin(int number) {
  struct stat status {};
  return ::fstat(number, &status) == 0 && S_ISREG(status.st_mode) &&
         ::lseek(number, 0, SEEK_CUR) == 0;
}

struct FreeArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

}  // namespace

struct ByteStream::Archive {
  FileDescriptor file;
  bool is_whole_file = false;
  BlockSource* blocks = nullptr;  // instead of a file
  UnpackingLimit* shared_limit = nullptr;
  UnpackingLimit own_limit;
  std::string failure;  // of the blocks
  std::unique_ptr<archive, FreeArchive> handle{archive_read_new()};

  [[noreturn]] void fail() const {
    if (!failure.empty()) throw ReadFailure(failure);
    throw_failure_of(handle.get());
  }

  static la_ssize_t read_block(archive* /*reader*/, void* user,
                               const void** block) {
    auto& self = *static_cast<Archive*>(user);
    try {
      const std::string_view bytes = self.blocks->next_block();
      *block = bytes.data();
      return static_cast<la_ssize_t>(bytes.size());
    } catch (const ReadFailure& failed) {
      self.failure = failed.what();
      return ARCHIVE_FATAL;
    }
  }

  int open_input() {
    if (blocks == nullptr) {
      return archive_read_open_fd(handle.get(), file.number(), kBlockBytes);
    }
    return archive_read_open(handle.get(), this, nullptr, read_block, nullptr);
  }

  // Opens the file as one stream of bytes; false when it is empty.
  bool open() {
    archive* reader = handle.get();
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    if (open_input() != ARCHIVE_OK) fail();
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF) return false;
    if (status < ARCHIVE_WARN) fail();
    return true;
  }

  void count(std::size_t bytes) {
    if (shared_limit == nullptr) {
      const la_int64_t read = archive_filter_bytes(handle.get(), -1);
      own_limit.set_file_bytes(static_cast<std::uint64_t>(read));
      own_limit.add_unpacked(bytes);
    } else {
      shared_limit->add_unpacked(bytes);
    }
  }

  bool is_packed() const {
    return archive_filter_code(handle.get(), 0) != ARCHIVE_FILTER_NONE;
  }
};

ByteStream::ByteStream(FileDescriptor file)
    : archive_(std::make_unique<Archive>()) {
  archive_->file = std::move(file);
  archive_->is_whole_file = is_file_at_its_begin(archive_->file.number());
  at_end_ = !archive_->open();
}

ByteStream::ByteStream(BlockSource& blocks, UnpackingLimit& limit)
    : archive_(std::make_unique<Archive>()) {
  archive_->blocks = &blocks;
  archive_->shared_limit = &limit;
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
  buffer_begin_ += taken_;
  taken_ = 0;
  while (buffer_.size() < wanted && !at_end_) {
    const std::size_t size = buffer_.size();
    buffer_.resize(size + kBlockBytes);
    const la_ssize_t count = archive_read_data(
        archive_->handle.get(), buffer_.data() + size, kBlockBytes);
    buffer_.resize(size + (count > 0 ? static_cast<std::size_t>(count) : 0));
    if (count < 0) archive_->fail();
    archive_->count(static_cast<std::size_t>(count));
    at_end_ = count == 0;
  }
}

std::optional<std::uint64_t> ByteStream::place() const {
  if (!archive_->is_whole_file && archive_->blocks == nullptr) {
    return std::nullopt;
  }
  return buffer_begin_ + taken_;
}

bool ByteStream::is_packed() const { return archive_->is_packed(); }

std::uint64_t ByteStream::file_bytes() const {
  const la_int64_t count = archive_filter_bytes(archive_->handle.get(), -1);
  return count < 0 ? 0 : static_cast<std::uint64_t>(count);
}

UnpackingLimit& ByteStream::limit() {
  return archive_->shared_limit != nullptr ? *archive_->shared_limit
                                           : archive_->own_limit;
}

int ByteStream::plain_file() const {
  struct stat status {};
  const int number = archive_->file.number();
  const bool regular = ::fstat(number, &status) == 0 && S_ISREG(status.st_mode);
  return regular && !archive_->is_packed() ? number : -1;
}

}  // namespace lede
