// lede-search as people and scripts use it.

#include "cli/programs.h"
#include "generation.h"
#include "index_writer.h"
#include "support/catch.h"
#include "support/json_text.h"

using Catch::Contains;
using lede::test::Command;
using lede::test::json_line;
using lede::test::lede_index;
using lede::test::lede_search;
using lede::test::Outcome;
using lede::test::Workplace;

namespace {

constexpr char kText[] =
    "The port is shut\n\nDock workers walked out. Рассылки: порт закрыт.\n";

void index_three(const Workplace& place) {
  Command command;
  command.input = json_line("1", "The port is shut.") +
                  json_line("2", "Port, port and again port.") +
                  json_line("3", "Rain at the port on Thursday.");
  REQUIRE(lede_index({"-i", place.index(), "-"}, command).exit_code == 0);
}

}  // namespace

TEST_CASE("the exit code tells whether anything was found", "[cli]") {
  const Workplace place;
  place.index_one(kText);
  CHECK(lede_search({"-i", place.index(), "port"}).exit_code == 0);
  CHECK(lede_search({"-i", place.index(), "рассылка"}).exit_code == 0);

  const Outcome nothing = lede_search({"-i", place.index(), "absent"});
  CHECK(nothing.exit_code == 1);
  CHECK(nothing.out == "Nothing found for: absent\n");
  CHECK(nothing.err.empty());

  const Outcome failed = lede_search({"-i", place / "absent", "port"});
  CHECK(failed.exit_code == 2);
  CHECK(failed.out.empty());
  CHECK_THAT(failed.err, Catch::StartsWith("lede-search: cannot open index") &&
                             Contains("no such directory") &&
                             Contains("build one with lede-index"));
}

TEST_CASE("an answer comes as text or as JSON or as JSON Lines", "[cli]") {
  const Workplace place;
  place.index_one(kText);
  const auto answer = [&](const char* format) {
    const Outcome outcome =
        lede_search({"-i", place.index(), "-f", format, "port", "OR"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    return outcome.out;
  };
  CHECK_THAT(answer("text"), Catch::StartsWith("1. The *port* is shut\n") &&
                                 Contains("\nNote: the operator"));
  CHECK(lede::test::fault_of_json(answer("json")).empty());
  CHECK_THAT(answer("json"),
             Contains("\"query\": \"port OR\"") && Contains("\"notes\""));
  CHECK(lede::test::fault_of_json_lines(answer("jsonl")).empty());
  CHECK_THAT(answer("jsonl"), Catch::StartsWith("{\"id\": \"stdin\""));

  const Outcome nothing =
      lede_search({"-i", place.index(), "-f", "jsonl", "absent"});
  CHECK(nothing.exit_code == 1);
  CHECK(nothing.out.empty());
}

TEST_CASE("the index may be named in the environment", "[cli]") {
  const Workplace place;
  place.index_one(kText);
  Command command;
  command.environment = {"LEDE_INDEX=" + place.index()};
  CHECK(lede_search({"port"}, command).exit_code == 0);
  command.environment = {"LEDE_INDEX=/nowhere"};
  CHECK(lede_search({"-i", place.index(), "port"}, command).exit_code == 0);
  CHECK(lede_search({"-i", "", "port"}).exit_code == 2);
  for (const char* nowhere : {"LEDE_INDEX=", "OTHER=1"}) {
    command.environment = {nowhere};
    const Outcome outcome = lede_search({"port"}, command);
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("no index named"));
  }
}

TEST_CASE("the words of the command line are one query", "[cli]") {
  const Workplace place;
  place.index_one(kText);
  struct Row {
    std::vector<std::string> words;
    int exit_code;
  };
  const Row rows[] = {
      {{"port", "AND", "workers"}, 0},
      {{"port", "AND", "absent"}, 1},
      {{"port AND workers"}, 0},
      {{"\"port is shut\""}, 0},
      {{"\"port", "is", "shut\""}, 0},
      {{"\"shut port\""}, 1},
      {{"порт", "рассылками"}, 0},
      {{"+absent", "port"}, 1},
      {{"port -absent"}, 0},
      {{"--", "-absent"}, 0},
      {{"--", "port", "-workers"}, 1},
      {{"", "port"}, 0},
      {{""}, 1},
  };
  for (const Row& row : rows) {
    std::vector<std::string> arguments = {"-i", place.index()};
    arguments.insert(arguments.end(), row.words.begin(), row.words.end());
    std::string shown;
    for (const std::string& word : row.words) shown += "[" + word + "] ";
    INFO(shown);
    CHECK(lede_search(arguments).exit_code == row.exit_code);
  }
  const Outcome dashed = lede_search({"-i", place.index(), "port", "-walked"});
  CHECK(dashed.exit_code == 2);
  CHECK_THAT(dashed.err, Contains("put -- before words that begin with"));
}

TEST_CASE("any bytes may be a query", "[cli]") {
  const Workplace place;
  place.index_one(kText);
  for (const char* query : {"port \xFF", "\xC3\x28", "\x1B[31m", "((((", "\"",
                            "AND", "*", "\u202Eport"}) {
    for (const char* format : {"text", "json", "jsonl"}) {
      const Outcome outcome =
          lede_search({"-i", place.index(), "-f", format, "--", query});
      INFO(format << ": " << query);
      CHECK(outcome.exit_code <= 1);
      CHECK(outcome.out.find('\x1B') == std::string::npos);
      if (std::string(format) == "json") {
        CHECK(lede::test::fault_of_json(outcome.out).empty());
      }
    }
  }
}

TEST_CASE("a page is asked of the generation that the first was of", "[cli]") {
  const Workplace place;
  place.index_one("The port is shut.");
  place.index_one("The port is open.");
  const auto generations = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"-i", place.index(), "-f", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const std::string json = lede_search(arguments).out;
    const std::size_t begin = json.find("\"generations\": ");
    return json.substr(begin, json.find('\n', begin) - begin);
  };
  CHECK(generations({"port"}) == "\"generations\": [2],");
  CHECK(generations({"--generation", "1", "port"}) == "\"generations\": [1],");
  CHECK(generations({"--generation=gen-000001", "port"}) ==
        "\"generations\": [1],");
  const auto fault = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"-i", place.index(), "port"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return lede_search(arguments).err;
  };
  CHECK_THAT(fault({"--generation", "-1"}), Contains("takes a generation"));
  CHECK_THAT(fault({"--generation", "1", "--generation", "2"}),
             Contains("once for each index"));
}

TEST_CASE("limit and offset choose what is shown", "[cli]") {
  const Workplace place;
  index_three(place);
  const auto shown = [&](std::vector<std::string> options) {
    options.insert(options.end(), {"-i", place.index(), "port"});
    const Outcome outcome = lede_search(options);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    return outcome.out;
  };
  CHECK_THAT(shown({}), Contains("\n3 articles found\n"));
  CHECK_THAT(shown({"-n", "1"}), Contains("3 articles found, 1 to 1 shown"));
  CHECK_THAT(shown({"-n1"}), Contains("3 articles found, 1 to 1 shown"));
  CHECK_THAT(shown({"--limit=2", "--offset", "1"}),
             Catch::StartsWith("2. ") && Contains("2 to 3 shown"));
  CHECK(shown({"--limit", "0"}) == "3 articles found\n");
  CHECK(shown({"--offset", "9"}) == "3 articles found, none on this page\n");
  CHECK(shown({"--limit", "4000000000", "--offset", "4000000000"}) ==
        "3 articles found, none on this page\n");
}

TEST_CASE("options sift the articles", "[cli]") {
  const Workplace place;
  Command command;
  command.input =
      "{\"id\": \"old\", \"text\": \"The port is shut, say the dockers.\", "
      "\"source\": \"Northern Wire\", \"published\": \"2024-11-18\"}\n"
      "{\"id\": \"new\", \"text\": \"Порт закрыт, говорят докеры в порту.\", "
      "\"url\": \"https://lenta.example/2\", \"published\": "
      "\"2025-11-27\"}\n";
  REQUIRE(lede_index({"-i", place.index(), "-"}, command).exit_code == 0);
  const auto found = [&](std::vector<std::string> options) {
    options.insert(options.end(),
                   {"-i", place.index(), "-f", "ids", "port OR порт"});
    const Outcome outcome = lede_search(options);
    CHECK(outcome.err.empty());
    return outcome.out;
  };
  CHECK(found({"--since", "2025"}) == "new\n");
  CHECK(found({"--until=2024"}) == "old\n");
  CHECK(found({"--since", "2024-11-18", "--until", "2024-11-18"}) == "old\n");
  CHECK(found({"--lang", "ru"}) == "new\n");
  CHECK(found({"--lang", "ru", "--lang", "en"}).size() == 8);
  CHECK(found({"--source", "northern wire"}) == "old\n");
  CHECK(found({"--source", "lenta.example"}) == "new\n");
  CHECK(found({"--source", "absent"}).empty());

  CHECK(found({"--sort", "date"}) == "new\nold\n");
  CHECK(found({"--sort", "oldest"}) == "old\nnew\n");
  CHECK(found({"--recency", "1d"}) == "new\nold\n");

  const Outcome refused =
      lede_search({"-i", place.index(), "--since", "november", "port"});
  CHECK(refused.exit_code == 2);
  CHECK_THAT(refused.err, Contains("\"november\": it is no date"));
  const Outcome reversed = lede_search(
      {"-i", place.index(), "--since", "2025", "--until", "2024", "port"});
  CHECK(reversed.exit_code == 2);
  CHECK_THAT(reversed.err,
             Contains("\"since 2025 until 2024\": it ends before it begins"));
}

TEST_CASE("a snippet is as long as asked", "[cli]") {
  const Workplace place;
  place.index_one(
      "The port is shut for the third day\n\nDock workers walked out on "
      "Monday and did not come back, said the harbour master of Halmsund.\n");
  const Outcome outcome =
      lede_search({"-i", place.index(), "--snippet-chars", "20", "workers"});
  CHECK_THAT(outcome.out, Contains("   …*workers* walked out…\n"));
}

TEST_CASE("colours come when asked for and never into a pipe by themselves",
          "[cli]") {
  const Workplace place;
  place.index_one(kText);
  const auto has_codes = [&](std::vector<std::string> options) {
    options.insert(options.end(), {"-i", place.index(), "port"});
    return lede_search(options).out.find('\x1B') != std::string::npos;
  };
  CHECK_FALSE(has_codes({}));
  CHECK_FALSE(has_codes({"--color", "auto"}));
  CHECK_FALSE(has_codes({"--color", "never"}));
  CHECK(has_codes({"--color", "always"}));
  CHECK_FALSE(has_codes({"--color", "always", "-f", "json"}));
}

TEST_CASE("a title is shown and not obeyed", "[cli]") {
  const Workplace place;
  Command command;
  command.input =
      "{\"id\": \"\\u001b[2J\", \"title\": \"\\u001b]0;owned\\u0007 port "
      "\\u202etxt\", \"text\": \"\\u009b31m the port\", \"source\": "
      "\"\\u001b[1m\", \"url\": \"\\rhttp://x\"}\n";
  REQUIRE(lede_index({"-i", place.index(), "-"}, command).exit_code == 0);
  for (const char* format : {"text", "json", "jsonl"}) {
    const Outcome outcome =
        lede_search({"-i", place.index(), "-f", format, "port"});
    INFO(format << ":\n" << outcome.out);
    CHECK(outcome.exit_code == 0);
    for (const char* code : {"\x1B", "\x07", "\u009B", "\r"}) {
      CHECK(outcome.out.find(code) == std::string::npos);
    }
  }
}

TEST_CASE("an index of another lede cannot write to the terminal", "[cli]") {
  const Workplace place;
  lede::NewGeneration generation(place.index());
  lede::IndexWriter(generation.path()).finish("\x1B]0;owned\x07");
  generation.seal(0, {});
  generation.publish();
  const Outcome outcome = lede_search({"-i", place.index(), "port"});
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.err, Contains("was made with lede.analyser"));
  CHECK(outcome.err.find('\x1B') == std::string::npos);
}

TEST_CASE("a damaged index is told with what to do", "[cli]") {
  const Workplace place;
  place.index_one(kText);
  place.write("news.index/CURRENT", "nothing of the kind\n");
  std::filesystem::remove_all(place.index() + "/gen-000001");
  const Outcome outcome = lede_search({"-i", place.index(), "port"});
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.err, Contains("names no generation") && Contains("build"));
}

TEST_CASE("a score is taken apart where it is asked for", "[cli]") {
  const Workplace place;
  index_three(place);
  const Outcome outcome =
      lede_search({"-i", place.index(), "--explain", "-n", "1", "port^2"});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.out, Contains(" port^2 ") && Contains("boost 2: port- "));
  const Outcome json =
      lede_search({"-i", place.index(), "--explain", "-f", "jsonl", "port"});
  CHECK_THAT(json.out, Contains("\"explanation\": {\"score\": "));
}

TEST_CASE("an article's place is told, or why it has none", "[cli]") {
  const Workplace place;
  index_three(place);
  const auto asked = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"-i", place.index(), "--why-not", "3"});
    return lede_search(more);
  };
  CHECK(asked({"port"}).exit_code == 0);
  CHECK_THAT(asked({"port"}).out, Contains("3 matches; it is number "));
  CHECK(asked({"shut"}).exit_code == 1);
  CHECK_THAT(asked({"shut"}).out,
             Contains("   no shut · it is not there in any form\n"));
  CHECK(lede::test::fault_of_json(asked({"shut", "-f", "json"}).out).empty());
  CHECK(asked({"shut", "-f", "html"}).exit_code == 2);
  CHECK(asked({}).exit_code == 2);
}

TEST_CASE("an overview takes no query", "[cli]") {
  const Workplace place;
  index_three(place);
  const auto asked = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"-i", place.index(), "--overview"});
    return lede_search(more);
  };
  CHECK(asked({}).exit_code == 0);
  CHECK_THAT(asked({}).out,
             Contains("3 articles, ") && Contains("By language"));
  CHECK(lede::test::fault_of_json(asked({"-f", "json"}).out).empty());
  CHECK_THAT(asked({"-f", "html"}).out, Catch::StartsWith("<!DOCTYPE html>"));
  CHECK(asked({"port"}).exit_code == 2);
  CHECK(asked({"-f", "ids"}).exit_code == 2);
}

TEST_CASE("several indexes are searched as one", "[cli]") {
  const Workplace place;
  index_three(place);
  Command command;
  command.input = json_line("1", "Another port, far away.");
  const std::string other = place / "other.index";
  REQUIRE(lede_index({"-i", other, "-"}, command).exit_code == 0);
  const auto asked = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"-i", place.index(), "-i", other});
    return lede_search(more);
  };
  CHECK_THAT(asked({"port"}).out,
             Contains("4 articles found") && Contains(" · " + other + " · "));
  CHECK_THAT(asked({"-f", "jsonl", "far"}).out,
             Contains("\"id\": \"1\", \"index\": \"" + other + "\""));
  CHECK_THAT(asked({"--overview"}).out, Contains("4 articles, "));
  CHECK_THAT(lede_search({"-i", other, "-i", other, "port"}).err,
             Contains("twice at once"));
}
