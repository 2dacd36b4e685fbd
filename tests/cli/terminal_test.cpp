// What the programs do where they stand before a terminal.

#include <sstream>

#include "cli/programs.h"
#include "display_width.h"
#include "support/catch.h"

using Catch::Contains;
using lede::test::Command;
using lede::test::json_line;
using lede::test::lede_index;
using lede::test::lede_search;
using lede::test::Outcome;
using lede::test::Workplace;

namespace {

constexpr char kText[] =
    "The port of Halmsund is shut for the third day in a row\n\n"
    "Cranes stood still over the container port on Thursday as 1,900 dockers "
    "kept up a strike over night shifts, leaving 34 ships at anchor.\n";

Command on_terminal(std::size_t columns,
                    std::vector<std::string> environment = {}) {
  Command command;
  command.out_columns = columns;
  command.environment = std::move(environment);
  return command;
}

bool has_codes(const std::string& text) {
  return text.find('\x1B') != std::string::npos;
}

std::string without_codes(std::string text) {
  for (std::size_t at = text.find('\x1B'); at != std::string::npos;
       at = text.find('\x1B')) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  return text;
}

std::size_t columns_of(const std::string& text) {
  std::istringstream lines(without_codes(text));
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) {
    widest = std::max(widest, lede::display_columns(line));
  }
  return widest;
}

}  // namespace

TEST_CASE("a terminal gets colours unless it or its user does not want them",
          "[cli]") {
  const Workplace place;
  place.index_one(kText);
  struct Row {
    std::vector<std::string> environment;
    std::vector<std::string> options;
    bool coloured;
  };
  const Row rows[] = {
      {{"TERM=xterm"}, {}, true},
      {{}, {}, true},
      {{"TERM=xterm", "NO_COLOR="}, {}, true},
      {{"TERM=xterm", "NO_COLOR=1"}, {}, false},
      {{"TERM=dumb"}, {}, false},
      {{"TERM=xterm"}, {"--color", "never"}, false},
      {{"TERM=dumb", "NO_COLOR=1"}, {"--color", "always"}, true},
      {{"TERM=xterm"}, {"-f", "json"}, false},
  };
  for (const Row& row : rows) {
    std::vector<std::string> arguments = {"-i", place.index(), "port"};
    arguments.insert(arguments.end(), row.options.begin(), row.options.end());
    const Outcome outcome =
        lede_search(arguments, on_terminal(80, row.environment));
    INFO(outcome.out);
    CHECK(outcome.exit_code == 0);
    CHECK(has_codes(outcome.out) == row.coloured);
  }
}

TEST_CASE("a terminal gets lines as wide as it is", "[cli]") {
  const Workplace place;
  place.index_one(kText);
  for (const std::size_t columns : {30U, 40U, 66U, 120U}) {
    const Outcome outcome =
        lede_search({"-i", place.index(), "port strike"}, on_terminal(columns));
    INFO(columns << " columns:\n" << outcome.out);
    CHECK(columns_of(outcome.out) <= columns);
    CHECK(columns_of(outcome.out) > columns - 20);
  }
  const Outcome piped = lede_search({"-i", place.index(), "port strike"});
  CHECK(columns_of(piped.out) > 120);
}

TEST_CASE("the progress is shown on a terminal and taken away again", "[cli]") {
  const Workplace place;
  Command command;
  for (int number = 0; number < 20; ++number) {
    command.input += json_line(std::to_string(number), "The port is shut.");
  }
  command.input += "{}\n";

  command.err_columns = 80;
  const Outcome shown = lede_index({"-i", place.index(), "-"}, command);
  CHECK(shown.exit_code == 1);
  CHECK_THAT(shown.err, Contains(" articles, ") && Contains(" MB"));
  const std::size_t rejection = shown.err.find("lede-index: rejected");
  REQUIRE(rejection != std::string::npos);
  CHECK(shown.err.substr(0, rejection).ends_with("\r\x1B[K"));
  CHECK(shown.err.find("articles,", shown.err.rfind("\r\x1B[K")) ==
        std::string::npos);

  const Outcome quiet = lede_index({"-q", "-i", place.index(), "-"}, command);
  CHECK_FALSE(has_codes(quiet.err));
  command.err_columns = 0;
  const Outcome piped = lede_index({"-i", place.index(), "-"}, command);
  CHECK_FALSE(has_codes(piped.err));
  CHECK_THAT(piped.err, Catch::StartsWith("lede-index: rejected"));
}

TEST_CASE("titles are links on a terminal with colours, and in no pipe",
          "[cli]") {
  const Workplace place;
  Command command;
  command.input =
      "{\"id\": \"1\", \"url\": \"https://wire.example/1\", \"title\": "
      "\"The port\", \"text\": \"It is shut.\"}\n";
  REQUIRE(lede_index({"-i", place.index(), "-"}, command).exit_code == 0);
  const auto links = [&](std::vector<std::string> more, const Command& where) {
    more.insert(more.begin(), {"-i", place.index(), "port"});
    const std::string out = lede_search(more, where).out;
    return out.find("\x1b]8;id=1;https://wire.example/1\x1b\\") !=
           std::string::npos;
  };
  const Command terminal = on_terminal(80, {"NO_COLOR=", "TERM=xterm"});
  CHECK(links({}, terminal));
  CHECK_FALSE(links({"--links", "never"}, terminal));
  CHECK_FALSE(links({"--color", "never"}, terminal));
  CHECK_FALSE(links({}, on_terminal(80, {"NO_COLOR=1", "TERM=xterm"})));
  CHECK_FALSE(links({}, {}));
  CHECK_FALSE(links({"--color", "always"}, {}));
  CHECK(links({"--links", "always"}, {}));
}
