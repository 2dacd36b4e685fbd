#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

/// A place that may belong to wrongly decoded text.
struct Suspect {
  std::size_t at = 0;    ///< in bytes; the size of the text when there is none
  bool by_mark = false;  ///< nothing but a misplaced mark (mark_cost.h)
};

/// The first byte at or behind `from` of a character that may belong to
/// wrongly decoded text. Misplaced marks before `marks_from` are let pass.
/// Both are borders between characters. The text is valid UTF-8.
///
/// Suspicious is what could be a sequence of UTF-8 in some single byte codec
/// (a character that is read from a lead byte, then those read from
/// continuation bytes); a few pairs that clean text hardly has: a capital
/// Cyrillic letter behind a small one, box drawing beside Cyrillic, a Thai
/// letter beside a Latin one; and marks that may be capitals and seldom stand
/// where they do. A word that no reading makes better is let pass.
///
/// One table look-up a character beyond ASCII. Any thread.
Suspect next_suspect(std::string_view text, std::size_t from,
                     std::size_t marks_from);

}  // namespace lede
