#include "evidence/piece_evidence.h"

#include <algorithm>

#include "evidence/address.h"
#include "evidence/name.h"
#include "evidence/word_scanner.h"

namespace lede::evidence {
namespace {

// A language so far ahead of all others stays ahead. Less will do for the
// language of the piece before, and least where the short words are all read.
constexpr int kDecisive = 14 * kUnitsOfNat;
constexpr int kDecisiveAgain = 4 * kUnitsOfNat;
constexpr int kDecisiveOfShort = 2 * kUnitsOfNat;
constexpr std::size_t kWordsBetweenLooks = 2;

// Words of so few letters are mostly the small words of grammar, of which there
// are few to remember.
constexpr std::size_t kShortWord = 5;

// Rows longer than a script has languages end in this, which never wins.
constexpr std::int16_t kNoLanguage = -20'000;

Evidence nothing_for(std::size_t languages) {
  Evidence evidence{};
  for (std::size_t i = languages; i < kMostLanguages; ++i) {
    evidence[i] = kNoLanguage;
  }
  return evidence;
}

std::int16_t most_of(const Evidence& evidence) {
  std::int16_t most = evidence[0];
  for (const std::int16_t each : evidence) most = each > most ? each : most;
  return most;
}

// How far a language is ahead of all others.
int lead_of(std::size_t language, const Evidence& evidence) {
  Evidence others = evidence;
  others[language] = kNoLanguage;
  return evidence[language] - most_of(others);
}

std::size_t best_of(const Evidence& evidence) {
  return static_cast<std::size_t>(
      std::find(evidence.begin(), evidence.end(), most_of(evidence)) -
      evidence.begin());
}

using PieceWords = std::vector<std::string_view>;

// Hears the words of one piece.
class Hearing {
 public:
  /// `last_clear` is the language of the piece before, and is set to that of
  /// this one when it is clear.
  Hearing(WordEvidence& words, std::size_t& last_clear, PieceWords& heard,
          PieceWords& kept)
      : words_(words),
        last_clear_(last_clear),
        heard_(heard),
        long_(kept),
        sum_(nothing_for(words.model().languages().size())) {
    heard_.clear();
    long_.clear();
  }

  void hear_all(std::string_view text, Span piece) {
    hear_short_words(text, piece);
    if (is_clear_ || is_last_ahead_by(kDecisiveOfShort)) return;
    for (std::size_t i = 0; i < long_.size() && !is_over(); ++i) hear(long_[i]);
  }

  const Evidence& sum() const { return sum_; }

 private:
  // Leaves the long words in `long_`.
  void hear_short_words(std::string_view text, Span piece) {
    const Script script = words_.model().script();
    const WordScanner scanner(text.substr(0, piece.end));
    for (std::size_t at = piece.begin; at < piece.end && !is_over();) {
      const ScannedWord word = scanner.word_at(at);
      const std::size_t end = word.script == Script::kLatin
                                  ? address_end(text, at, word.end)
                                  : word.end;
      if (word.script == script && end == word.end) {
        sort_in(text.substr(at, end - at), word.letters);
      }
      at = end;
    }
  }

  void sort_in(std::string_view word, std::size_t letters) {
    if (letters <= kShortWord && !may_be_name(word)) {
      hear(word);
    } else if (long_.size() < kMostWords) {
      long_.push_back(word);
    }
  }

  // A price list says "mln" again and again.
  void hear(std::string_view word) {
    if (std::find(heard_.begin(), heard_.end(), word) != heard_.end()) return;
    heard_.push_back(word);
    words_.add(word, sum_);
    if (heard_.size() % kWordsBetweenLooks == 0) look();
  }

  void look() {
    is_clear_ = is_last_ahead_by(kDecisiveAgain);
    if (is_clear_) return;
    const std::size_t best = best_of(sum_);
    is_clear_ = lead_of(best, sum_) >= kDecisive;
    if (is_clear_) last_clear_ = best;
  }

  bool is_over() const { return is_clear_ || heard_.size() == kMostWords; }

  bool is_last_ahead_by(int lead) const {
    return last_clear_ < words_.model().languages().size() &&
           lead_of(last_clear_, sum_) >= lead;
  }

  WordEvidence& words_;
  std::size_t& last_clear_;
  PieceWords& heard_;
  PieceWords& long_;
  Evidence sum_;
  bool is_clear_ = false;
};

}  // namespace

Evidence PieceEvidence::of(std::string_view text, Span piece, Script script) {
  WordEvidence* const words = words_of(script);
  if (words == nullptr) return {};
  std::size_t& last_clear = last_clear_[static_cast<std::size_t>(script)];
  Hearing hearing(*words, last_clear, heard_, long_);
  hearing.hear_all(text, piece);
  return hearing.sum();
}

// Made when a text first has the script; null where the script decides.
WordEvidence* PieceEvidence::words_of(Script script) {
  auto& words = words_[static_cast<std::size_t>(script)];
  const ScriptModel* const model = words ? nullptr : model_->of(script);
  if (model != nullptr) words = std::make_unique<WordEvidence>(*model);
  return words.get();
}

}  // namespace lede::evidence
