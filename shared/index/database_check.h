#pragma once

#include <filesystem>

#include "bulk/version_file.h"

namespace lede {

/// Opens a database and checks that it is one of so many documents, as long in
/// all, whose last one can be read. Takes no time to speak of. Throws
/// DamagedIndexError, IoError.
void check_totals(const std::filesystem::path& database,
                  const bulk::DocumentTotals& totals);

/// Walks two databases, of which the expected one is of Xapian's own making,
/// and checks that they hold the same: metadata, terms, their documents with
/// counts and lengths, and of each document its data and values. Takes longer
/// than to write them. Throws DamagedIndexError with the first difference,
/// IoError.
void check_equal(const std::filesystem::path& database,
                 const std::filesystem::path& expected);

}  // namespace lede
