#include "inspect_command.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include <lede/article_source.h>
#include <lede/inspector.h>

#include "exit_codes.h"
#include "program.h"

namespace lede {
namespace {

// Standard input and pipes, as the shell makes of <(a command), are not.
bool can_be_read_twice(const std::string& source) {
  std::error_code none;  // what is not there is told when it is read
  const auto type = std::filesystem::status(source, none).type();
  return source != "-" && (type == std::filesystem::file_type::regular ||
                           type == std::filesystem::file_type::directory);
}

// Lets the inspector see all articles once, as the indexer does, unless some
// can be read only once.
void learn(const IndexerOptions& options, const SourceOptions& source_options,
           Inspector& inspector) {
  const auto& sources = options.sources;
  if (!std::all_of(sources.begin(), sources.end(), can_be_read_twice)) return;
  const auto source = open_sources(sources, source_options);
  while (const auto item = source->next()) {
    const auto* article = std::get_if<RawArticle>(&*item);
    if (article != nullptr) inspector.learn(*article);
  }
}

}  // namespace

int inspect_and_print(const IndexerOptions& options) {
  const SourceOptions source_options{options.max_article_mb << 20U, {}};
  Inspector inspector({!options.no_repair});
  learn(options, source_options, inspector);
  const auto source = open_sources(options.sources, source_options);
  bool all_clean = true;
  while (auto item = source->next()) {
    Inspection inspection;
    if (auto* rejection = std::get_if<Rejection>(&*item)) {
      inspection.origin = std::move(rejection->origin);
      inspection.rejected = std::move(rejection->reason);
    } else {
      inspection = inspector.inspect(std::get<RawArticle>(*item));
    }
    all_clean = all_clean && inspection.rejected.empty();
    print(render_inspection(inspection, options.tokens));
  }
  return all_clean ? kExitDone : kExitSomeRejected;
}

}  // namespace lede
