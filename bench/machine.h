#pragma once

#include <string>

namespace lede::bench {

/// "AMD EPYC, 2 cores, Linux 6.1.0"
std::string machine();

/// "GCC 12.2.0, ICU 72.1, uchardet 0.0.7, …": what this program was built of.
std::string built_with();

}  // namespace lede::bench
