#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "bulk/merged_lists.h"
#include "bulk/table_writer.h"
#include "bulk/version_file.h"

namespace lede::bulk {

struct PostlistTable {
  TableRoot root;
  DocumentTotals totals;
};

/// Writes the postlist table (glass_format.md): metadata, what values there
/// are, the values, the lengths of documents, the postings of terms. Two
/// threads do it; what one writes waits in `folder`. Throws IoError,
/// DamagedIndexError, NoResourcesError.
PostlistTable write_postlist_table(
    const std::filesystem::path& path, const std::filesystem::path& folder,
    const RunSet& runs, const std::map<std::string, std::string>& metadata);

}  // namespace lede::bulk
