#pragma once

#include <cstddef>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "evidence/language_model.h"
#include "passages.h"

namespace lede::bench {

/// A text made of sentences of two languages, one behind the other.
struct MixedText {
  std::string text;
  std::size_t border = 0;  ///< where the second language begins
  Language first;
  Language second;
};

/// Some sentences of one language, some of another, in one line or a line
/// each. `most` sentences of each at most, at least one.
MixedText mixed_text(Language first, const std::vector<std::string>& ones,
                     Language second, const std::vector<std::string>& others,
                     std::size_t most_first, std::size_t most_second,
                     std::mt19937_64& random);

/// Finds the passages of a text.
using Divider = std::function<std::vector<Passage>(const std::string& text)>;

/// The passages by a model.
Divider divider_by(const evidence::LanguageModel& model);

struct BorderScore {
  std::size_t texts = 0;
  std::size_t exact = 0;       ///< two passages, and the border at its place
  std::size_t main_right = 0;  ///< the language with most letters
  double share_error = 0;      ///< of the first language, summed

  double exact_share() const { return part(exact); }
  double main_share() const { return part(main_right); }
  double mean_share_error() const {
    return texts == 0 ? 0 : share_error / static_cast<double>(texts);
  }

 private:
  double part(std::size_t count) const {
    return texts == 0 ? 0
                      : static_cast<double>(count) / static_cast<double>(texts);
  }
};

void score(const MixedText& mixed, const Divider& divider, BorderScore& score);

}  // namespace lede::bench
