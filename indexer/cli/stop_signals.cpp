#include "stop_signals.h"

#include <cerrno>
#include <csignal>
#include <ctime>

#include <pthread.h>
#include <unistd.h>

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
  watcher_ = std::thread([this] { watch(); });
}

StopSignals::~StopSignals() {
  ends_ = true;
  ::pthread_kill(watcher_.native_handle(), kEnd);
  watcher_.join();
}

void StopSignals::watch() {
  constexpr timespec kGrace{1, 500'000'000};
  const timespec* wait = nullptr;
  while (true) {
    const int signal = next_signal(wait);
    if (ends_) return;
    if (is_published_) {
      wait = nullptr;
      continue;
    }
    // No second signal nor the end of the work: it hangs.
    const bool is_second = signal_ != 0;
    if (is_second) ::_exit(kExitStopped + signal_);
    signal_ = signal;
    stop_.request_stop();
    wait = &kGrace;
  }
}

}  // namespace lede
