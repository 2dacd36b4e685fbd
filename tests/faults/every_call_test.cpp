// SIGKILL and errors at the system calls of a small job, one after the other.

#include <fstream>
#include <map>

#include <lede/generations.h>

#include "cli/programs.h"
#include "faults/nightly_job.h"
#include "support/catch.h"
#include "support/strace.h"

using lede::test::chosen;
using lede::test::Command;
using lede::test::NightlyJob;
using lede::test::Outcome;
using lede::test::under_strace;

namespace {

namespace fs = std::filesystem;

constexpr char kCalls[] =
    "openat,read,pread64,write,pwrite64,fsync,fdatasync,rename,renameat,"
    "renameat2,mkdir,mkdirat,unlink,unlinkat,rmdir,ftruncate,sendfile,"
    "copy_file_range,flock,newfstatat,getdents64,close";

// Brings the job to where it can be disturbed: one generation is live, and an
// article has changed.
void begin(const NightlyJob& job, int version) {
  REQUIRE(job.run() == 0);
  job.write_article(1, version);
}

// How many of the calls the job makes in its busiest thread.
std::size_t count_calls(const NightlyJob& job, const char* calls) {
  begin(job, 1'000'000);
  const std::string log = job / "calls";
  Command command;
  command.words =
      under_strace({"-e", std::string("trace=") + calls}, job.words(), log);
  REQUIRE(lede::test::run(command).exit_code == 0);
  std::map<std::string, std::size_t> counts;
  std::ifstream lines(log);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("resumed>") == std::string::npos) {
      ++counts[line.substr(0, line.find(' '))];
    }
  }
  std::size_t most = 0;
  for (const auto& [thread, count] : counts) most = std::max(most, count);
  return most;
}

// Runs the job with the fault at the N-th call, for every `step`-th N.
void disturb_every(const NightlyJob& job, const std::string& calls,
                   const std::string& fault, std::size_t step) {
  const std::size_t count = count_calls(job, calls.c_str());
  static int version = 0;
  for (std::size_t number = 1 + step / 2; number <= count; number += step) {
    begin(job, ++version);
    const std::string next = job.wanted_fingerprint();
    const auto generations = lede::list_generations(job.index());
    const std::string live = generations.front().fingerprint;
    Command command;
    const std::string injection =
        "inject=" + calls + ":" + fault + ":when=" + std::to_string(number);
    command.words = under_strace({"-e", injection}, job.words());
    const Outcome outcome = lede::test::run(command);
    INFO(fault << " at call " << number << " of " << count << " (" << calls
               << "): exit " << outcome.exit_code << ", " << outcome.err);
    REQUIRE(job.fault({live, next}).empty());
    // What it says it has done it has done.
    if (outcome.exit_code == 0) REQUIRE(job.fault({next}).empty());
    REQUIRE(job.run() == 0);
    REQUIRE(job.fault({next}).empty());
  }
}

}  // namespace

TEST_CASE("a kill at any system call leaves the old index or the new",
          "[faults]") {
  if (!lede::test::has_strace()) return;
  const NightlyJob job(12);
  disturb_every(job, kCalls, "signal=SIGKILL", chosen("LEDE_EVERY_CALL", 60));
}

TEST_CASE("an error of any system call leaves the old index or the new",
          "[faults]") {
  if (!lede::test::has_strace()) return;
  const NightlyJob job(12);
  // The calls that can fail so, but for those of the program's loader.
  const struct {
    const char* calls;
    const char* error;
  } cases[] = {
      {"write,pwrite64,fsync,fdatasync,pread64", "error=EIO"},
      {"write,pwrite64,mkdir,rename,sendfile,ftruncate", "error=ENOSPC"},
      {"openat", "error=EMFILE"},
      {"unlink,unlinkat,rmdir,getdents64,flock", "error=EIO"},
  };
  for (const auto& each : cases) {
    disturb_every(job, each.calls, each.error, chosen("LEDE_EVERY_CALL", 40));
  }
}
