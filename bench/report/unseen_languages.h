#pragma once

#include <deque>

#include "data_sets.h"
#include "unseen_models.h"

namespace lede::bench {

/// The sentences of langid_lingua in two halves, each with a model that was
/// fitted to the other, and to what is in a set langid_more (files *.tsv) if
/// there is one; none where the set is absent. Fitted at the first call, which
/// takes a minute; stays valid.
const std::deque<UnseenPart>& unseen_languages(const DataSets& data);

}  // namespace lede::bench
