#pragma once

#include <string_view>

namespace lede {

/// True for letters beyond ASCII in a row that are no word but a list of them:
/// in the order of a codec ("ÀÁÂÃÄÅ"), each followed by its capital or the
/// other way round ("ÄäÖöÜü"), or more than a word has without using one twice
/// ("йцукенгшщзхъфыва"). Such rows are of tables, tests and flags, and mean as
/// much in any codec. False for fewer than five letters.
bool is_list_of_letters(std::u32string_view word);

}  // namespace lede
