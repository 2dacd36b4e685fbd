#pragma once

#include <string>
#include <vector>

#include "repair/lost_letters.h"

namespace lede {

/// Puts the likeliest letters of Russian at those of the places, which rise,
/// where a letter of Russian is lost: "ÑÐ°Ð±Ð¾ÑÐ°" has one place in three
/// that could be any of р to я, and is "работа". Chosen by the model of
/// letters (letter_model.h) for all of the text at once, words and their
/// neighbours, by a search that keeps the likeliest beginnings. Other places
/// are taken as they stand in the text. `before` and `behind` are the
/// characters around it.
///
/// Linear in the text: some microseconds for each lost letter, and memory for
/// each of its characters.
void choose_lost_russian(std::u32string& text,
                         const std::vector<LostPlace>& places, char32_t before,
                         char32_t behind);

}  // namespace lede
