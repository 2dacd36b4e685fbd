#include "generation_commands.h"

#include <cstdio>
#include <string>

#include <lede/generations.h>

#include "exit_codes.h"
#include "program.h"
#include "progress.h"

namespace lede {
namespace {

std::string line_for(const GenerationInfo& generation) {
  char text[200];
  const std::string name = generation.path.filename().string();
  if (!generation.damage.empty()) {
    return std::string(generation.is_live ? "* " : "  ") + name +
           "  damaged: " + generation.damage + "\n";
  }
  std::snprintf(text, sizeof text, "%s %s  %s  %10s articles  %7s MB  %s\n",
                generation.is_live ? "*" : " ", name.c_str(),
                generation.made.c_str(), grouped(generation.articles).c_str(),
                megabytes(generation.size_bytes).c_str(),
                generation.fingerprint.c_str());
  return text;
}

}  // namespace

int list_and_print(const IndexerOptions& options) {
  std::string text;
  for (const GenerationInfo& each : list_generations(options.index)) {
    text += line_for(each);
  }
  print(text);
  return kExitDone;
}

int roll_back_and_print(const IndexerOptions& options) {
  const unsigned number =
      roll_back(options.index, options.generation, options.lock_wait);
  if (!options.quiet) {
    char text[64];
    std::snprintf(text, sizeof text, "gen-%06u is live\n", number);
    print(text);
  }
  return kExitDone;
}

}  // namespace lede
