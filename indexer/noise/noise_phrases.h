#pragma once

#include <optional>
#include <string_view>

#include "noise/noise.h"

namespace lede {

/// The class of a line that begins, or in a few cases goes on, with words that
/// pages put around articles and hardly ever into them, in English and
/// Russian: "Share on", "Читайте также". The line is a short one.
std::optional<NoiseClass> class_by_phrase(std::string_view line);

}  // namespace lede
