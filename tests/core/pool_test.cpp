#include "pool.h"

#include <atomic>
#include <stdexcept>
#include <thread>

#include "support/catch.h"

namespace {

// An object that counts itself and notices two users at a time.
struct Worker {
  explicit Worker(int made_version = 0) : version(made_version) { ++alive; }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  ~Worker() { --alive; }

  static inline std::atomic<int> alive = 0;
  int version;
  std::atomic<bool> busy = false;
};

using WorkerPool = lede::Pool<Worker>;

const auto kAny = [](const Worker&) { return true; };
const auto kMake = [] { return std::make_unique<Worker>(); };

}  // namespace

TEST_CASE("an idle object is given again", "[core]") {
  WorkerPool pool;
  const Worker* first = nullptr;
  {
    const auto lease = pool.lease(kAny, kMake);
    first = &*lease;
  }
  CHECK(&*pool.lease(kAny, kMake) == first);
  CHECK(&*pool.lease(kAny, kMake) == first);
  CHECK(Worker::alive == 1);
}

TEST_CASE("two leases at once are two objects", "[core]") {
  WorkerPool pool;
  const auto one = pool.lease(kAny, kMake);
  const auto other = pool.lease(kAny, kMake);
  CHECK(&*one != &*other);
  CHECK(Worker::alive == 2);
}

TEST_CASE("an idle object that does not fit any more is dropped", "[core]") {
  WorkerPool pool;
  { const auto old = pool.lease(kAny, kMake); }
  const auto fits = [](const Worker& worker) { return worker.version == 1; };
  const auto make = [] { return std::make_unique<Worker>(1); };
  CHECK(pool.lease(fits, make)->version == 1);
  CHECK(Worker::alive == 1);
  CHECK(pool.lease(kAny, kMake)->version == 1);
}

TEST_CASE("a moved lease gives its object back once", "[core]") {
  WorkerPool pool;
  {
    auto lease = pool.lease(kAny, kMake);
    const auto moved = std::move(lease);
    CHECK(moved->version == 0);
  }
  const auto one = pool.lease(kAny, kMake);
  const auto other = pool.lease(kAny, kMake);
  CHECK(&*one != &*other);
}

TEST_CASE("a failure to make an object leaves the pool usable", "[core]") {
  WorkerPool pool;
  const auto fail = []() -> std::unique_ptr<Worker> {
    throw std::runtime_error("no");
  };
  CHECK_THROWS_AS(pool.lease(kAny, fail), std::runtime_error);
  CHECK(pool.lease(kAny, kMake)->version == 0);
}

TEST_CASE("a pool does not keep all of a rush of objects", "[core]") {
  WorkerPool pool;
  {
    std::vector<WorkerPool::Lease> leases;
    for (int i = 0; i < 200; ++i) leases.push_back(pool.lease(kAny, kMake));
    CHECK(Worker::alive == 200);
  }
  CHECK(Worker::alive > 0);
  CHECK(Worker::alive < 200);
}

TEST_CASE("a pool takes its idle objects with it", "[core]") {
  {
    WorkerPool pool;
    const auto lease = pool.lease(kAny, kMake);
  }
  CHECK(Worker::alive == 0);
}

TEST_CASE("no object of a pool serves two threads at a time", "[core]") {
  constexpr int kThreads = 4;
  WorkerPool pool;
  std::atomic<int> collisions = 0;
  std::atomic<int> made = 0;
  const auto make = [&made] {
    ++made;
    return std::make_unique<Worker>();
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 2000; ++round) {
        const auto lease = pool.lease(kAny, make);
        if (lease->busy.exchange(true)) ++collisions;
        std::this_thread::yield();
        lease->busy = false;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(collisions == 0);
  CHECK(made <= kThreads);
  CHECK(Worker::alive == made);
}
