#pragma once

#include <string>
#include <string_view>

#include "repair/reading.h"

namespace lede {

/// What the letters of a text cost under the model of Russian, in its units,
/// and how many symbols that is.
struct Letters {
  int cost = 0;
  int count = 0;
};

Letters letters_of(const std::u32string& text);

/// What speaks for it that Russian was misread, or against.
struct Judgement {
  int gain = 0;             ///< units of LetterModel: how much likelier it gets
  bool is_russian = false;  ///< when read
};

/// A line as it was before it was read by mistake, from one single byte codec
/// to another. Characters that `reading.shown` lacks stay.
std::u32string read_by(const Reading& reading, std::u32string_view line);

/// Of the same line in two readings: by how much the letters and marks of the
/// other are the likelier Russian, less a price for each letter of the one
/// that is a mark in the other.
Judgement compared(const std::u32string& one, const std::u32string& other);

/// Of a line as it is and as windows-1251 that was read as MacCyrillic, or the
/// other way round. Nothing is gained where no character of the line says that
/// it was misread, but for lines of a text of which that is proven. Less than
/// nothing where the line has letters of another alphabet that make no sense as
/// anything else: it is Ukrainian or Serbian, and so will be its neighbours.
Judgement judgement_of(const Reading& reading, std::u32string_view line,
                       bool is_proven);

}  // namespace lede
