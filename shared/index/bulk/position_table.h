#pragma once

#include <filesystem>

#include "bulk/merged_lists.h"
#include "bulk/table_writer.h"

namespace lede::bulk {

/// Writes the position table (glass_format.md): where each term stands in each
/// document. Throws IoError.
TableRoot write_position_table(const std::filesystem::path& path,
                               const RunSet& runs);

}  // namespace lede::bulk
