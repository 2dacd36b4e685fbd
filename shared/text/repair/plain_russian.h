#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

/// The end of the plain Russian text from `at` on, where a small letter а to я
/// ends: small letters, ASCII that is neither a letter nor a control
/// character, and capitals behind such ASCII. No character of it is suspicious
/// (see suspicion_masks.h) beside the others, so that a scan may pass over it;
/// what ends it may be suspicious beside its last two characters.
///
/// `at` is a border of characters in valid UTF-8, behind a small letter. Looks
/// at many bytes at once and gives up early: the end is `at` itself where the
/// next few bytes are not all plain.
std::size_t end_of_plain_russian(std::string_view text, std::size_t at);

}  // namespace lede
