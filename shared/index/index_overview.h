#pragma once

#include <xapian.h>

#include <lede/overview.h>

namespace lede {

/// What a database holds, by its statistics and its values: no stored article
/// and no list of postings is read. Private to index/.
Overview overview_of(const Xapian::Database& database);

}  // namespace lede
