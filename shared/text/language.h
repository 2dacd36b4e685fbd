#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "script.h"

namespace lede {

/// A language of the table in language.cpp, or "unknown". A small value: copy
/// it. To add a language, add a line to that table.
class Language {
 public:
  constexpr Language() = default;

  /// The language with this ISO 639 code ("en", "en-GB", "RU" alike); unknown
  /// for a code that is not in the table.
  static Language of(std::string_view code);

  /// The language taken for words of a script when nothing else is known.
  static Language usual_of(Script script);

  /// Every language of the table, in its order.
  static const std::vector<Language>& all();

  bool known() const { return row_ != 0; }
  /// The ISO 639-1 code, "und" for unknown.
  std::string_view code() const;
  /// What most of its words are written in.
  Script script() const;
  /// Xapian's name for its Snowball stemmer; empty when there is none.
  std::string_view stemmer() const;

  /// A small number for arrays and sets; 0 is unknown.
  std::size_t number() const { return row_; }
  static Language numbered(std::size_t number);

  friend constexpr bool operator==(Language, Language) = default;

 private:
  explicit constexpr Language(std::uint8_t row) : row_(row) {}

  std::uint8_t row_ = 0;
};

/// A set of languages, by Language::number().
using LanguageSet = std::bitset<128>;

std::vector<Language> languages_in(const LanguageSet& set);

}  // namespace lede
