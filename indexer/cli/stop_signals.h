#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace lede {

/// Turns SIGINT and SIGTERM into a request to stop. Where the work has not
/// ended a second and a half later, be it waiting for a disk, it ends the
/// program: a new index counts for nothing until it is published, and what is
/// left of it is removed by the next run. From publication on there is only the
/// request.
///
/// Made before any other thread, so that these have the signals blocked too.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  std::stop_token token() const { return stop_.get_token(); }

  /// The new index is live: all that is left is to say so.
  void only_ask_from_now() { may_end_ = false; }

  /// The next index is begun.
  void may_end_from_now() { may_end_ = true; }

  /// The signal that came, or 0.
  int signal() const { return signal_; }

 private:
  void watch();

  std::stop_source stop_;
  std::atomic<bool> may_end_{true};
  std::atomic<int> signal_{0};
  std::atomic<bool> ends_{false};
  std::thread watcher_;
};

}  // namespace lede
