// Generations on the command line: --list, --rollback, --check, --plan.

#include <filesystem>

#include "cli/programs.h"
#include "files.h"
#include "support/catch.h"

using Catch::Contains;
using lede::test::lede_index;
using lede::test::lede_search;
using lede::test::Outcome;
using lede::test::Workplace;

namespace {

namespace fs = std::filesystem;

// Two generations: "first.txt", then "second.txt" beside it.
void index_twice(const Workplace& place) {
  place.article("first.txt", "The port is shut\n\nDock workers walked out.\n");
  REQUIRE(lede_index({"-i", place.index(), place.articles()}).exit_code == 0);
  place.article("second.txt", "The port is open\n\nFerries sail again.\n");
  REQUIRE(lede_index({"-i", place.index(), place.articles()}).exit_code == 0);
}

}  // namespace

TEST_CASE("generations are listed, the newest first, the live one marked",
          "[cli]") {
  const Workplace place;
  index_twice(place);
  const Outcome list = lede_index({"-i", place.index(), "--list"});
  CHECK(list.exit_code == 0);
  CHECK_THAT(list.out, Catch::StartsWith("* gen-000002  ") &&
                           Contains("\n  gen-000001  ") &&
                           Contains("2 articles") && Contains("1 articles"));
  CHECK(lede_index({"-i", place / "absent", "--list"}).exit_code == 2);
}

TEST_CASE("a rollback shows with the next search", "[cli]") {
  const Workplace place;
  index_twice(place);
  CHECK(place.found("ferries") == "second.txt");
  const Outcome back = lede_index({"-i", place.index(), "--rollback"});
  CHECK(back.exit_code == 0);
  CHECK(back.out == "gen-000001 is live\n");
  CHECK(place.found("ferries").empty());
  CHECK(lede_index({"-i", place.index(), "--rollback=gen-000002", "-q"})
            .exit_code == 0);
  CHECK(place.found("ferries") == "second.txt");
  const Outcome none = lede_index({"-i", place.index(), "--rollback=7"});
  CHECK(none.exit_code == 2);
  CHECK_THAT(none.err, Contains("it has no gen-000007"));
}

TEST_CASE("what is rolled back comes again with the next run", "[cli]") {
  const Workplace place;
  index_twice(place);
  lede_index({"-i", place.index(), "--rollback"});
  const Outcome next = lede_index({"-i", place.index(), place.articles()});
  CHECK(next.exit_code == 0);
  CHECK(place.found("ferries") == "second.txt");
  CHECK_THAT(lede_index({"-i", place.index(), "--list"}).out,
             Catch::StartsWith("* gen-000003  ") && Contains("gen-000001") &&
                 !Contains("gen-000002"));
}

TEST_CASE("a check tells that an index is sound, or what is not", "[cli]") {
  const Workplace place;
  index_twice(place);
  std::vector<std::string> check = {"-i", place.index(), "--check"};
  for (int deep = 0; deep < 2; ++deep) {
    const Outcome sound = lede_index(check);
    CHECK(sound.exit_code == 0);
    CHECK_THAT(sound.out, Contains("gen-000002: sound, 2 articles"));
    check.emplace_back("--quick");
  }
  const std::string file = place.index() + "/gen-000002/docdata.glass";
  std::string bytes = lede::read_small_file(file);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  lede::write_file(file, bytes);
  const Outcome damaged = lede_index({"-i", place.index(), "--check"});
  CHECK(damaged.exit_code == 65);
  CHECK_THAT(damaged.err, Contains("docdata.glass is not as it was written"));
  CHECK(lede_index({"-i", place.index() + "/gen-000001", "--check", "-q"})
            .exit_code == 0);
}

TEST_CASE("an older generation can be searched by its folder", "[cli]") {
  const Workplace place;
  index_twice(place);
  const Outcome old =
      lede_search({"-i", place.index() + "/gen-000001", "-f", "ids", "port"});
  CHECK(old.exit_code == 0);
  CHECK(old.out == "first.txt\n");
}

TEST_CASE("a plan tells what a run would do and does nothing", "[cli]") {
  const Workplace place;
  place.article("first.txt", "The port is shut\n\nDock workers walked out.\n");
  const std::vector<std::string> plan = {"-i", place.index(), "--plan",
                                         place.articles()};
  CHECK(lede_index(plan).out == "full: there is no index yet\n");
  CHECK_FALSE(fs::exists(place.index()));
  lede_index({"-i", place.index(), place.articles()});
  CHECK_THAT(
      lede_index(plan).out,
      Catch::StartsWith("none: nothing has changed\n1 file, of which ") &&
          Contains("1 kept, 0 changed, 0 new, 0 gone"));
  place.article("second.txt", "The port is open\n\nFerries sail again.\n");
  CHECK_THAT(lede_index(plan).out,
             Contains("1 kept, 0 changed, 1 new, 0 gone"));
  CHECK(place.found("ferries").empty());
}

TEST_CASE("what is no index is told, and nothing is left in it", "[cli]") {
  const Workplace place;
  place.article("a.txt", "The port is shut.\n");
  fs::create_directory_symlink("loop", place / "loop");
  const struct {
    std::string index;
    int exit_code;
    const char* why;
  } cases[] = {
      {place / "absent", 2, "there is no such directory"},
      {place.articles(), 2, "the directory holds no lede index"},
      {place.articles() + "/a.txt", 2, "it is no directory"},
      {place / "loop", 74, "Too many levels of symbolic links"},
  };
  for (const auto& each : cases) {
    for (const char* command : {"--rollback", "--list", "--check"}) {
      INFO(command << " " << each.index);
      const Outcome outcome = lede_index({"-i", each.index, command});
      CHECK(outcome.exit_code == each.exit_code);
      CHECK_THAT(outcome.err, Contains("cannot open index " + each.index) &&
                                  Contains(each.why));
    }
  }
  const fs::directory_iterator left(place.articles());
  CHECK(std::distance(fs::begin(left), fs::end(left)) == 1);
}

TEST_CASE("commands that do not go together are told", "[cli]") {
  const Workplace place;
  const struct {
    std::vector<std::string> words;
    const char* why;
  } cases[] = {
      {{"--list", "--check"}, "--list does not go with --check"},
      {{"--list", "a.txt"}, "no source goes with this: a.txt"},
      {{"--rollback=x"}, "--rollback takes a generation"},
      {{"--canary-floor", "0.5", "a"}, "--canary-floor goes with --canary"},
      {{"--max-drift", "2", "a"}, "--max-drift takes a share"},
      {{"--lock-wait", "5", "a"}, "--lock-wait takes a time"},
      {{"--keep", "0", "a"}, "--keep takes 1 to 1000"},
      {{"--quick", "a"}, "--quick goes with --check"},
  };
  for (const auto& each : cases) {
    std::vector<std::string> words = {"-i", place.index()};
    words.insert(words.end(), each.words.begin(), each.words.end());
    const Outcome outcome = lede_index(words);
    INFO(outcome.err);
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains(each.why));
  }
}

TEST_CASE("what a night moved in answers is told", "[cli]") {
  const Workplace place;
  index_twice(place);
  const std::string queries = place.write("queries", "q1\tport\nq2\tdock\n");
  const Outcome diff = lede_search(
      {"-i", place.index(), "--diff", "1", "gen-000002", "--queries", queries});
  CHECK(diff.exit_code == 0);
  CHECK_THAT(diff.out, Catch::StartsWith("port: 1 > 2 articles\n") &&
                           Contains("second.txt") &&
                           Contains("before, not in the index"));
  CHECK(lede_search(
            {"-i", place.index(), "--diff", "2", "2", "--queries", queries})
            .exit_code == 1);
  const Outcome alone =
      lede_search({"-i", place.index(), "--diff", "1", "--queries", queries});
  CHECK(alone.exit_code == 2);
  CHECK_THAT(alone.err, Contains("--diff takes two generations"));
  const Outcome absent = lede_search(
      {"-i", place.index(), "--diff", "1", "9", "--queries", queries});
  CHECK(absent.exit_code == 2);
  CHECK_THAT(absent.err, Contains("generation 9") && Contains("--list shows"));
  const Outcome unasked =
      lede_search({"-i", place.index(), "--diff", "1", "2"});
  CHECK_THAT(unasked.err, Contains("--diff goes with --queries"));
}
