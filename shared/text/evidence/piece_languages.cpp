#include "evidence/piece_languages.h"

#include <algorithm>
#include <array>

#include "evidence/pieces.h"

namespace lede::evidence {
namespace {

// In units of evidence. Chosen on mixed articles (docs/languages.md).
constexpr int kPriceOfChange = 7 * kUnitsOfNat;
constexpr int kDeclared = 6 * kUnitsOfNat;
constexpr int kUsual = 2 * kUnitsOfNat;

// The words of a few letters may be names or of any language; the more letters
// a piece has, the more its evidence may say, up to a limit.
constexpr std::uint64_t kLettersThatSayNothing = 6;
constexpr int kMostOfLetter = kUnitsOfNat / 2;
constexpr int kMostOfPiece = 24 * kUnitsOfNat;

using Scores = std::array<int, kMostLanguages>;

std::size_t best_of(const Scores& scores, std::size_t count) {
  const auto end = scores.begin() + static_cast<std::ptrdiff_t>(count);
  return static_cast<std::size_t>(std::max_element(scores.begin(), end) -
                                  scores.begin());
}

// The likeliest languages of the pieces of one script, by Viterbi's algorithm.
class LanguagePath {
 public:
  LanguagePath(const ScriptModel& model, Language declared)
      : languages_(model.languages()) {
    const Language usual = Language::usual_of(model.script());
    for (std::size_t i = 0; i < languages_.size(); ++i) {
      if (languages_[i] == usual) scores_[i] = kUsual;
      if (languages_[i] == declared) scores_[i] = kDeclared;
    }
  }

  // `most` is how much the evidence of the piece may say.
  void add(Piece& piece, int most) {
    steps_.push_back(steps_.empty() ? Step{} : change());
    steps_.back().piece = &piece;
    const auto end =
        piece.evidence.begin() + static_cast<std::ptrdiff_t>(languages_.size());
    const int best = *std::max_element(piece.evidence.begin(), end);
    for (std::size_t i = 0; i < languages_.size(); ++i) {
      scores_[i] += std::max(piece.evidence[i] - best, -most);
    }
  }

  // Writes the languages into the pieces, last to first.
  void settle() const {
    std::size_t language = best_of(scores_, languages_.size());
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
      step->piece->language = languages_[language];
      if ((step->changed >> language & 1U) != 0) language = step->from;
    }
  }

 private:
  struct Step {
    Piece* piece = nullptr;
    std::uint64_t changed = 0;  // a bit for each language that began here
    std::size_t from = 0;       // the language before, for these
  };

  // The step to the next piece: the best so far may go on in any language.
  // Scores are kept small by taking the best for zero.
  Step change() {
    Step step;
    step.from = best_of(scores_, languages_.size());
    const int best = scores_[step.from];
    for (std::size_t i = 0; i < languages_.size(); ++i) {
      scores_[i] -= best;
      if (scores_[i] >= -kPriceOfChange) continue;
      scores_[i] = -kPriceOfChange;
      step.changed |= std::uint64_t{1} << i;
    }
    return step;
  }

  const std::vector<Language>& languages_;
  Scores scores_{};
  std::vector<Step> steps_;
};

// Names beside other pieces count as far as they stand among other words, and
// not at all in a list.
std::uint64_t telling_letters(const Piece& piece) {
  if (piece.letters == 0) return 0;
  const std::uint64_t others = piece.letters - piece.name_letters;
  return others + piece.name_letters * others / piece.letters;
}

int most_said_by(std::uint64_t letters) {
  constexpr std::uint64_t kEnough =
      kLettersThatSayNothing + kMostOfPiece / kMostOfLetter;
  letters = std::clamp(letters, kLettersThatSayNothing, kEnough);
  return static_cast<int>(letters - kLettersThatSayNothing) * kMostOfLetter;
}

// Japanese headlines may have no kana.
void join_japanese(std::vector<Piece>& pieces) {
  const bool japanese = std::any_of(
      pieces.begin(), pieces.end(),
      [](const Piece& piece) { return piece.script == Script::kKana; });
  if (!japanese) return;
  for (Piece& piece : pieces) {
    if (piece.script == Script::kHan) piece.script = Script::kKana;
  }
}

// True where no piece of a script says another language more than this; then
// no path is likelier than that which stays with it, if it is expected at all.
bool all_say(Language language, const ScriptModel& model,
             const std::vector<Piece>& pieces) {
  const auto& languages = model.languages();
  const auto place = std::find(languages.begin(), languages.end(), language);
  if (place == languages.end()) return false;
  const auto index = static_cast<std::size_t>(place - languages.begin());
  return std::all_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    if (piece.script != model.script()) return true;
    return piece.evidence[index] ==
           *std::max_element(piece.evidence.begin(), piece.evidence.end());
  });
}

void settle_script(const ScriptModel& model, Language declared,
                   std::vector<Piece>& pieces) {
  const auto is_own = [&model](const Piece& piece) {
    return piece.script == model.script();
  };
  // Nearly all texts, and their pieces have that language by now.
  const Language usual = Language::usual_of(model.script());
  const bool expects_usual =
      declared.script() != model.script() || declared == usual;
  if (expects_usual && all_say(usual, model, pieces)) return;
  const bool alone = std::count_if(pieces.begin(), pieces.end(), is_own) == 1;
  LanguagePath path(model, declared);
  for (Piece& piece : pieces) {
    if (!is_own(piece)) continue;
    path.add(piece,
             most_said_by(alone ? piece.letters : telling_letters(piece)));
  }
  path.settle();
}

}  // namespace

void settle_languages(const LanguageModel& model, Language declared,
                      std::vector<Piece>& pieces) {
  join_japanese(pieces);
  for (Piece& piece : pieces) {
    piece.language = Language::usual_of(piece.script);
  }
  for (const ScriptModel& script : model.scripts()) {
    settle_script(script, declared, pieces);
  }
}

std::vector<Piece> settled_pieces(std::string_view text, Language declared) {
  thread_local PieceFinder finder(built_in_model());
  std::vector<Piece> pieces = finder.pieces(text);
  settle_languages(built_in_model(), declared, pieces);
  return pieces;
}

}  // namespace lede::evidence
