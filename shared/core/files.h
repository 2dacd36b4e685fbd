#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace lede {

/// A file descriptor that closes itself. Never inherited by child processes.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int number) : number_(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept;
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor();

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_ = -1;
};

/// The operating system's word for an error number, as in "No space left on
/// device".
std::string system_message(int error_number);

/// Throws NoSpaceError where the error number says that there is none, else
/// IoError: `failure` ("cannot write /x/y"), a colon, the system's word.
[[noreturn]] void throw_system_error(const std::string& failure,
                                     int error_number);

/// Opens a file; `flags` as for open(2), O_CLOEXEC is added. Throws IoError.
FileDescriptor open_file(const std::filesystem::path& path, int flags,
                         unsigned mode = 0644);

/// Writes all of `content` where the file stands; `path` is for the message.
/// Throws IoError.
void write_all(const FileDescriptor& file, std::string_view content,
               const std::filesystem::path& path);

/// Reads up to `size` bytes at `offset`, without moving where the file stands;
/// 0 at its end. From any thread. Throws IoError.
std::size_t read_at(const FileDescriptor& file, std::uint64_t offset,
                    char* bytes, std::size_t size,
                    const std::filesystem::path& path);

/// The whole of a small file. Throws IoError.
std::string read_small_file(const std::filesystem::path& path);

/// The bytes of a file, block by block, each valid during its call. Throws
/// IoError.
void read_blocks(const std::filesystem::path& path,
                 const std::function<void(std::string_view)>& use);

/// Makes a file of this content, or replaces what one held; not synced.
/// Throws IoError.
void write_file(const std::filesystem::path& path, std::string_view content);

/// Puts `content` in the place of the file at `path` so that, whatever
/// happens, the file holds the old content or the new one, and after the
/// return the new one even if the power fails. Throws IoError.
void replace_file(const std::filesystem::path& path, std::string_view content);

/// Brings a directory (its names, not what the files hold) or one file to the
/// disk. Throws IoError. A failed sync is never tried again: the kernel may
/// have dropped the data and would report success.
void sync_to_disk(const std::filesystem::path& path);

}  // namespace lede
