#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "language.h"

namespace lede {

/// The stems of a normalised word whose forms the rules of Snowball do not
/// bring together, from a table made of dictionaries at build time: "mice" and
/// "mouse" both have "mous", "рассылок" and "рассылки" have "рассылк". A form
/// of two words has a stem for each, the likeliest first: Russian "сел" is of
/// "село" and of "сесть".
///
/// Empty for a word that the table does not hold: it is unknown, or Snowball's
/// stem is right. English and Russian have tables, unless lede was built
/// without the dictionaries. Any bytes will do for a word; any thread may call
/// it.
std::vector<std::string> stems_of_form(std::string_view word,
                                       Language language);

/// How the forms begin that have a stem which begins otherwise, where that stem
/// begins so, by the tables of all languages: numbers as WordBeginning has
/// them. "go" gives that of "we", for "went".
std::vector<std::size_t> far_beginnings(std::size_t stem);

/// Was lede built with a table for this language?
bool has_word_forms(Language language);

/// Names the tables, for the index to remember: "forms en 1a2b3c4d", or
/// "forms none".
std::string word_forms_version();

}  // namespace lede
