// What the programs say of themselves, and what their manual pages say.

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <lede/version.h>

#include "cli/programs.h"
#include "support/catch.h"

using Catch::Contains;
using lede::test::lede_eval;
using lede::test::lede_index;
using lede::test::lede_search;
using lede::test::Outcome;

namespace {

struct Program {
  const char* name;
  Outcome (*run)(const std::vector<std::string>&, lede::test::Command);
};

const Program kPrograms[] = {{"lede-index", lede_index},
                             {"lede-search", lede_search},
                             {"lede-eval", lede_eval}};

std::string manual_of(const Program& program) {
  std::ostringstream text;
  text << std::ifstream(std::string(LEDE_SOURCE_FOLDER "/docs/man/") +
                        program.name + ".1")
              .rdbuf();
  return text.str();
}

// Everything in a text that fits the first group of a pattern.
std::set<std::string> all_of(const std::string& text, const char* pattern) {
  std::set<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator each(text.begin(), text.end(), expression), end;
       each != end; ++each) {
    found.insert((*each)[1]);
  }
  return found;
}

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text;
}

}  // namespace

TEST_CASE("help tells how a program is used", "[cli]") {
  for (const Program& program : kPrograms) {
    for (const char* option : {"--help", "-h"}) {
      INFO(program.name << " " << option);
      const Outcome outcome = program.run({option}, {});
      CHECK(outcome.exit_code == 0);
      CHECK(outcome.err.empty());
      CHECK_THAT(outcome.out,
                 Catch::StartsWith(std::string("Usage: ") + program.name) &&
                     Contains("Exit status: 0 "));
      std::istringstream lines(outcome.out);
      for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(line.size() <= 90);  // bytes; Cyrillic takes two a letter
      }
    }
  }
}

TEST_CASE("version tells which version it is", "[cli]") {
  for (const Program& program : kPrograms) {
    const Outcome outcome = program.run({"--version"}, {});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out ==
          std::string(program.name) + " " + lede::kVersion + "\n");
  }
}

TEST_CASE("help and the manual page tell of the same options", "[cli]") {
  for (const Program& program : kPrograms) {
    INFO(program.name);
    const std::string help = program.run({"--help"}, {}).out;
    const std::string manual = manual_of(program);
    CHECK(joined(all_of(help, "--([a-z-]+)")) ==
          joined(all_of(manual, "Fl Fl ([a-z-]+)")));
    CHECK(joined(all_of(help, "\n  -([a-z]) ")) ==
          joined(all_of(manual, "Fl ([a-z])\\b")));
  }
}

TEST_CASE("the manual page tells of the exit codes and the environment",
          "[cli]") {
  const std::string index = manual_of(kPrograms[0]);
  const std::string search = manual_of(kPrograms[1]);
  for (const char* code : {"0", "1", "2", "75"}) {
    CHECK_THAT(index, Contains(std::string(".It ") + code + "\n"));
  }
  for (const char* code : {"0", "1", "2"}) {
    CHECK_THAT(search, Contains(std::string(".It ") + code + "\n"));
  }
  for (const char* code : {"0", "2"}) {
    CHECK_THAT(manual_of(kPrograms[2]),
               Contains(std::string(".It ") + code + "\n"));
  }
  for (const char* name : {"LEDE_INDEX", "NO_COLOR", "TERM", "COLUMNS"}) {
    CHECK_THAT(search, Contains(std::string(".It Ev ") + name + "\n"));
  }
}

TEST_CASE("options that make no sense are refused with a pointer to help",
          "[cli]") {
  struct Case {
    const Program& program;
    std::vector<std::string> arguments;
    const char* message;
  };
  const Case cases[] = {
      {kPrograms[0], {}, "no index named"},
      {kPrograms[0], {"a.txt"}, "no index named"},
      {kPrograms[0], {"-i"}, "argument"},
      {kPrograms[0], {"-i", "x"}, "no source named"},
      {kPrograms[0], {"-i", "x", "--wrong", "a"}, "no option --wrong"},
      {kPrograms[0], {"-i", "x", "--qui", "a"}, "no option --qui"},
      {kPrograms[0], {"-i", "x", "-i", "y", "a"}, "more than once"},
      {kPrograms[0],
       {"-i", "x", "--max-article-mb", "0", "a"},
       "takes 1 to 64"},
      {kPrograms[0], {"-i", "x", "--max-article-mb", "65", "a"}, "takes 1 to"},
      {kPrograms[0], {"-i", "x", "--max-article-mb", "-1", "a"}, "takes 1 to"},
      {kPrograms[0], {"-i", "x", "--max-article-mb", "a", "a"}, "max-article"},
      {kPrograms[0], {"-i", "x", "--threads", "0", "a"}, "takes 1 to 64"},
      {kPrograms[0], {"-i", "x", "--threads", "65", "a"}, "takes 1 to 64"},
      {kPrograms[0], {"-i", "x", "--memory", "15", "a"}, "takes 16 to"},
      {kPrograms[0], {"-i", "x", "--memory", "4097", "a"}, "takes 16 to"},
      {kPrograms[1], {}, "no index named"},
      {kPrograms[1], {"port"}, "no index named"},
      {kPrograms[1], {"-i", "x"}, "no query"},
      {kPrograms[1], {"-i", "x", "--queries", "q", "port"}, "a query beside"},
      {kPrograms[1], {"-i", "x", "--queries", "q"}, "go together"},
      {kPrograms[1], {"-i", "x", "-f", "trec", "port"}, "go together"},
      {kPrograms[2], {}, "no judgements named"},
      {kPrograms[2], {"--qrels", "x"}, "no run and no index"},
      {kPrograms[2], {"--qrels", "x", "-i", "y"}, "go together"},
      {kPrograms[2], {"--qrels", "x", "--save-run", "y", "z"}, "with --index"},
      {kPrograms[2], {"--qrels", "x", "-f", "xml", "z"}, "text or json"},
      {kPrograms[1], {"-i", "x", "-n", "many", "port"}, "limit"},
      {kPrograms[1], {"-i", "x", "-n", "1.5", "port"}, "limit"},
      {kPrograms[1], {"-i", "x", "--limit", "-1", "port"}, "limit"},
      {kPrograms[1], {"-i", "x", "--offset=-1", "port"}, "offset"},
      {kPrograms[1], {"-i", "x", "--snippets", "101", "a"}, "0 to 100"},
      {kPrograms[1], {"-i", "x", "--snippet-chars", "19", "a"}, "20 to 100000"},
      {kPrograms[1],
       {"-i", "x", "--snippet-chars", "100001", "a"},
       "20 to 100000"},
      {kPrograms[1],
       {"-i", "x", "-f", "xml", "a"},
       "text, html, json, jsonl, ids or trec"},
      {kPrograms[1], {"-i", "x", "--color", "red", "a"}, "always or never"},
      {kPrograms[1], {"-i", "x", "--sort", "rank", "a"}, "date or oldest"},
      {kPrograms[1], {"-i", "x", "--timeout", "-1", "a"}, "0 to 86400000"},
      {kPrograms[1], {"-i", "x", "--recency", "30", "a"}, "12h, 30d"},
      {kPrograms[1], {"-i", "x", "--recency", "0d", "a"}, "12h, 30d"},
      {kPrograms[1], {"-i", "x", "--recency", "-1d", "a"}, "12h, 30d"},
      {kPrograms[1], {"-i", "x", "--recency", "10001d", "a"}, "12h, 30d"},
      {kPrograms[1], {"-i", "x", "--recency", "d", "a"}, "12h, 30d"},
      {kPrograms[1], {"-i", "x", "--wrong", "a"}, "no option --wrong"},
  };
  for (const Case& each : cases) {
    std::string shown = each.program.name;
    for (const std::string& word : each.arguments) shown += " " + word;
    INFO(shown);
    const Outcome outcome = each.program.run(each.arguments, {});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err,
               Catch::StartsWith(std::string(each.program.name) + ": ") &&
                   Contains(each.message) && Catch::EndsWith("; try --help\n"));
  }
}
