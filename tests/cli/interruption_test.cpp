// Readers that go away, disks that are full, writers that are killed.

#include <filesystem>

#include "cli/programs.h"
#include "support/catch.h"

using Catch::Contains;
using lede::test::Command;
using lede::test::json_line;
using lede::test::lede_index;
using lede::test::lede_search;
using lede::test::Outcome;
using lede::test::Process;
using lede::test::Workplace;

namespace {

namespace fs = std::filesystem;

constexpr char kText[] = "The port is shut\n\nDock workers walked out.\n";

// More than a pipe holds, so that a program that has taken it is at work.
std::string many_articles() {
  std::string lines;
  for (int number = 0; number < 5000; ++number) {
    lines += json_line(std::to_string(number),
                       "The new port is open, said the harbour master.");
  }
  return lines;
}

Command index_of_input(const Workplace& place) {
  Command command;
  command.words = lede::test::lede_index_words({"-i", place.index(), "-"});
  return command;
}

}  // namespace

TEST_CASE("a reader that has seen enough is no error", "[cli]") {
  const Workplace place;
  place.index_one(kText);
  Command command;
  command.out_has_no_reader = true;
  for (const char* format : {"text", "json", "jsonl"}) {
    INFO(format);
    const Outcome outcome =
        lede_search({"-i", place.index(), "-f", format, "port"}, command);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
  }
  CHECK(lede_search({"--help"}, command).exit_code == 0);
  CHECK(lede_index({"--help"}, command).exit_code == 0);
}

TEST_CASE("a full disk under standard output is an error", "[cli]") {
  if (!fs::exists("/dev/full")) return;
  const Workplace place;
  place.index_one(kText);
  Command command;
  command.out_file = "/dev/full";
  for (const char* format : {"text", "json", "jsonl"}) {
    INFO(format);
    const Outcome outcome =
        lede_search({"-i", place.index(), "-f", format, "port"}, command);
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("cannot write to standard output") &&
                                Contains("No space left on device"));
  }
  CHECK(lede_search({"--help"}, command).exit_code == 2);
  CHECK(lede_index({"--version"}, command).exit_code == 74);
}

TEST_CASE("a summary that cannot be written does not say that nothing is new",
          "[cli]") {
  // Exit codes above 1 promise that the index is as it was.
  const Workplace place;
  Command command;
  command.input = kText;
  command.out_file = "/dev/full";
  const Outcome outcome = lede_index({"-i", place.index(), "-"}, command);
  CHECK(fs::exists(place.index()) == (outcome.exit_code <= 1));
}

TEST_CASE("while an index is built the old one answers and no other writes",
          "[cli]") {
  const Workplace place;
  place.index_one(kText);
  Process writer(index_of_input(place));
  writer.feed(many_articles());

  CHECK(place.found("port") == "stdin");
  Command command;
  command.input = kText;
  CHECK(lede_index({"-i", place.index(), "-"}, command).exit_code == 75);

  const Outcome outcome = writer.wait();
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.out, Catch::StartsWith("5,000 articles ("));
  CHECK(place.found("\"new port\"").size() > 10);
}

TEST_CASE("a writer that is killed leaves the old index", "[cli]") {
  const Workplace place;
  place.index_one(kText);
  {
    Process writer(index_of_input(place));
    writer.feed(many_articles());
    writer.kill();
    CHECK(writer.wait().exit_code == 128 + 9);
  }
  CHECK(fs::exists(place.index() + "/building"));
  CHECK(place.found("port") == "stdin");

  Command command;
  command.input = json_line("next", "The port is open.");
  const Outcome next = lede_index({"-i", place.index(), "-"}, command);
  INFO(next.err);
  CHECK(next.exit_code == 0);
  CHECK(place.found("port") == "next");
  CHECK_FALSE(fs::exists(place.index() + "/building"));
}

TEST_CASE("a first writer that is killed leaves no index", "[cli]") {
  const Workplace place;
  {
    Process writer(index_of_input(place));
    writer.feed(many_articles());
    writer.kill();
    writer.wait();
  }
  const Outcome search = lede_search({"-i", place.index(), "port"});
  CHECK(search.exit_code == 2);
  CHECK_THAT(search.err, Contains("holds no lede index"));
  place.index_one(kText);
  CHECK(place.found("port") == "stdin");
}

TEST_CASE("a disk that takes no more leaves the old index and nothing else",
          "[cli]") {
  const Workplace place;
  place.index_one(kText);
  // Blocks of 512 bytes that a file may have: the articles do not fit, nor
  // what is sorted of them, nor the tables.
  for (const char* blocks : {"1", "400", "1000"}) {
    INFO(blocks);
    Command command;
    command.words = {"/bin/sh", "-c", "trap '' XFSZ; ulimit -f $0; exec \"$@\"",
                     blocks};
    const auto words = lede::test::lede_index_words({"-i", place.index(), "-"});
    command.words.insert(command.words.end(), words.begin(), words.end());
    command.input = many_articles();
    const Outcome outcome = lede::test::run(command);
    CHECK(outcome.exit_code == 73);
    CHECK_THAT(outcome.err, Contains("cannot write " + place.index()) &&
                                Contains("File too large"));
    CHECK(place.found("port") == "stdin");
    CHECK_FALSE(fs::exists(place.index() + "/building"));
  }
}
