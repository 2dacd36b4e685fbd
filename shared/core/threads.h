#pragma once

#include <future>
#include <system_error>
#include <thread>
#include <utility>

namespace lede {

/// Throws NoResourcesError: the system has given no thread.
[[noreturn]] void fail_without_thread(const std::system_error& error);

/// A thread that does some work. Throws NoResourcesError.
template <typename Work>
std::thread begin_thread(Work&& work) {
  try {
    return std::thread(std::forward<Work>(work));
  } catch (const std::system_error& error) {
    fail_without_thread(error);
  }
}

/// What some work gives, or throws, that a thread of its own does. Throws
/// NoResourcesError.
template <typename Work>
auto begin_async(Work&& work) {
  try {
    return std::async(std::launch::async, std::forward<Work>(work));
  } catch (const std::system_error& error) {
    fail_without_thread(error);
  }
}

}  // namespace lede
