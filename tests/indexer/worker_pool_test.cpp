#include "pipeline/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "support/catch.h"

using lede::WorkerPool;

TEST_CASE("each task is done once by one of the workers", "[indexer]") {
  for (const std::size_t count : {1U, 2U, 5U}) {
    std::vector<std::atomic<int>> done(3000);
    std::vector<std::atomic<int>> at_work(count);
    std::atomic<bool> alone = true;
    WorkerPool workers(count);
    for (std::size_t task = 0; task < done.size(); ++task) {
      // Sizes by which it has to wait now and then.
      workers.submit(task * 1000, [&, task](std::size_t worker) {
        if (++at_work[worker] != 1) alone = false;
        ++done[task];
        --at_work[worker];
      });
    }
    workers.wait_for_all();
    for (const auto& each : done) REQUIRE(each == 1);
    CHECK(alone);
  }
}

TEST_CASE("one worker does tasks in their order", "[indexer]") {
  std::vector<int> order;
  WorkerPool workers(1);
  for (int task = 0; task < 500; ++task) {
    workers.submit(1, [&, task](std::size_t) { order.push_back(task); });
  }
  workers.wait_for_all();
  REQUIRE(order.size() == 500);
  CHECK(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("a task that was waited for is done", "[indexer]") {
  WorkerPool workers(2);
  for (int round = 0; round < 200; ++round) {
    int result = 0;
    const auto ticket = workers.submit(1, [&](std::size_t) { result = round; });
    workers.wait(ticket);
    REQUIRE(result == round);
  }
}

TEST_CASE("what a task throws ends the work", "[indexer]") {
  WorkerPool workers(2);
  workers.submit(1, [](std::size_t) { throw std::runtime_error("enough"); });
  CHECK_THROWS_WITH(workers.wait_for_all(), "enough");
  CHECK_THROWS_WITH(workers.submit(1, [](std::size_t) {}), "enough");
  CHECK_THROWS_WITH(workers.wait_for_all(), "enough");
}

TEST_CASE("tasks that are dropped do not begin, and none runs then",
          "[indexer]") {
  std::atomic<int> begun = 0;
  std::atomic<int> ended = 0;
  WorkerPool workers(2);
  for (int task = 0; task < 50; ++task) {
    workers.submit(1, [&](std::size_t) {
      ++begun;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      ++ended;
    });
  }
  workers.drop_all();
  CHECK(begun == ended);
  CHECK(begun < 50);
  const int before = begun;
  workers.wait(workers.submit(1, [&](std::size_t) { ++begun; }));
  CHECK(begun == before + 1);
}

TEST_CASE("a pool that ends drops what has not begun", "[indexer]") {
  std::atomic<int> done = 0;
  {
    WorkerPool workers(2);
    for (int task = 0; task < 1000; ++task) {
      workers.submit(1, [&](std::size_t) { ++done; });
    }
  }
  CHECK(done <= 1000);
}
