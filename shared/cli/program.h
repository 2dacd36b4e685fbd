#pragma once

#include <exception>
#include <functional>
#include <stdexcept>
#include <string_view>

#include <boost/program_options.hpp>

namespace lede {

/// Thrown by programs for options that make no sense; the message ends up
/// behind the program's name and before "try --help".
class BadOptions : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Exit codes that both programs share; each has its own beside them.
constexpr int kExitFailed = 2;

/// The exit code for an error that ended a program.
using ExitCodeOf = std::function<int(const std::exception&)>;

/// Runs `body` and returns its exit code. Errors become one line on standard
/// error, "name: message", and the code that `code_of` has for it, or
/// kExitFailed for all.
int run_program(const char* name, const std::function<int()>& body,
                const ExitCodeOf& code_of = {});

/// Parses the command line into options; what is no option is given to the
/// option `positional`. Throws BadOptions.
boost::program_options::variables_map parsed_options(
    int argc, char** argv,
    const boost::program_options::options_description& options,
    const char* positional);

/// Writes all of it to standard output and flushes. A reader that went away
/// (`| head`) is no error; a full disk is: IoError.
void print(std::string_view text);

}  // namespace lede
