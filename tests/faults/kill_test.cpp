// SIGKILL and SIGTERM at random moments of every kind of run.

#include <chrono>
#include <csignal>
#include <thread>

#include <lede/generations.h>

#include "cli/programs.h"
#include "faults/nightly_job.h"
#include "support/catch.h"
#include "support/random.h"

using lede::test::chosen;
using lede::test::Command;
using lede::test::NightlyJob;
using lede::test::Process;
using lede::test::Random;

namespace {

using Clock = std::chrono::steady_clock;

Command command_of(const std::vector<std::string>& words) {
  Command command;
  command.words = words;
  return command;
}

}  // namespace

TEST_CASE(
    "a run that is killed or stopped at any moment leaves the old index or the "
    "new",
    "[faults]") {
  constexpr int kArticles = 24;
  const NightlyJob job(kArticles);
  Random random(1);
  const auto rollback = lede::test::lede_index_words(
      {"-q", "-i", job.index().string(), "--rollback"});
  std::string live = job.wanted_fingerprint();
  auto usual = std::chrono::microseconds(200'000);
  std::size_t killed = 0;
  const std::size_t kills = chosen("LEDE_KILLS", 100);
  for (std::size_t number = 0; number < kills; ++number) {
    INFO("kill " << number);
    job.write_article(static_cast<int>(random.below(kArticles)),
                      static_cast<int>(number) + 1);
    const std::string next = job.wanted_fingerprint();
    std::vector<std::string> words = job.words();
    std::vector<std::string> allowed = {live, next};
    if (random.one_in(4)) words = job.words({"--full"});
    if (random.one_in(5) && lede::list_generations(job.index()).size() > 1) {
      words = rollback;
      for (const auto& each : lede::list_generations(job.index())) {
        allowed.push_back(each.fingerprint);
      }
    }
    const auto begin = Clock::now();
    Process run(command_of(words));
    std::this_thread::sleep_for(usual * static_cast<int>(random.below(1200)) /
                                1000);
    const bool asked = random.one_in(3);
    run.send(asked ? SIGTERM : SIGKILL);
    const auto [code, out, err] = run.wait();
    INFO(err);
    const bool is_killed = code == (asked ? 143 : 137);
    const bool may_refuse = words == rollback;  // there may be none before it
    REQUIRE((code == 0 || is_killed || (may_refuse && code == 2)));
    killed += is_killed ? 1 : 0;
    if (!is_killed) {
      usual = std::chrono::duration_cast<std::chrono::microseconds>(
          (Clock::now() - begin));
    }
    REQUIRE(job.fault(allowed).empty());
    // Whatever it left, the next run comes to what an undisturbed one gives.
    if (random.one_in(3)) {
      REQUIRE(job.run() == 0);
      REQUIRE(job.fault({next}).empty());
    }
    live = lede::list_generations(job.index()).front().fingerprint;
    for (const auto& each : lede::list_generations(job.index())) {
      if (each.is_live) live = each.fingerprint;
    }
  }
  REQUIRE(job.run() == 0);
  REQUIRE(job.fault({job.wanted_fingerprint()}).empty());
  WARN(killed << " of " << kills << " runs were killed on the way");
}
