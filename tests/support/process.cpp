#include "support/process.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <spawn.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "files.h"

extern char** environ;

namespace lede::test {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kLongestRun = std::chrono::minutes(2);

// What lede's programs read; a test says what it wants of these.
constexpr std::array<std::string_view, 5> kUnsetVariables = {
    "LEDE_INDEX=", "NO_COLOR=", "TERM=", "COLUMNS=", "CLICOLOR="};

[[noreturn]] void fail(const char* act) {
  throw std::runtime_error(std::string("cannot ") + act + ": " +
                           std::strerror(errno));
}

struct Ends {
  FileDescriptor ours;
  FileDescriptor theirs;
};

Ends pipe_to_read() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("make a pipe");
  return {FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

Ends pipe_to_write() {
  Ends ends = pipe_to_read();
  std::swap(ends.ours, ends.theirs);
  return ends;
}

// A terminal that passes bytes on as they are.
Ends terminal(std::size_t columns) {
  winsize size{};
  size.ws_row = 24;
  size.ws_col = static_cast<unsigned short>(columns);
  termios raw{};
  ::cfmakeraw(&raw);
  int ours = -1;
  int theirs = -1;
  if (::openpty(&ours, &theirs, nullptr, &raw, &size) != 0) {
    fail("make a terminal");
  }
  ::fcntl(ours, F_SETFD, FD_CLOEXEC);
  ::fcntl(theirs, F_SETFD, FD_CLOEXEC);
  return {FileDescriptor(ours), FileDescriptor(theirs)};
}

Ends standard_output(const Command& command) {
  if (command.out_columns > 0) return terminal(command.out_columns);
  if (!command.out_file.empty()) {
    return {FileDescriptor(), open_file(command.out_file, O_WRONLY)};
  }
  Ends ends = pipe_to_read();
  if (command.out_has_no_reader) ends.ours = FileDescriptor();
  return ends;
}

Ends standard_error(const Command& command) {
  return command.err_columns > 0 ? terminal(command.err_columns)
                                 : pipe_to_read();
}

std::vector<std::string> environment_for(const Command& command) {
  std::vector<std::string> variables;
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string_view variable = *each;
    bool kept = true;
    for (const std::string_view name : kUnsetVariables) {
      kept = kept && !variable.starts_with(name);
    }
    if (kept) variables.emplace_back(variable);
  }
  variables.insert(variables.end(), command.environment.begin(),
                   command.environment.end());
  return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// The child's end of a stream becomes its descriptor `number`.
struct SpawnActions {
  SpawnActions() {
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    // The test ignores SIGPIPE; its children shall not.
    sigset_t pipe_signal;
    ::sigemptyset(&pipe_signal);
    ::sigaddset(&pipe_signal, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&attributes, &pipe_signal);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  ~SpawnActions() {
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
  }

  void give(const FileDescriptor& file, int number) {
    ::posix_spawn_file_actions_adddup2(&actions, file.number(), number);
  }

  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};
};

pid_t spawn(const Command& command, const FileDescriptor& in,
            const FileDescriptor& out, const FileDescriptor& err) {
  SpawnActions spawning;
  spawning.give(in, STDIN_FILENO);
  spawning.give(out, STDOUT_FILENO);
  spawning.give(err, STDERR_FILENO);
  if (!command.folder.empty()) {
    ::posix_spawn_file_actions_addchdir_np(&spawning.actions,
                                           command.folder.c_str());
  }
  std::vector<std::string> words = command.words;
  std::vector<std::string> variables = environment_for(command);
  pid_t child = -1;
  errno = ::posix_spawn(&child, words.front().c_str(), &spawning.actions,
                        &spawning.attributes, pointers_to(words).data(),
                        pointers_to(variables).data());
  if (errno != 0) fail(("start " + words.front()).c_str());
  return child;
}

}  // namespace

class Process::Running {
 public:
  explicit Running(const Command& command) {
    std::signal(SIGPIPE, SIG_IGN);
    Ends in = pipe_to_write();
    Ends out = standard_output(command);
    Ends err = standard_error(command);
    child_ = spawn(command, in.theirs, out.theirs, err.theirs);
    in_ = std::move(in.ours);
    out_ = std::move(out.ours);
    err_ = std::move(err.ours);
    ::fcntl(in_.number(), F_SETFL, O_NONBLOCK);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    if (child_ > 0) {
      kill();
      reap();
    }
  }

  void feed(std::string_view input) {
    while (!input.empty() && in_.is_open()) {
      turn(true);
      const ssize_t count = ::write(in_.number(), input.data(), input.size());
      if (count >= 0) {
        input.remove_prefix(static_cast<std::size_t>(count));
      } else if (errno != EAGAIN && errno != EINTR) {
        in_ = FileDescriptor();  // it does not want to know
      }
    }
  }

  void send(int signal) const { ::kill(child_, signal); }
  void kill() const { send(SIGKILL); }

  Outcome wait() {
    in_ = FileDescriptor();
    return wait_with_input_open();
  }

  Outcome wait_with_input_open() {
    while (out_.is_open() || err_.is_open()) turn(false);
    outcome_.exit_code = reap();
    return std::move(outcome_);
  }

 private:
  // Waits until something can be read, or written, and reads it.
  void turn(bool wants_to_write) {
    if (Clock::now() > deadline_) {
      throw std::runtime_error("the program takes too long");
    }
    constexpr int kPatienceMs = 1000;
    std::array<pollfd, 3> files = {
        pollfd{wants_to_write ? in_.number() : -1, POLLOUT, 0},
        pollfd{out_.number(), POLLIN, 0}, pollfd{err_.number(), POLLIN, 0}};
    ::poll(files.data(), files.size(), kPatienceMs);
    if (files[1].revents != 0) read_some(out_, outcome_.out);
    if (files[2].revents != 0) read_some(err_, outcome_.err);
  }

  static void read_some(FileDescriptor& file, std::string& text) {
    std::array<char, 1U << 16U> buffer{};
    const ssize_t count = ::read(file.number(), buffer.data(), buffer.size());
    if (count > 0) {
      text.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (count == 0 || errno != EINTR) {
      file = FileDescriptor();  // a terminal ends with an error
    }
  }

  int reap() {
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }

  pid_t child_ = -1;
  FileDescriptor in_;
  FileDescriptor out_;
  FileDescriptor err_;
  Outcome outcome_;
  Clock::time_point deadline_ = Clock::now() + kLongestRun;
};

Process::Process(const Command& command)
    : running_(std::make_unique<Running>(command)) {
  running_->feed(command.input);
}

Process::~Process() = default;

void Process::feed(std::string_view input) { running_->feed(input); }
void Process::kill() { running_->kill(); }
void Process::send(int signal) { running_->send(signal); }
Outcome Process::wait_with_input_open() {
  return running_->wait_with_input_open();
}
Outcome Process::wait() { return running_->wait(); }

Outcome run(const Command& command) { return Process(command).wait(); }

}  // namespace lede::test
