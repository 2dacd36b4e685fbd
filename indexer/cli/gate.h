#pragma once

#include <filesystem>
#include <string>

#include "options.h"

namespace lede {

/// Checks an index or a generation as --check asks for, canaries too, and
/// prints what it finds. Gives the exit code.
int check_and_print(const IndexerOptions& options);

/// Has another process check a generation that is about to be published, so
/// that whatever it does to that one is found out and harms nobody. The reason
/// against it, or nothing.
std::string reason_against(const std::filesystem::path& generation,
                           const IndexerOptions& options);

}  // namespace lede
