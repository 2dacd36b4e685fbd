#pragma once

#include "deadline.h"

namespace lede {

/// Ends a search when its time is over. A look at the clock costs more than a
/// document, so only some calls look. For one thread.
class TimeLimit {
 public:
  explicit TimeLimit(const Deadline& deadline) : deadline_(deadline) {}

  /// To be asked often. Once it is over it stays so.
  bool is_over() {
    constexpr unsigned kCallsALook = 16;
    if (!has_ended_ && calls_++ % kCallsALook == 0) look();
    return has_ended_;
  }

  /// To be asked now and then.
  bool look() {
    has_ended_ = has_ended_ || deadline_.has_passed();
    return has_ended_;
  }

  /// Did it end the search?
  bool has_ended() const { return has_ended_; }

 private:
  Deadline deadline_;
  bool has_ended_ = false;
  unsigned calls_ = 0;
};

}  // namespace lede
