#pragma once

#include <chrono>

namespace lede {

/// When work has to end, by a clock that nobody sets back. As made, never.
class Deadline {
 public:
  Deadline() = default;
  explicit Deadline(std::chrono::milliseconds from_now)
      : is_set_(true), end_(Clock::now() + from_now) {}

  bool is_set() const { return is_set_; }
  bool has_passed() const { return is_set_ && Clock::now() >= end_; }

 private:
  using Clock = std::chrono::steady_clock;

  bool is_set_ = false;
  Clock::time_point end_;
};

}  // namespace lede
