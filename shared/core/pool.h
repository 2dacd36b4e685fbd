#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace lede {

/// Keeps objects that only one thread may use at a time for the next who needs
/// one. Any thread may call; the pool outlives its leases.
template <typename T>
class Pool {
 public:
  /// An object taken from the pool, given back at the end of the lease.
  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<T> object)
        : pool_(&pool), object_(std::move(object)) {}
    Lease(Lease&&) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease() {
      if (object_) pool_->give_back(std::move(object_));
    }

    T& operator*() const { return *object_; }
    T* operator->() const { return object_.get(); }

   private:
    Pool* pool_;
    std::unique_ptr<T> object_;
  };

  /// An idle object that `fits`, else what `make` returns. Idle ones that do
  /// not fit any more are dropped.
  template <typename Fits, typename Make>
  Lease lease(const Fits& fits, const Make& make) {
    if (auto idle = take_idle(fits)) return {*this, std::move(idle)};
    return {*this, make()};
  }

 private:
  // More than this many at once are made anew each time.
  static constexpr std::size_t kMostIdle = 64;

  template <typename Fits>
  std::unique_ptr<T> take_idle(const Fits& fits) {
    std::vector<std::unique_ptr<T>> dropped;  // destroyed without the lock
    const std::lock_guard guard(mutex_);
    while (!idle_.empty()) {
      auto object = std::move(idle_.back());
      idle_.pop_back();
      if (fits(*object)) return object;
      dropped.push_back(std::move(object));
    }
    return nullptr;
  }

  void give_back(std::unique_ptr<T> object) {
    const std::lock_guard guard(mutex_);
    if (idle_.size() < kMostIdle) idle_.push_back(std::move(object));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<T>> idle_;
};

}  // namespace lede
