#pragma once

#include <stdexcept>

namespace lede {

/// The reason why an input cannot be read (on): a failing disk, a packed file
/// that is cut, one that is made to explode. Stays inside indexer/source,
/// where it becomes a Rejection.
class ReadFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The system would not give the bytes. They may be as good as ever, and come
/// another time.
class UnreadableNow : public ReadFailure {
 public:
  using ReadFailure::ReadFailure;
};

}  // namespace lede
