#pragma once

#include <string_view>

namespace lede {

/// What speaks against it that Russian of windows-1251 was read as MacCyrillic,
/// or the other way round, in units of LetterModel. A line as it is, and as
/// read_by() reads it: as many characters. Nothing where the two are equal.

/// Letters that became marks, but for dashes that stand alone.
int price_of_lost_letters(std::u32string_view text, std::u32string_view read);

/// All there is: these, capitals that arose inside of words, letters of another
/// alphabet that stay such, and signs behind letters, where no Russian has
/// them.
int price_of_counterevidence(std::u32string_view text,
                             std::u32string_view read);

/// True where accents are written as capitals: "санитАрный".
bool has_accents(std::u32string_view line);

}  // namespace lede
