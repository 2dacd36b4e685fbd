#pragma once

#include "digest.h"
#include "index_document.h"

namespace lede {

/// Stands for everything that the index holds of an article: its id, terms with
/// counts and places, values and stored form. Not for its document number,
/// nor for the order of its terms.
///
/// The sum of it over all articles is an index's fingerprint: the same for the
/// same articles, whichever way and in however many nights they came into it.
Digest digest_of(const IndexDocument& document);

}  // namespace lede
