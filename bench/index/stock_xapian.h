#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lede::bench {

/// Indexes the same corpus as a plain Xapian program would: TermGenerator with
/// the English stemmer for titles and bodies, positions, the text stored, one
/// commit at the end. The anchor that lede's own time is held against. Returns
/// the seconds it took.
double build_with_stock_xapian(const std::string& corpus,
                               const std::filesystem::path& database);

}  // namespace lede::bench
