#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// The longest term that normalised_word() makes. With a prefix in front it
/// stays under the 245 bytes that Xapian takes.
constexpr std::size_t kMaxTermBytes = 200;

/// As much of a word as shows in its term. Bounds the work on hostile words (a
/// megabyte without a space, a million marks on a letter).
constexpr std::size_t kMaxSpellingBytes = 5 * kMaxTermBytes;

/// The one spelling under which every spelling of a word is indexed and looked
/// up: NFKC case folding (full-width forms, ligatures, case; soft hyphens and
/// zero-width characters dropped), then ё = е, stress marks on Cyrillic
/// letters dropped, typographic apostrophes as ', digits of all scripts as
/// those of ASCII, initials without their points (U.S.A is usa). Other marks
/// stay: й is not и. Reads kMaxSpellingBytes, gives at most kMaxTermBytes.
/// Takes valid UTF-8; may give an empty string.
std::string normalised_word(std::string_view word);

/// True for Latin letters with points between them, U.S or e.g: their term is
/// no form of the word that is spelled like it.
bool are_initials(std::string_view word);

}  // namespace lede
