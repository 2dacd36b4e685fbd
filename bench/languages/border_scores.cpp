#include "border_scores.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "evidence/joined_pieces.h"
#include "evidence/piece_languages.h"
#include "evidence/pieces.h"

namespace lede::bench {
namespace {

std::string joined(const std::vector<std::string>& sentences, std::size_t most,
                   bool lines, std::mt19937_64& random) {
  std::string text;
  const std::size_t count = 1 + random() % most;
  for (std::size_t i = 0; i < count; ++i) {
    text += sentences[random() % sentences.size()];
    text += lines ? '\n' : ' ';
  }
  return text;
}

double share_of(Language language, const std::string& text,
                const std::vector<Passage>& passages) {
  for (const LanguageShare& share : language_shares(text, passages)) {
    if (share.language == language.code()) return share.share;
  }
  return 0;
}

// White space at the border belongs to either side.
bool is_border(const MixedText& mixed, std::size_t at) {
  const auto [low, high] = std::minmax(at, mixed.border);
  return mixed.text.find_first_not_of(" \n", low) >= high;
}

}  // namespace

MixedText mixed_text(Language first, const std::vector<std::string>& ones,
                     Language second, const std::vector<std::string>& others,
                     std::size_t most_first, std::size_t most_second,
                     std::mt19937_64& random) {
  const bool lines = random() % 2 == 0;
  MixedText mixed;
  mixed.first = first;
  mixed.second = second;
  mixed.text = joined(ones, most_first, lines, random);
  mixed.border = mixed.text.size();
  mixed.text += joined(others, most_second, lines, random);
  return mixed;
}

Divider divider_by(const evidence::LanguageModel& model) {
  const auto finder = std::make_shared<evidence::PieceFinder>(model);
  return [finder, &model](const std::string& text) {
    std::vector<evidence::Piece> pieces = finder->pieces(text);
    evidence::settle_languages(model, {}, pieces);
    return evidence::joined(pieces);
  };
}

void score(const MixedText& mixed, const Divider& divider, BorderScore& score) {
  const std::vector<Passage> found = divider(mixed.text);
  const std::vector<Passage> truth = {
      {{0, mixed.border}, mixed.first},
      {{mixed.border, mixed.text.size()}, mixed.second}};
  ++score.texts;
  const bool exact = found.size() == 2 && found[0].language == mixed.first &&
                     found[1].language == mixed.second &&
                     is_border(mixed, found[1].span.begin);
  score.exact += exact ? 1 : 0;
  const auto shares = language_shares(mixed.text, found);
  const auto right = language_shares(mixed.text, truth);
  const bool main = !shares.empty() && !right.empty() &&
                    shares.front().language == right.front().language;
  score.main_right += main ? 1 : 0;
  score.share_error += std::abs(share_of(mixed.first, mixed.text, found) -
                                share_of(mixed.first, mixed.text, truth));
}

}  // namespace lede::bench
