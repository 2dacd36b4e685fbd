#pragma once

#include <string_view>
#include <vector>

#include "repair/cheapest_reading.h"

namespace lede {

/// Mends Russian in windows-1251 that was read as MacCyrillic, or the other
/// way round. The two have the small letters in common, all but я, so a text
/// looks right but for capitals, marks and я: "¬ласти »зраил€", "‚ласти
/// €зраилЯ". There is little in a word to tell it by, so a line is judged as a
/// whole: by how much likelier its letters become (letter_model.h), those that
/// become worse set against those that become better. Lines of the text that
/// are likelier as they are stay so, and all do where the others gain little.
///
/// `around` is what the text stands in, as UTF-8. Where that
/// is plainly Ukrainian, Serbian or the like nothing is mended ("Џонова машина"
/// is a heading of Serbian), and where it has clean Russian twice the evidence
/// is asked for ("» раздел" is a link).
///
/// Linear in both.
std::vector<Mend> sibling_mends(std::u32string_view text,
                                std::string_view around);

/// A reading from one of the two, or from the other where the lines of the text
/// that are Russian are likelier then: the badness of pairs (badness.h) knows
/// letters that do not go together, the model those that do.
Reading likelier_sibling(const Reading& reading, std::u32string_view text);

/// True when a word is likelier as one of one codec that was read in the other.
bool may_be_of_sibling(std::u32string_view word);

}  // namespace lede
