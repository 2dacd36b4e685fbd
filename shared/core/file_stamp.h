#pragma once

#include <cstdint>

#include <sys/stat.h>

namespace lede {

/// What changes when somebody writes to a file, or puts another in its place.
struct FileStamp {
  std::uint64_t size_bytes = 0;
  std::int64_t modified_ns = 0;  ///< since 1970; whoever may write may set it
  std::int64_t changed_ns = 0;   ///< likewise, by the kernel alone
  std::uint64_t inode = 0;

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

inline FileStamp stamp_of(const struct stat& status) {
  constexpr std::int64_t kNsPerSecond = 1'000'000'000;
  const auto ns = [](const timespec& time) {
    return time.tv_sec * kNsPerSecond + time.tv_nsec;
  };
  return {static_cast<std::uint64_t>(status.st_size), ns(status.st_mtim),
          ns(status.st_ctim), status.st_ino};
}

}  // namespace lede
