#pragma once

#include <string_view>

#include <lede/article.h>

#include "original/run_list.h"

namespace lede {

/// The runs of a mail's title in its field "Subject": as it is, or in encoded
/// words of RFC 2047 that quote bytes ("Q"). None for those in base64, whose
/// bytes stand nowhere one by one.
OriginalRuns runs_of_subject(std::string_view title, const RecordPlace& mail);

}  // namespace lede
