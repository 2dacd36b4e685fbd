#pragma once

#include <string_view>

#include "decode.h"
#include "original/run_list.h"

namespace lede {

/// The runs of a decoded text in the bytes that it was decoded from. None where
/// it cannot be told from both which bytes a character was, nor could anybody
/// read such bytes alone: in ISO-2022 they mean what was said before them.
OriginalRuns runs_of_decoded(const Decoded& decoded, std::string_view bytes);

}  // namespace lede
