#include "evidence/open_piece.h"

namespace lede::evidence {

void OpenPiece::add(Script script, LetterCount letters) {
  if (letters.all == 0) return;
  const auto number = static_cast<std::size_t>(script);
  counts_[number].all += letters.all;
  counts_[number].in_names += letters.in_names;
  scripts_.set(number);
}

// Names in Latin letters stand in texts of every language; where English
// stands, it has words with small letters too.
std::size_t OpenPiece::weight_of(Script script) const {
  const LetterCount& own = count(script);
  if (script != Script::kLatin) return 2 * own.all;
  const bool others = scripts_.count() > 1;
  if (others && own.in_names == own.all) return 0;
  return 2 * own.all - own.in_names * 3 / 2;
}

// Kana anywhere makes Han characters Japanese.
Script OpenPiece::main_script() const {
  Script best = Script::kNone;
  for (std::size_t i = 0; i < kScriptCount; ++i) {
    const auto script = static_cast<Script>(i);
    if (scripts_.test(i) && weight_of(script) > weight_of(best)) best = script;
  }
  const std::size_t kana = weight_of(Script::kKana);
  const bool japanese =
      kana > 0 && kana + weight_of(Script::kHan) >= weight_of(best);
  return japanese ? Script::kKana : best;
}

Script OpenPiece::second_script() const {
  const Script main = main_script();
  Script second = Script::kNone;
  for (std::size_t i = 0; i < kScriptCount; ++i) {
    const auto script = static_cast<Script>(i);
    if (script == main || !scripts_.test(i)) continue;
    if (letters_of(script) > letters_of(second)) second = script;
  }
  return second;
}

std::size_t OpenPiece::letters_of(Script script) const {
  return count(script).all;
}

std::size_t OpenPiece::name_letters_of(Script script) const {
  return count(script).in_names;
}

void OpenPiece::restart_at(std::size_t begin) {
  begin_ = begin;
  counts_.fill({});
  scripts_.reset();
}

}  // namespace lede::evidence
