#pragma once

#include <string_view>

namespace lede {

/// The month, 1 to 12, that a word in lower case names in one of the languages
/// of published_date_of(), whole or cut short; 0 for any other word.
int month_of(std::string_view word);

/// The offset of the zone that a word in lower case names: "-05:00" for "est".
/// Empty for any other word.
std::string_view offset_of_zone(std::string_view word);

}  // namespace lede
