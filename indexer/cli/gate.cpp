#include "gate.h"

#include <algorithm>
#include <string_view>
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

// The messages of a check, without the name of the program before each.
std::string one_line(std::string_view output) {
  constexpr std::string_view kProgram = "lede-index: ";
  std::string text;
  while (!output.empty()) {
    const std::size_t end = std::min(output.find('\n'), output.size());
    std::string_view line = output.substr(0, end);
    output.remove_prefix(std::min(end + 1, output.size()));
    if (line.starts_with(kProgram)) line.remove_prefix(kProgram.size());
    text.append(text.empty() ? "" : "; ").append(line);
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
  std::string reason = one_line(check.output);
  const bool is_told = !reason.empty() && (check.exit_code == kExitDamaged ||
                                           check.exit_code == kExitRefused);
  if (is_told) return reason;
  return "its check ended with " + std::to_string(check.exit_code) + ": " +
         reason;
}

}  // namespace lede
