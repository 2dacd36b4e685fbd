#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

/// The first byte at or behind `from` of a character that may belong to
/// wrongly decoded text; text.size() when there is none. `from` is a border
/// between characters. The text is valid UTF-8.
///
/// Suspicious is what could be a sequence of UTF-8 in some single byte codec
/// (a character that is read from a lead byte, then those read from
/// continuation bytes), and a few pairs that clean text hardly has: a capital
/// Cyrillic letter behind a small one, box drawing beside Cyrillic, a Thai
/// letter beside a Latin one. A word that no reading makes
/// better is let pass.
///
/// One table look-up a character beyond ASCII. Any thread.
std::size_t next_suspicion(std::string_view text, std::size_t from);

}  // namespace lede
