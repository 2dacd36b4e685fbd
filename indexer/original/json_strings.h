#pragma once

#include <optional>
#include <string_view>

#include <lede/span.h>

namespace lede {

/// Where the inside of the string stands that the JSON object `record` has
/// under a key, the first of them where there are several. Nothing where there
/// is none. The record was parsed before: what is no JSON gives anything that
/// lies in it. Time is linear in the record.
std::optional<Span> json_string_of(std::string_view record,
                                   std::string_view key);

}  // namespace lede
