#include "pipeline/worker_pool.h"

#include <utility>

#include "threads.h"

namespace lede {

WorkerPool::WorkerPool(std::size_t workers) {
  try {
    for (std::size_t worker = 0; worker < workers; ++worker) {
      threads_.push_back(begin_thread([this, worker] { work(worker); }));
    }
  } catch (...) {
    end_threads();
    throw;
  }
}

WorkerPool::~WorkerPool() { end_threads(); }

void WorkerPool::end_threads() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  wanted_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

WorkerPool::Ticket WorkerPool::submit(std::size_t bytes, Task task) {
  std::unique_lock lock(mutex_);
  wait_until(lock, [&] {
    return waiting_.empty() || waiting_bytes_ + bytes <= kMostWaitingBytes;
  });
  Ticket ticket;
  waiting_.push_back({bytes, std::move(task), ticket});
  waiting_bytes_ += bytes;
  wanted_.notify_one();
  return ticket;
}

void WorkerPool::wait(const Ticket& ticket) {
  std::unique_lock lock(mutex_);
  wait_until(lock, [&] { return ticket.state_->done; });
}

void WorkerPool::wait_for_all() {
  std::unique_lock lock(mutex_);
  wait_until(lock, [this] { return waiting_.empty() && running_ == 0; });
}

void WorkerPool::drop_all() noexcept {
  std::unique_lock lock(mutex_);
  waiting_.clear();
  waiting_bytes_ = 0;
  changed_.wait(lock, [this] { return running_ == 0; });
}

template <typename Condition>
void WorkerPool::wait_until(std::unique_lock<std::mutex>& lock,
                            Condition&& holds) {
  changed_.wait(lock, [&] { return failure_ != nullptr || holds(); });
  if (failure_ != nullptr) std::rethrow_exception(failure_);
}

void WorkerPool::work(std::size_t worker) {
  std::unique_lock lock(mutex_);
  while (true) {
    wanted_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
    if (ends_ || failure_ != nullptr) return;
    Waiting next = std::move(waiting_.front());
    waiting_.pop_front();
    waiting_bytes_ -= next.bytes;
    ++running_;
    changed_.notify_all();
    lock.unlock();
    std::exception_ptr failure;
    try {
      next.task(worker);
      next.task = nullptr;  // with what it holds
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    --running_;
    next.ticket.state_->done = true;
    if (failure != nullptr && failure_ == nullptr) failure_ = failure;
    changed_.notify_all();
  }
}

}  // namespace lede
