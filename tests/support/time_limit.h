#pragma once

#include <ctime>

namespace lede::test {

/// How many times slower and larger a program is for what it was built with.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kBurden = 10;
#else
constexpr double kBurden = 1;
#endif

/// What hostile input may take, in seconds: far more than it takes, and far
/// less than it would if the time grew with the square of the size.
constexpr double kLinearSeconds = 5 * kBurden;

/// Seconds of processor time that a call takes in this process, whatever else
/// the machine has to do.
template <typename Call>
double processor_seconds(Call call) {
  const std::clock_t start = std::clock();
  call();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace lede::test
