#pragma once

#include <xapian.h>

#include "query.h"

namespace lede {

/// The same query for Xapian. Private to index/.
Xapian::Query compiled(const Query& query);

}  // namespace lede
