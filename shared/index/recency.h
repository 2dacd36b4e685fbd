#pragma once

#include <chrono>
#include <string_view>

namespace lede {

/// What is left of the score of an article for its age: 2^(-age / half_life),
/// 1 for one of the future. `date` is as the index has it. One without a date
/// counts as one half-life old: neither fresh nor forgotten.
double freshness(std::string_view date, std::chrono::sys_seconds now,
                 std::chrono::seconds half_life);

}  // namespace lede
