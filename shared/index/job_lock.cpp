#include "job_lock.h"

#include <algorithm>
#include <cerrno>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <lede/error.h>

#include "deadline.h"
#include "index_folder.h"

namespace lede {
namespace {

// A lock on a file that somebody has deleted keeps nobody out.
bool is_still_at(const FileDescriptor& file,
                 const std::filesystem::path& path) {
  struct stat ours {};
  struct stat found {};
  return ::fstat(file.number(), &ours) == 0 &&
         ::stat(path.c_str(), &found) == 0 && ours.st_dev == found.st_dev &&
         ours.st_ino == found.st_ino;
}

// The locked file; closed when another has the lock.
FileDescriptor locked(const std::filesystem::path& index) {
  const std::filesystem::path path = index / kLockName;
  FileDescriptor file = open_file(path, O_RDWR | O_CREAT);
  if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0) {
    return is_still_at(file, path) ? std::move(file) : FileDescriptor();
  }
  if (errno == EWOULDBLOCK || errno == EINTR) return {};
  throw_system_error("cannot lock index " + index.string(), errno);
}

}  // namespace

JobLock::JobLock(const std::filesystem::path& index,
                 std::chrono::milliseconds wait) {
  constexpr std::chrono::milliseconds kBetweenTries(50);
  // A process that was killed may leave a child that is about to become the
  // gate's program; until it does, it has the lock too.
  wait = std::max(wait, 4 * kBetweenTries);
  const Deadline deadline(wait);
  while (true) {
    file_ = locked(index);
    if (file_.is_open()) return;
    if (deadline.has_passed()) break;
    std::this_thread::sleep_for(kBetweenTries);
  }
  throw BusyError("cannot write index " + index.string() +
                  ": another process is writing it; try again when it is "
                  "done, or wait for it (--lock-wait)");
}

}  // namespace lede
