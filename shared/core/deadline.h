#pragma once

#include <chrono>
#include <optional>
#include <stop_token>
#include <utility>

namespace lede {

/// When work has to end: at a time by a clock that nobody sets back, and when
/// somebody asks for it. As made, never.
class Deadline {
 public:
  Deadline() = default;
  explicit Deadline(std::chrono::milliseconds from_now)
      : end_(Clock::now() + from_now) {}

  /// Also when this is asked for.
  void end_on(std::stop_token stop) { stop_ = std::move(stop); }

  bool is_set() const { return end_ || stop_.stop_possible(); }
  bool has_passed() const {
    return stop_.stop_requested() || (end_ && Clock::now() >= *end_);
  }

 private:
  using Clock = std::chrono::steady_clock;

  std::optional<Clock::time_point> end_;
  std::stop_token stop_;
};

}  // namespace lede
