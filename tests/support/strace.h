#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lede::test {

/// Can a program be run under strace here? Warns where not. Not one that is
/// built with a sanitizer, which makes system calls of its own and takes their
/// errors for the end.
bool has_strace();

/// A command line under strace, with all of its threads and children: "-e" and
/// a rule, as in {"-e", "inject=fsync:error=EIO"}, and where the log goes.
std::vector<std::string> under_strace(
    const std::vector<std::string>& options,
    const std::vector<std::string>& words,
    const std::filesystem::path& log = "/dev/null");

}  // namespace lede::test
