#include "support/strace.h"

#include "support/catch.h"
#include "support/process.h"

namespace lede::test {
namespace {

constexpr char kStrace[] = "/usr/bin/strace";

}  // namespace

bool has_strace() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  bool works = false;
#else
  bool works = std::filesystem::exists(kStrace);
#endif
  if (works) {
    Command command;
    command.words = {kStrace, "-qq", "-o", "/dev/null", "/bin/true"};
    works = run(command).exit_code == 0;
  }
  if (!works) WARN("skipped: strace is missing or of no use here");
  return works;
}

std::vector<std::string> under_strace(const std::vector<std::string>& options,
                                      const std::vector<std::string>& words,
                                      const std::filesystem::path& log) {
  std::vector<std::string> all = {kStrace, "-f", "-qq", "-o", log.string()};
  all.insert(all.end(), options.begin(), options.end());
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

}  // namespace lede::test
