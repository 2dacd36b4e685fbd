#include "job_lock.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

#include <lede/error.h>

namespace lede {

JobLock::JobLock(const std::filesystem::path& index)
    : file_(open_file(index / "lede.lock", O_RDWR | O_CREAT)) {
  if (::flock(file_.number(), LOCK_EX | LOCK_NB) == 0) return;
  if (errno != EWOULDBLOCK) {
    throw IoError("cannot lock index " + index.string() + ": " +
                  system_message(errno));
  }
  throw BusyError("cannot write index " + index.string() +
                  ": another process is writing it; try again when it is "
                  "done");
}

}  // namespace lede
