#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace lede {

/// A few threads that do tasks in the order in which these come. One thread
/// hands tasks out and waits for them; what a task throws, it gets.
///
///     WorkerPool workers(2);
///     const auto ticket = workers.submit(text.size(), [&](std::size_t worker)
///     {
///       length = analysers[worker].tokens(text, passages).size();
///     });
///     workers.wait(ticket);
class WorkerPool {
 public:
  /// `worker` counts the threads from 0: what it names is the task's alone.
  using Task = std::function<void(std::size_t worker)>;

  /// Stands for a task that was submitted.
  class Ticket {
    friend class WorkerPool;
    struct State {
      bool done = false;
    };
    std::shared_ptr<State> state_ = std::make_shared<State>();
  };

  /// Throws NoResourcesError.
  explicit WorkerPool(std::size_t workers);

  /// Drops the tasks that have not begun and waits for the others.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  std::size_t size() const { return threads_.size(); }

  /// Adds a task that holds some `bytes` of memory; waits while those that have
  /// not begun hold kMostWaitingBytes. Rethrows what a task has thrown; after
  /// that no task is begun any more.
  Ticket submit(std::size_t bytes, Task task);

  /// Waits until a task is done. Rethrows as submit() does.
  void wait(const Ticket& ticket);

  /// Waits until all are done. Rethrows as submit() does.
  void wait_for_all();

  /// Drops the tasks that have not begun and waits for the others: whoever
  /// submits tasks that borrow something of its own calls it before that goes.
  /// Nobody waits for a dropped one any more.
  void drop_all() noexcept;

 private:
  static constexpr std::size_t kMostWaitingBytes = std::size_t{4} << 20U;

  struct Waiting {
    std::size_t bytes;
    Task task;
    Ticket ticket;
  };

  template <typename Condition>
  void wait_until(std::unique_lock<std::mutex>& lock, Condition&& holds);
  void work(std::size_t worker);
  void end_threads();

  std::mutex mutex_;                 // of all below but threads_
  std::condition_variable changed_;  // a task has begun or ended
  std::condition_variable wanted_;   // a task has come, or the end
  std::deque<Waiting> waiting_;
  std::size_t waiting_bytes_ = 0;
  std::size_t running_ = 0;
  bool ends_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace lede
