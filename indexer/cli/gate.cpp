#include "gate.h"

#include <vector>

#include <lede/generations.h>

#include "canary.h"
#include "child_process.h"
#include "exit_codes.h"
#include "message.h"
#include "program.h"

namespace lede {
namespace {

std::vector<std::string> command_for(const std::filesystem::path& generation,
                                     const IndexerOptions& options) {
  std::vector<std::string> words = {"lede-index", "--check", "-q", "-i",
                                    generation.string()};
  if (!options.verify) words.emplace_back("--quick");
  if (!options.canary.empty()) {
    words.insert(words.end(), {"--canary", options.canary});
  }
  if (options.canary_floor) {
    words.insert(words.end(),
                 {"--canary-floor", std::to_string(*options.canary_floor)});
  }
  return words;
}

std::string one_line(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  for (char& letter : text) {
    if (letter == '\n') letter = ';';
  }
  return text;
}

}  // namespace

int check_and_print(const IndexerOptions& options) {
  const IndexCheck check =
      check_index(options.index,
                  options.quick ? CheckDepth::kFiles : CheckDepth::kEverything);
  std::vector<std::string> problems = check.problems;
  const bool is_sound = problems.empty();
  if (is_sound && !options.canary.empty()) {
    problems = failed_canaries(read_canaries(options.canary), check.generation,
                               options.canary_floor);
  }
  for (const std::string& problem : problems) {
    tell(Level::kError, "lede-index", problem);
  }
  if (!is_sound) return kExitDamaged;
  if (!problems.empty()) return kExitRefused;
  if (!options.quiet) {
    print(check.generation.filename().string() + ": sound, " +
          std::to_string(check.articles) + " articles, fingerprint " +
          check.fingerprint + "\n");
  }
  return kExitDone;
}

std::string reason_against(const std::filesystem::path& generation,
                           const IndexerOptions& options) {
  const ChildOutcome check = run_self(command_for(generation, options));
  if (check.exit_code == kExitDone) return {};
  return "its check ended with " + std::to_string(check.exit_code) + ": " +
         one_line(check.output);
}

}  // namespace lede
