#pragma once

#include <string_view>

#include "original/run_list.h"

namespace lede {

/// The runs of a decoded text in the chunks that an HTTP response sent it in;
/// `in_body` has those in the body that these make together. A character on the
/// border of two chunks is in none, and what stands on both sides of one is not
/// joined. Nothing of the text behind a chunk that is not what the body has.
OriginalRuns runs_in_chunks(const OriginalRuns& in_body, std::string_view text,
                            std::string_view body, std::string_view chunks);

}  // namespace lede
