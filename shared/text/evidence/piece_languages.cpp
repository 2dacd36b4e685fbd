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
// a piece has, the more its evidence may say, up to a limit. Names count as far
// as they stand among other words, and not at all in a list.
constexpr std::uint32_t kLettersThatSayNothing = 6;
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

  void add(Piece& piece) {
    steps_.push_back(steps_.empty() ? Step{} : change());
    steps_.back().piece = &piece;
    const auto end =
        piece.evidence.begin() + static_cast<std::ptrdiff_t>(languages_.size());
    const int best = *std::max_element(piece.evidence.begin(), end);
    const int most = most_of(piece);
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

  static int most_of(const Piece& piece) {
    constexpr std::uint32_t kEnough =
        kLettersThatSayNothing + kMostOfPiece / kMostOfLetter;
    const std::uint64_t others = piece.letters - piece.name_letters;
    const std::uint64_t letters =
        others +
        (piece.letters == 0 ? 0 : piece.name_letters * others / piece.letters);
    const auto telling = static_cast<std::uint32_t>(
        std::clamp<std::uint64_t>(letters, kLettersThatSayNothing, kEnough));
    return static_cast<int>(telling - kLettersThatSayNothing) * kMostOfLetter;
  }

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

}  // namespace

void settle_languages(const LanguageModel& model, Language declared,
                      std::vector<Piece>& pieces) {
  join_japanese(pieces);
  for (Piece& piece : pieces) {
    piece.language = Language::usual_of(piece.script);
  }
  for (const ScriptModel& script : model.scripts()) {
    LanguagePath path(script, declared);
    for (Piece& piece : pieces) {
      if (piece.script == script.script()) path.add(piece);
    }
    path.settle();
  }
}

std::vector<Piece> settled_pieces(std::string_view text, Language declared) {
  thread_local PieceFinder finder(built_in_model());
  std::vector<Piece> pieces = finder.pieces(text);
  settle_languages(built_in_model(), declared, pieces);
  return pieces;
}

}  // namespace lede::evidence
