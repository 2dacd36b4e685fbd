#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lede::test {

/// A program to run, and what it sees of the world.
struct Command {
  std::vector<std::string> words;  ///< the program's path first
  std::string input;               ///< its standard input
  /// "NAME=value", beside the variables of the test that no lede program reads.
  std::vector<std::string> environment;
  std::filesystem::path folder;  ///< where it runs; empty: where the test does

  // Its output goes into pipes unless one of these is set.
  std::size_t out_columns = 0;     ///< standard output is a terminal so wide
  std::size_t err_columns = 0;     ///< standard error is
  std::string out_file;            ///< standard output goes there: "/dev/full"
  bool out_has_no_reader = false;  ///< as behind `| head` that has seen enough
};

struct Outcome {
  int exit_code = 0;  ///< as in a shell: 128 and the signal that ended it
  std::string out;
  std::string err;
};

/// Runs a program to its end. Throws std::runtime_error when it cannot be
/// started or takes minutes.
Outcome run(const Command& command);

/// A program while it runs.
///
///     Process index({{lede_index, "-i", "news.index", "-"}});
///     index.feed(half_of_the_articles);
///     index.kill();
///     index.wait().exit_code;  // 137
class Process {
 public:
  /// Starts it with the command's input to come first.
  explicit Process(const Command& command);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Gives it more standard input, and waits until it has taken all of it but
  /// what fits into a pipe.
  void feed(std::string_view input);

  /// Ends it by SIGKILL.
  void kill();

  /// Sends it another signal.
  void send(int signal);

  /// Waits for its end while more input might come.
  Outcome wait_with_input_open();

  /// Closes its standard input and waits for its end.
  Outcome wait();

 private:
  class Running;
  std::unique_ptr<Running> running_;
};

}  // namespace lede::test
