#pragma once

#include <cstddef>
#include <vector>

#include <lede/update.h>

#include "source/source_list.h"
#include "update/known_index.h"

namespace lede {

/// What of the sources differs from what is known. The mode is the caller's.
struct Changes {
  UpdatePlan counts;
  std::size_t unreadable = 0;           ///< of the kept articles
  std::vector<Rejection> not_readable;  ///< files and folders, now
  bool has_new_rejections = false;      ///< others
  bool has_moved = false;  ///< a kept article, in its file or to another

  bool any() const {
    return has_new_rejections || has_moved ||
           counts.added + counts.changed + counts.removed > 0;
  }
};

/// How far to read.
enum class PlanExtent {
  kAll,
  kFirstChange,  ///< to an article that is new or has changed, if there is one
};

/// Reads what may have changed, and marks in `known` what was met. Counts and
/// marks are of what was read.
Changes changes_of(SourceList& files, KnownIndex& known, PlanExtent extent);

}  // namespace lede
