#include "cli/programs.h"

#include <stdexcept>

#include "support/catch.h"

namespace lede::test {
namespace {

std::vector<std::string> words_of(const char* program,
                                  const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {std::string(LEDE_BINARY_FOLDER "/bin/") +
                                    program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

}  // namespace

Outcome lede_index(const std::vector<std::string>& arguments, Command command) {
  command.words = words_of("lede-index", arguments);
  return run(command);
}

Outcome lede_search(const std::vector<std::string>& arguments,
                    Command command) {
  command.words = words_of("lede-search", arguments);
  return run(command);
}

Outcome lede_eval(const std::vector<std::string>& arguments, Command command) {
  command.words = words_of("lede-eval", arguments);
  return run(command);
}

std::vector<std::string> lede_index_words(
    const std::vector<std::string>& arguments) {
  return words_of("lede-index", arguments);
}

void Workplace::index_one(std::string_view text) const {
  Command command;
  command.input = text;
  const Outcome outcome = lede_index({"-i", index(), "-"}, command);
  INFO(outcome.err);
  REQUIRE(outcome.exit_code == 0);
}

std::string Workplace::found(const std::string& query) const {
  const Outcome outcome =
      lede_search({"-i", index(), "-f", "jsonl", "--", query});
  INFO(outcome.err);
  CHECK(outcome.exit_code != 2);
  std::string ids;
  constexpr std::string_view kBegin = "{\"id\": \"";
  for (std::size_t at = outcome.out.find(kBegin); at != std::string::npos;
       at = outcome.out.find(kBegin, at + 1)) {
    const std::size_t begin = at + kBegin.size();
    ids.append(ids.empty() ? "" : " ")
        .append(outcome.out, begin, outcome.out.find('"', begin) - begin);
  }
  return ids;
}

std::string json_line(std::string_view id, std::string_view text) {
  return std::string("{\"id\": \"") + std::string(id) + "\", \"text\": \"" +
         std::string(text) + "\"}\n";
}

std::string compressed_by(const std::string& program, std::string_view bytes) {
  Command command;
  command.words = {"/usr/bin/env", program, "-c"};
  command.input = bytes;
  const Outcome outcome = run(command);
  if (outcome.exit_code == 0) return outcome.out;
  WARN("skipped: no program " << program);
  return {};
}

}  // namespace lede::test
