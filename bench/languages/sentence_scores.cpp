#include "sentence_scores.h"

#include <memory>

#include "evidence/piece_languages.h"
#include "evidence/pieces.h"

namespace lede::bench {
namespace {

Language most_of(const std::vector<evidence::Piece>& pieces) {
  std::map<std::size_t, std::size_t> letters;
  Language most;
  for (const evidence::Piece& piece : pieces) {
    std::size_t& own = letters[piece.language.number()] += piece.letters;
    if (piece.language.known() && own > letters[most.number()]) {
      most = piece.language;
    }
  }
  return most;
}

}  // namespace

Detector detector_by(const evidence::LanguageModel& model) {
  const auto finder = std::make_shared<evidence::PieceFinder>(model);
  return [finder, &model](const std::string& text) {
    std::vector<evidence::Piece> pieces = finder->pieces(text);
    evidence::settle_languages(model, {}, pieces);
    return most_of(pieces);
  };
}

void score(const std::vector<LabelledSentence>& sentences,
           const Detector& detector, SentenceScores& scores) {
  for (const LabelledSentence& sentence : sentences) {
    const Language found = detector(sentence.text);
    SentenceScore& score = scores[std::string(sentence.language.code())];
    ++score.sentences;
    if (found == sentence.language) {
      ++score.right;
    } else {
      ++score.mistaken[std::string(found.code())];
    }
  }
}

double macro_average(const SentenceScores& scores) {
  double sum = 0;
  for (const auto& [language, score] : scores) sum += score.share();
  return scores.empty() ? 0 : sum / static_cast<double>(scores.size());
}

}  // namespace lede::bench
