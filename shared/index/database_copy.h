#pragma once

#include <filesystem>

namespace lede {

/// Copies the database of a generation, and nothing else of it, into another
/// folder; shares its blocks where the file system can. Throws IoError.
void copy_database(const std::filesystem::path& generation,
                   const std::filesystem::path& folder);

}  // namespace lede
