#include "support/strace.h"

#include "support/catch.h"
#include "support/process.h"

namespace lede::test {
namespace {

constexpr char kStrace[] = "/usr/bin/strace";

}  // namespace

bool has_strace() {
  bool works = std::filesystem::exists(kStrace);
  if (works) {
    Command command;
    command.words = {kStrace, "-qq", "-o", "/dev/null", "/bin/true"};
    works = run(command).exit_code == 0;
  }
  if (!works) WARN("skipped: strace is missing or not allowed here");
  return works;
}

std::vector<std::string> under_strace(const std::vector<std::string>& options,
                                      const std::vector<std::string>& words,
                                      const std::filesystem::path& log) {
  // The leak checker of a sanitized program wants to trace it as well; for the
  // other see index_check.h.
  constexpr char kSanitizer[] =
      "ASAN_OPTIONS=detect_leaks=0:new_delete_type_mismatch=0";
  std::vector<std::string> all = {kStrace,    "-f", "-qq",       "-E",
                                  kSanitizer, "-o", log.string()};
  all.insert(all.end(), options.begin(), options.end());
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

}  // namespace lede::test
