#pragma once

#include <xapian.h>

#include "deadline_source.h"
#include "query.h"

namespace lede {

/// The same query for Xapian, which ends with `deadline` where there is one;
/// that must outlive it. Private to index/.
Xapian::Query compiled(const Query& query, DeadlineSource* deadline = nullptr);

}  // namespace lede
