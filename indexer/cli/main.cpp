#include "exit_codes.h"
#include "gate.h"
#include "generation_commands.h"
#include "inspect_command.h"
#include "options.h"
#include "program.h"
#include "update_command.h"

namespace {

int run(int argc, char** argv) {
  const lede::IndexerOptions options = lede::indexer_options(argc, argv);
  if (!options.answer.empty()) {
    lede::print(options.answer);
    return lede::kExitDone;
  }
  using Command = lede::IndexerOptions::Command;
  switch (options.command) {
    case Command::kUpdate: return lede::update_and_tell(options);
    case Command::kWatch: return lede::watch_and_tell(options);
    case Command::kPlan: return lede::print_plan(options);
    case Command::kInspect: return lede::inspect_and_print(options);
    case Command::kList: return lede::list_and_print(options);
    case Command::kRollBack: return lede::roll_back_and_print(options);
    case Command::kCheck: return lede::check_and_print(options);
  }
  return lede::kExitInternal;
}

}  // namespace

int main(int argc, char** argv) {
  return lede::run_program(
      "lede-index", [&] { return run(argc, argv); }, lede::exit_code_of);
}
