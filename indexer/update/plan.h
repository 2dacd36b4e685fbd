#pragma once

#include <lede/update.h>

#include "source/source_list.h"
#include "update/known_index.h"

namespace lede {

/// What of the sources differs from what is known: reads what may have
/// changed, and marks in `known` what was met. Counts only; the mode is the
/// caller's.
struct Changes {
  UpdatePlan counts;
  bool has_new_rejections = false;

  bool any() const {
    return has_new_rejections ||
           counts.added + counts.changed + counts.removed > 0;
  }
};

Changes changes_of(SourceList& files, KnownIndex& known);

}  // namespace lede
