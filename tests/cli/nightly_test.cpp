// A job that nobody watches: how it ends, what it refuses, what it leaves.

#include <chrono>
#include <csignal>
#include <filesystem>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <simdjson.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/programs.h"
#include "files.h"
#include "job_lock.h"
#include "support/catch.h"
#include "support/json_text.h"
#include "support/strace.h"

using Catch::Contains;
using lede::test::Command;
using lede::test::json_line;
using lede::test::lede_index;
using lede::test::Outcome;
using lede::test::Process;
using lede::test::Workplace;

namespace {

namespace fs = std::filesystem;

constexpr char kPort[] = "The port is shut\n\nDock workers walked out.\n";
constexpr char kFerries[] = "The port is open\n\nFerries sail again.\n";

// An index of "port.txt".
void index_port(const Workplace& place) {
  place.article("port.txt", kPort);
  REQUIRE(lede_index({"-i", place.index(), place.articles()}).exit_code == 0);
}

// A night's job under strace, with options of it.
Outcome night_under(const std::vector<std::string>& options,
                    const Workplace& place) {
  Command command;
  command.words = lede::test::under_strace(
      options,
      lede::test::lede_index_words({"-i", place.index(), place.articles()}));
  return lede::test::run(command);
}

// "id outcome reason reason, id …" of what a report calls unclean.
std::string unclean_in(const std::string& report) {
  std::string found;
  simdjson::dom::parser parser;
  for (auto article : parser.parse(report)["unclean"].get_array()) {
    if (!found.empty()) found += ", ";
    found += std::string(article["id"].get_string().value()) + " " +
             std::string(article["outcome"].get_string().value());
    for (auto reason : article["reasons"].get_array()) {
      found += " " + std::string(reason.get_string().value());
    }
  }
  return found;
}

}  // namespace

TEST_CASE("canary queries keep an index from publication that fails them",
          "[cli]") {
  const Workplace place;
  index_port(place);
  place.article("ferries.txt", kFerries);
  const std::string canaries =
      place.write("canaries",
                  "# what must be found\nport shut\tport.txt\n"
                  "ferries\tferries.txt\tport.txt\n");
  std::vector<std::string> job = {"-i", place.index(), "--canary", canaries,
                                  place.articles()};
  const Outcome refused = lede_index(job);
  CHECK(refused.exit_code == 76);
  CHECK_THAT(refused.err,
             Contains("index: canary query \"ferries\" does not find article "
                      "port.txt among the first ten; ") &&
                 Contains("the one before stays"));
  CHECK(place.found("ferries").empty());
  // Found is one of two, at the first rank: a floor lets that pass.
  job.insert(job.end(), {"--canary-floor", "0.7"});
  CHECK(lede_index(job).exit_code == 0);
  CHECK(place.found("ferries") == "ferries.txt");
  job.insert(job.end() - 2, "--full");
  job.back() = "0.9";
  const Outcome below = lede_index(job);
  CHECK(below.exit_code == 76);
  CHECK_THAT(below.err, Contains("below the floor of 0.9000"));
}

TEST_CASE("canary queries that make no sense are told", "[cli]") {
  const Workplace place;
  index_port(place);
  place.article("ferries.txt", kFerries);
  const std::string canaries = place.write("canaries", "port\n");
  const Outcome outcome =
      lede_index({"-i", place.index(), "--canary", canaries, place.articles()});
  CHECK(outcome.exit_code == 2);  // before anything is done
  CHECK_THAT(outcome.err, Contains("line 1 is not a query, a tab and the id"));
  const Outcome absent = lede_index(
      {"-i", place.index(), "--canary", place / "absent", place.articles()});
  CHECK(absent.exit_code == 74);
  CHECK_THAT(absent.err, Contains("No such file or directory"));
}

TEST_CASE("canary queries may have the line ends of Windows", "[cli]") {
  const Workplace place;
  place.article("port.txt", kPort);
  const std::string canaries =
      place.write("canaries", "# what must be found\r\nport\tport.txt\r\n");
  CHECK(
      lede_index({"-i", place.index(), "--canary", canaries, place.articles()})
          .exit_code == 0);
}

TEST_CASE("a job waits for the lock as long as it may", "[cli]") {
  const Workplace place;
  index_port(place);
  place.article("ferries.txt", kFerries);
  const std::vector<std::string> job = {"-i", place.index(), "--lock-wait",
                                        "30s", place.articles()};
  Command command;
  command.words = lede::test::lede_index_words(job);
  std::optional<lede::JobLock> lock(place.index());
  Process waiting(command);
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  lock.reset();
  CHECK(waiting.wait().exit_code == 0);
  CHECK(place.found("ferries") == "ferries.txt");
}

TEST_CASE("a job that is asked to stop leaves the index as it was", "[cli]") {
  for (const int signal : {SIGTERM, SIGINT}) {
    const Workplace place;
    index_port(place);
    Command command;
    command.words = lede::test::lede_index_words({"-i", place.index(), "-"});
    Process job(command);
    std::string lines;
    for (int number = 0; number < 3000; ++number) {
      lines += json_line(std::to_string(number), "The new port is open.");
    }
    job.feed(lines);
    const auto begin = std::chrono::steady_clock::now();
    job.send(signal);
    // Its input stays open: it must not wait for that.
    const Outcome outcome = job.wait_with_input_open();
    const std::chrono::duration<double> took =
        std::chrono::steady_clock::now() - begin;
    CHECK(outcome.exit_code == 128 + signal);
    CHECK(took.count() < 10);
    CHECK(place.found("port") == "port.txt");
    const Outcome next = lede_index({"-i", place.index(), place.articles()});
    CHECK(next.exit_code == 0);
    CHECK_FALSE(fs::exists(place.index() + "/building"));
  }
}

TEST_CASE("a watched folder is indexed when it changes", "[cli]") {
  const Workplace place;
  index_port(place);
  Command command;
  command.words = lede::test::lede_index_words(
      {"-q", "--watch", "-i", place.index(), "--report",
       place.articles() + "/.night.report", place.articles()});
  Process watching(command);
  const auto comes_true = [](const auto& what) {
    for (int tries = 0; tries < 200; ++tries) {
      if (what()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
  };
  const auto comes_to_find = [&](const char* query, const char* id) {
    return comes_true([&] { return place.found(query) == id; });
  };
  place.article("ferries.txt", kFerries);
  CHECK(comes_to_find("ferries", "ferries.txt"));
  place.article("new/folder/strike.txt", "Strike over\n\nCranes move.\n");
  CHECK(comes_to_find("cranes", "new/folder/strike.txt"));
  fs::remove(place.articles() + "/ferries.txt");
  CHECK(comes_to_find("ferries", ""));
  // Its own report, among the articles, is no reason for another run.
  const std::string report = place.articles() + "/.night.report";
  CHECK(comes_true([&] {
    return lede::read_small_file(report).find("\"removed\": 1") !=
           std::string::npos;
  }));
  const auto reported = fs::last_write_time(report);
  std::this_thread::sleep_for(std::chrono::milliseconds(2500));
  CHECK(fs::last_write_time(report) == reported);
  watching.send(SIGTERM);
  const Outcome outcome = watching.wait_with_input_open();
  CHECK(outcome.exit_code == 143);
  CHECK(outcome.err.empty());
  CHECK(place.found("cranes") == "new/folder/strike.txt");
}

TEST_CASE("a report and metrics are written for each run", "[cli]") {
  const Workplace place;
  place.article("port.txt", kPort);
  place.article("empty.txt", "");
  const std::string report = place / "report.json";
  const std::string metrics = place / "lede.prom";
  const std::vector<std::string> job = {
      "-i",   place.index(), "-q",    "--report",
      report, "--metrics",   metrics, place.articles()};
  CHECK(lede_index(job).exit_code == 1);
  const std::string first = lede::read_small_file(report);
  CHECK(lede::test::fault_of_json(first).empty());
  CHECK_THAT(first, Contains("\"schema_version\": 1") &&
                        Contains("\"mode\": \"full\"") &&
                        Contains("\"added\": 1") &&
                        Contains("\"rejected\": 1") && Contains("empty.txt"));
  CHECK_THAT(
      lede::read_small_file(metrics),
      Contains("\nlede_articles 1\n") &&
          Contains("lede_run_articles{outcome=\"rejected\"} 1\n") &&
          Contains("# TYPE lede_last_success_timestamp_seconds gauge\n"));
  CHECK(fs::exists(place.index() + "/gen-000001/report.json"));
  const Outcome second = lede_index(job);
  CHECK(second.exit_code == 1);
  CHECK(second.err.empty());  // told once
  CHECK(second.out.empty());
  CHECK_THAT(
      lede::read_small_file(report),
      Contains("\"mode\": \"none\"") && Contains("\"still_rejected\": 1"));
}

TEST_CASE("a report goes into a pipe, and where a link leads", "[cli]") {
  const Workplace place;
  place.article("port.txt", kPort);
  const std::string pipe = place / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  place.write("report.json", "old");
  fs::create_symlink("report.json", place / "link.json");
  CHECK(lede_index({"-q", "-i", place.index(), "--report", place / "link.json",
                    "--metrics", pipe, place.articles()})
            .exit_code == 0);
  ::close(reader);
  CHECK(fs::is_fifo(pipe));
  CHECK(fs::is_symlink(place / "link.json"));
  CHECK_THAT(lede::read_small_file(place / "report.json"),
             Contains("\"mode\": \"full\""));
}

TEST_CASE("the report tells of each article that was not clean", "[cli]") {
  const Workplace place;
  for (int number = 0; number < 30; ++number) {
    place.article("clean" + std::to_string(number) + ".txt", kPort);
  }
  place.article("mended.txt",
                "The portâ€™s cranes\n\nThey donâ€™t move â€“ not today.\n");
  place.article("old.txt",  // in windows-1251
                "\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2\n\n"
                "\xCF\xF0\xE8\xF7\xE0\xEB\xFB "
                "\xEF\xF3\xF1\xF2\xFB \xF1 \xF3\xF2\xF0\xE0.\n");
  place.article("two.txt",
                "Dockers walk out\n\nThe cranes at the port stood still all "
                "day, and nobody knows for how long.\n\nПодпишитесь на нашу "
                "рассылку, чтобы получать главные новости каждое утро.\n");
  const std::string report = place / "report.json";
  const std::vector<std::string> job = {"-q",       "-i",   place.index(),
                                        "--report", report, place.articles()};
  REQUIRE(lede_index(job).exit_code == 0);
  const std::string all = lede::read_small_file(report);
  CHECK(unclean_in(all) ==
        "mended.txt added repairs, old.txt added encoding, "
        "two.txt added noise languages");
  place.article("two.txt", "All in English\n\nThe cranes move again.\n");
  place.article("old.txt",
                "\xCF\xEE\xF0\xF2\n\n\xCF\xEE\xF0\xF2 "
                "\xEE\xF2\xEA\xF0\xFB\xF2.\n");
  REQUIRE(lede_index(job).exit_code == 0);
  const std::string changes = lede::read_small_file(report);
  CHECK(unclean_in(changes) == "old.txt changed encoding");
}

TEST_CASE("messages have a level where they go to the journal", "[cli]") {
  const Workplace place;
  place.article("empty.txt", "");
  place.article("port.txt", kPort);
  // As systemd does: the device and inode of what standard error is.
  const auto in_journal = [&](const std::string& arguments) {
    Command command;
    command.words = {"/bin/sh", "-c",
                     "JOURNAL_STREAM=$(stat -L -c %d:%i /proc/self/fd/2); "
                     "export JOURNAL_STREAM; exec \"$0\" " +
                         arguments,
                     lede::test::lede_index_words({}).front()};
    return lede::test::run(command);
  };
  const std::string job =
      "-q -i '" + place.index() + "' '" + place.articles() + "'";
  CHECK_THAT(in_journal(job).err,
             Catch::StartsWith("<4>lede-index: rejected "));
  CHECK_THAT(in_journal("--no-such-option").err,
             Catch::StartsWith("<3>lede-index: there is no option"));
  Command elsewhere;
  elsewhere.environment = {"JOURNAL_STREAM=8:1"};
  CHECK_THAT(lede_index({"--no-such-option"}, elsewhere).err,
             Catch::StartsWith("lede-index: there is no option"));
}

TEST_CASE("a file that cannot be read keeps its articles", "[cli]") {
  if (!lede::test::has_strace()) return;
  const Workplace place;
  for (int number = 0; number < 20; ++number) {
    place.article("old" + std::to_string(number) + ".txt",
                  "Title " + std::to_string(number) + "\n\nText.\n");
  }
  const std::string file = place.article("port.txt", kPort);
  const std::vector<std::string> job = {"-i", place.index(), place.articles()};
  REQUIRE(lede_index(job).exit_code == 0);
  place.article("port.txt", "Changed, but nobody can read it.\n");
  place.article("ferries.txt", kFerries);
  const struct {
    const char* what;
    std::string rule;
  } cases[] = {{"open", "inject=openat:error=EACCES"},
               {"read", "inject=read:error=EIO"}};
  for (const auto& each : cases) {
    INFO(each.what);
    const Outcome outcome = night_under({"-e", each.rule, "-P", file}, place);
    INFO(outcome.err);
    CHECK(outcome.exit_code == 1);
    CHECK(place.found("\"port is shut\"") == "port.txt");
    CHECK(place.found("ferries") == "ferries.txt");
  }
  // Nothing else to do, and still it is told.
  const Outcome third = night_under({"-e", cases[0].rule, "-P", file}, place);
  CHECK(third.exit_code == 1);
  CHECK_THAT(third.err, Contains("Permission denied"));
  CHECK_THAT(third.out, Contains("nothing has changed, 1 kept because"));
  CHECK(lede_index(job).exit_code == 0);
  CHECK(place.found("\"port is shut\"").empty());
  CHECK(place.found("nobody") == "port.txt");
}

TEST_CASE("a limit on the size of files ends a job like a full disk", "[cli]") {
  const Workplace place;
  index_port(place);
  place.article("ferries.txt", kFerries);
  Command command;
  command.words = {"/bin/sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"};
  for (const std::string& word : lede::test::lede_index_words(
           {"-i", place.index(), "--full", place.articles()})) {
    command.words.push_back(word);
  }
  const Outcome outcome = lede::test::run(command);
  INFO(outcome.err);
  CHECK(outcome.exit_code == 73);
  CHECK_THAT(outcome.err, Contains("File too large"));
  CHECK(place.found("port") == "port.txt");
  CHECK_FALSE(fs::exists(fs::path(place.index()) / "building"));
}

TEST_CASE("every error of the system that ends a job has its code", "[cli]") {
  if (!lede::test::has_strace()) return;
  const struct {
    const char* what;
    std::string rule;
    int code;
  } cases[] = {
      {"no space to rename", "inject=rename,renameat:error=ENOSPC", 73},
      {"the disk fails to sync", "inject=fsync:error=EIO", 74},
      {"the lock cannot be taken", "inject=flock:error=EAGAIN", 75},
      {"no thread can be begun", "inject=clone,clone3:error=EAGAIN", 71},
  };
  for (const auto& each : cases) {
    const Workplace place;
    index_port(place);
    place.article("ferries.txt", kFerries);
    INFO(each.what);
    const Outcome outcome = night_under({"-e", each.rule}, place);
    INFO(outcome.err);
    CHECK(outcome.exit_code == each.code);
    CHECK(place.found("port") == "port.txt");
    CHECK(lede_index({"-i", place.index(), "--check", "-q"}).exit_code == 0);
    CHECK(lede_index({"-i", place.index(), place.articles()}).exit_code == 0);
    CHECK(place.found("ferries") == "ferries.txt");
  }
}
