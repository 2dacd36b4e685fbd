#include "message.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

#include <lede/terminal_safe.h>

namespace lede {
namespace {

// systemd names device and inode of the stream that it has made for a service.
// The variable outlives a redirection, so the name alone tells nothing.
bool goes_to_journal() {
  const char* stream = std::getenv("JOURNAL_STREAM");
  struct stat error {};
  if (stream == nullptr || ::fstat(STDERR_FILENO, &error) != 0) return false;
  return stream ==
         std::to_string(error.st_dev) + ":" + std::to_string(error.st_ino);
}

}  // namespace

void tell(Level level, std::string_view program, std::string_view message) {
  static const bool in_journal = goes_to_journal();
  std::string line;
  if (in_journal) {
    line = "<" + std::to_string(static_cast<int>(level)) + ">";
  }
  line.append(program).append(": ").append(terminal_safe(message)).append("\n");
  std::fputs(line.c_str(), stderr);
}

}  // namespace lede
