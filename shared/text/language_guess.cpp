#include "language_guess.h"

#include <algorithm>
#include <array>

#include "evidence/piece_languages.h"
#include "utf8.h"

namespace lede {
namespace {

using evidence::Piece;

constexpr std::size_t kReadBytes = 2048;
constexpr std::size_t kFewestLetters = 20;

// Letters by language, of the pieces that have one.
using Letters = std::array<std::size_t, LanguageSet().size()>;

Letters letters_of(const std::vector<Piece>& pieces) {
  Letters letters{};
  for (const Piece& piece : pieces) {
    letters[piece.language.number()] += piece.letters;
  }
  letters[Language().number()] = 0;
  return letters;
}

}  // namespace

LanguageGuess guess_language(std::string_view text) {
  const Letters letters =
      letters_of(evidence::settled_pieces(first_bytes(text, kReadBytes), {}));
  const auto* const most = std::max_element(letters.begin(), letters.end());
  const Language language =
      Language::numbered(static_cast<std::size_t>(most - letters.begin()));
  return {language, language.known() && *most >= kFewestLetters};
}

}  // namespace lede
