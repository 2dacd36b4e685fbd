// Night after night of edits, some of the nights with a fault.

#include <set>

#include <lede/generations.h>

#include "cli/programs.h"
#include "faults/nightly_job.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/strace.h"

using lede::test::chosen;
using lede::test::Command;
using lede::test::NightlyJob;
using lede::test::Random;

TEST_CASE("every night ends well, whatever happened in it", "[faults]") {
  const bool has_strace = lede::test::has_strace();
  const NightlyJob job(40);
  Random random(365);
  std::set<int> there;
  for (int number = 0; number < 40; ++number) there.insert(number);
  const std::string faults[] = {"signal=SIGKILL", "error=EIO", "error=ENOSPC",
                                "signal=SIGTERM"};
  const std::size_t nights = chosen("LEDE_NIGHTS", 20);
  std::size_t disturbed = 0;
  for (std::size_t night = 0; night < nights; ++night) {
    INFO("night " << night);
    for (std::size_t edit = random.below(8); edit > 0; --edit) {
      const int number = static_cast<int>(random.below(60));
      if (there.size() > 25 && random.one_in(3)) {
        job.remove_article(number);
        there.erase(number);
      } else {
        job.write_article(number, static_cast<int>(night) + 1);
        there.insert(number);
      }
    }
    const std::string next = job.wanted_fingerprint();
    const auto generations = lede::list_generations(job.index());
    if (!has_strace || !random.one_in(10)) {
      REQUIRE(job.run() == 0);
      REQUIRE(job.fault({next}).empty());
      continue;
    }
    ++disturbed;
    Command command;
    const std::string injection =
        "inject=write,pwrite64,fsync,rename,mkdir,unlinkat:" +
        random.one_of(faults) + ":when=" + std::to_string(1 + random.below(60));
    command.words = lede::test::under_strace({"-e", injection}, job.words());
    const int code = lede::test::run(command).exit_code;
    INFO("exit code " << code);
    CHECK(
        (code == 0 || code == 73 || code == 74 || code == 137 || code == 143));
    REQUIRE(job.fault({generations.front().fingerprint, next}).empty());
    if (code == 0) REQUIRE(job.fault({next}).empty());
  }
  REQUIRE(job.run() == 0);
  REQUIRE(job.fault({job.wanted_fingerprint()}).empty());
  WARN(nights << " nights, " << disturbed << " of them disturbed");
}
