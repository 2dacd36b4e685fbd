#include "stop_signals.h"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <string>
#include <system_error>

#include <pthread.h>
#include <unistd.h>

#include <lede/error.h>

#include "exit_codes.h"

namespace lede {
namespace {

// Wakes the watcher at the end.
constexpr int kEnd = SIGUSR1;

sigset_t heeded_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int each : {SIGINT, SIGTERM, kEnd}) sigaddset(&set, each);
  return set;
}

// The next signal, or 0 when none has come in time.
int next_signal(const timespec* wait) {
  const sigset_t set = heeded_signals();
  while (true) {
    const int signal = wait == nullptr ? ::sigwaitinfo(&set, nullptr)
                                       : ::sigtimedwait(&set, nullptr, wait);
    if (signal > 0) return signal;
    if (errno != EINTR) return 0;
  }
}

}  // namespace

StopSignals::StopSignals() {
  const sigset_t set = heeded_signals();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  try {
    watcher_ = std::thread([this] { watch(); });
  } catch (const std::system_error& error) {
    throw NoResourcesError(std::string("cannot begin a thread: ") +
                           error.what());
  }
}

StopSignals::~StopSignals() {
  ends_ = true;
  ::pthread_kill(watcher_.native_handle(), kEnd);
  watcher_.join();
}

void StopSignals::watch() {
  constexpr timespec kGrace{1, 500'000'000};
  bool is_asked = false;
  while (true) {
    const int signal = next_signal(is_asked ? &kGrace : nullptr);
    if (ends_) return;
    // A second signal, or the work goes on as if it hung.
    if (is_asked && may_end_) ::_exit(kExitStopped + signal_);
    if (signal == 0) continue;
    is_asked = true;
    signal_ = signal;
    stop_.request_stop();
  }
}

}  // namespace lede
