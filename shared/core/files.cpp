#include "files.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <lede/error.h>

namespace lede {
namespace {

[[noreturn]] void throw_io_error(const char* act,
                                 const std::filesystem::path& path,
                                 int error_number) {
  throw_system_error(std::string("cannot ") + act + " " + path.string(),
                     error_number);
}

void read_blocks_of(std::size_t block_bytes, const std::filesystem::path& path,
                    const std::function<void(std::string_view)>& use) {
  const FileDescriptor file = open_file(path, O_RDONLY);
  std::string block(block_bytes, '\0');
  while (true) {
    const ssize_t count = ::read(file.number(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw_io_error("read", path, errno);
    if (count == 0) return;
    use({block.data(), static_cast<std::size_t>(count)});
  }
}

}  // namespace

void throw_system_error(const std::string& failure, int error_number) {
  const std::string message = failure + ": " + system_message(error_number);
  const bool no_space =
      error_number == ENOSPC || error_number == EDQUOT || error_number == EFBIG;
  if (no_space) throw NoSpaceError(message);
  throw IoError(message);
}

FileDescriptor::FileDescriptor(FileDescriptor&& other) noexcept
    : number_(std::exchange(other.number_, -1)) {}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

FileDescriptor::~FileDescriptor() {
  if (number_ >= 0) ::close(number_);
}

std::string system_message(int error_number) {
  return std::system_category().message(error_number);
}

FileDescriptor open_file(const std::filesystem::path& path, int flags,
                         unsigned mode) {
  FileDescriptor file(::open(path.c_str(), flags | O_CLOEXEC, mode));
  if (!file.is_open()) throw_io_error("open", path, errno);
  return file;
}

void write_all(const FileDescriptor& file, std::string_view content,
               const std::filesystem::path& path) {
  while (!content.empty()) {
    const ssize_t written =
        ::write(file.number(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_io_error("write", path, errno);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::size_t read_at(const FileDescriptor& file, std::uint64_t offset,
                    char* bytes, std::size_t size,
                    const std::filesystem::path& path) {
  while (true) {
    const ssize_t count =
        ::pread(file.number(), bytes, size, static_cast<off_t>(offset));
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) throw_io_error("read", path, errno);
  }
}

void read_blocks(const std::filesystem::path& path,
                 const std::function<void(std::string_view)>& use) {
  constexpr std::size_t kBlockBytes = std::size_t{256} << 10U;
  read_blocks_of(kBlockBytes, path, use);
}

// One process for one query opens with some of these: to clear a large block
// takes longer than to read them.
std::string read_small_file(const std::filesystem::path& path) {
  constexpr std::size_t kBlockBytes = std::size_t{8} << 10U;
  std::string content;
  read_blocks_of(kBlockBytes, path,
                 [&](std::string_view block) { content += block; });
  return content;
}

void write_file(const std::filesystem::path& path, std::string_view content) {
  write_all(open_file(path, O_WRONLY | O_CREAT | O_TRUNC), content, path);
}

void replace_file(const std::filesystem::path& path, std::string_view content) {
  const std::filesystem::path temporary = path.string() + ".tmp";
  {
    const FileDescriptor file =
        open_file(temporary, O_WRONLY | O_CREAT | O_TRUNC);
    write_all(file, content, temporary);
    if (::fsync(file.number()) != 0) throw_io_error("sync", temporary, errno);
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    throw_io_error("rename to", path, errno);
  }
  sync_to_disk(path.parent_path());
}

void sync_to_disk(const std::filesystem::path& path) {
  const FileDescriptor file = open_file(path.empty() ? "." : path, O_RDONLY);
  if (::fsync(file.number()) != 0) throw_io_error("sync", path, errno);
}

}  // namespace lede
