#pragma once

#include <chrono>
#include <string>

#include <lede/indexer.h>

namespace lede {

/// The line on a terminal that tells how far a run is, rewritten in place a
/// few times a second: "1,204 articles, 35 of 143 MB, 12.1 MB/s, 9 s left".
class ProgressLine {
 public:
  /// Shows nothing unless `enabled`.
  explicit ProgressLine(bool enabled);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const IndexProgress& progress);

  /// Takes the line away, so that something else can be printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool enabled_;
  bool visible_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_shown_;
};

/// "1,204" for 1204.
std::string grouped(std::size_t number);

/// "0.4" or "143": a size in millions of bytes.
std::string megabytes(std::uint64_t bytes);

}  // namespace lede
