#include "program.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>

#include <lede/error.h>

#include "message.h"

namespace lede {

int run_program(const char* name, const std::function<int()>& body,
                const ExitCodeOf& code_of) {
  // A closed pipe shows as an error of the write, see print().
  std::signal(SIGPIPE, SIG_IGN);
  // So does a limit on the size of files.
  std::signal(SIGXFSZ, SIG_IGN);
  const auto fail = [&](const std::exception& error,
                        const std::string& message) {
    tell(Level::kError, name, message);
    return code_of ? code_of(error) : kExitFailed;
  };
  try {
    return body();
  } catch (const BadOptions& error) {
    return fail(error, std::string(error.what()) + "; try --help");
  } catch (const std::bad_alloc& error) {
    return fail(error, "out of memory");
  } catch (const std::exception& error) {
    return fail(error, error.what());
  }
}

boost::program_options::variables_map parsed_options(
    int argc, char** argv,
    const boost::program_options::options_description& options,
    const char* positional) {
  namespace po = boost::program_options;
  po::positional_options_description rest;
  rest.add(positional, -1);
  po::variables_map values;
  try {
    po::store(po::command_line_parser(argc, argv)
                  .options(options)
                  .positional(rest)
                  .style(po::command_line_style::unix_style &
                         ~po::command_line_style::allow_guessing)
                  .run(),
              values);
    po::notify(values);
  } catch (const po::unknown_option& error) {
    throw BadOptions("there is no option " + error.get_option_name() +
                     "; put -- before words that begin with a dash");
  } catch (const po::error& error) {
    throw BadOptions(error.what());
  }
  return values;
}

void print(std::string_view text) {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
      std::fflush(stdout) == 0;
  if (written || errno == EPIPE) return;
  throw IoError(std::string("cannot write to standard output: ") +
                std::strerror(errno));
}

}  // namespace lede
