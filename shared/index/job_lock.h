#pragma once

#include <chrono>
#include <filesystem>

#include "files.h"

namespace lede {

/// Held by the one process that may write an index. The kernel holds it for
/// the open file, so it ends with the process, however that ends, and the file
/// itself is never deleted.
class JobLock {
 public:
  /// Takes the lock of an index directory, or waits for it, a fifth of a second
  /// at least: so long the child of a process that was killed may have it.
  /// Throws BusyError when another process, or another writer in this one, has
  /// it that long; IoError.
  explicit JobLock(const std::filesystem::path& index,
                   std::chrono::milliseconds wait = {});

 private:
  FileDescriptor file_;
};

}  // namespace lede
