#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede::forms {

/// The format of a table of word forms: a minimal automaton that spells forms,
/// and endings of other words from their last letter on, and at the end of each
/// says how to make the names of the classes of the word. All numbers are of 32
/// bits, as the machine writes them, since a table is made by the build that it
/// is linked into:
///
///     header    see below
///     letters   their code points, rising; a letter's place is its number
///     states    words of 32 bits, see below
///     recipes   where each begins among the bytes that follow, and their end
///     bytes     of the recipes
///     far       pairs of beginnings of names and forms, rising, to the end
///
/// A state is a place among the states. It is the number of a recipe there, if
/// a form ends in it, with kHasArcs if others go on; then an arc for each
/// letter that may follow. An arc holds the place that it leads to, from bit
/// kTargetShift on; kIsLast; kIsFinal, if a form ends there; and a letter.
///
/// A recipe is for each class: a byte that says how many letters to take off
/// the end of the word, a byte that says how many bytes to put there, and they.
/// One of no bytes, for an ending, says that Snowball's stem is the name.
///
/// A pair of beginnings says that there is a form which begins so in a class
/// whose name begins otherwise: WordBeginning::number() of the name, from bit
/// kNameShift on, and of the form. The bytes of recipes may leave them at any
/// byte. They follow from the rest, so the hash leaves them out.
struct FormTableHeader {
  std::uint32_t version = 0;  ///< a hash of all that follows but for `far`
  std::uint32_t letter_count = 0;
  std::uint32_t state_words = 0;
  std::uint32_t recipe_count = 0;
  std::uint32_t recipe_bytes = 0;
  std::uint32_t forms = 0;    ///< the state before the first letter of a form
  std::uint32_t endings = 0;  ///< that before the last letter of an ending
};

constexpr std::uint32_t kLetterMask = 0x3F;
constexpr std::uint32_t kNoLetter = 0x3F;  ///< the arc of a state without any
constexpr std::uint32_t kIsFinal = 0x40;
constexpr std::uint32_t kIsLast = 0x80;
constexpr std::uint32_t kTargetShift = 8;
constexpr std::uint32_t kHasArcs = 0x8000'0000;
constexpr std::uint32_t kNameShift = 16;

/// An ending has at most so many letters, and so many at least before it.
constexpr std::size_t kMostEndingLetters = 7;
constexpr std::size_t kFewestLettersBeforeEnding = 2;

/// The hash of a table's bytes after FormTableHeader::version.
std::uint32_t hash_of_table(std::string_view bytes);

/// Reads a table where it lies. Costs nothing to make; any thread may use it.
///
///     const FormTable table(bytes);
///     table.classes_of("mice");  // {"mous"}
class FormTable {
 public:
  /// `bytes` are a whole table, or none, which is the table of no form; they
  /// must outlive this.
  explicit FormTable(std::string_view bytes);

  /// The names of the classes of a word, the likeliest first: those of a form
  /// that the table holds, else what its ending says. Empty when Snowball's
  /// stem is right, or nobody knows better. Any bytes will do for a word.
  std::vector<std::string> classes_of(std::string_view word) const;

  /// How the forms begin that begin otherwise than the name of a class of
  /// theirs, where that begins so: numbers as WordBeginning has them.
  std::vector<std::size_t> far_from(std::size_t name) const;

  /// Another one for another table; 0 for the table of no form.
  std::uint32_t version() const { return header_.version; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;

  // Their numbers. Most words need no memory for them.
  using Letters = std::string;
  Letters letters_of(std::string_view word) const;
  std::uint32_t letter_number(char32_t code) const;
  std::uint32_t next_arc(std::uint32_t arc, std::uint32_t letter) const;
  std::uint32_t recipe_at(std::uint32_t arc) const;
  std::uint32_t form_recipe(const Letters& letters) const;
  std::uint32_t ending_recipe(const Letters& letters) const;
  std::uint32_t number_at(std::size_t place) const;
  std::uint32_t far_pair(std::size_t at) const;

  std::string_view bytes_;
  FormTableHeader header_;
  std::size_t states_ = 0;   // the place of the first, counted in numbers
  std::size_t recipes_ = 0;  // the place of the first border
  std::string_view recipe_bytes_;
  std::string_view far_;  // the pairs
};

}  // namespace lede::forms
