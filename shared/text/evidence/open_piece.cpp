#include "evidence/open_piece.h"

#include "evidence/name.h"

namespace lede::evidence {
namespace {

// Words of so few letters are mostly the small words of grammar, which tell
// languages apart, and of which there are few to remember.
constexpr std::size_t kShortWord = 5;

}  // namespace

void OpenPiece::add(std::string_view word, const ScannedWord& scanned) {
  const auto script = static_cast<std::size_t>(scanned.script);
  Part& own = parts_[script];
  own.letters += scanned.letters;
  const bool name = may_be_name(word);
  own.in_names += name ? scanned.letters : 0;
  own.words.add(word, scanned.letters <= kShortWord && !name);
  scripts_.set(script);
}

// Names in Latin letters stand in texts of every language; where English
// stands, it has words with small letters too.
std::size_t OpenPiece::weight_of(Script script) const {
  const Part& own = part(script);
  if (script != Script::kLatin) return 2 * own.letters;
  const bool others = scripts_.count() > 1;
  if (others && own.in_names == own.letters) return 0;
  return 2 * own.letters - own.in_names * 3 / 2;
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
  return part(script).letters;
}

std::size_t OpenPiece::name_letters_of(Script script) const {
  return part(script).in_names;
}

const FirstWords& OpenPiece::words_of(Script script) const {
  return part(script).words;
}

void OpenPiece::restart_at(std::size_t begin) {
  begin_ = begin;
  for (std::size_t i = 0; i < kScriptCount; ++i) {
    if (!scripts_.test(i)) continue;
    parts_[i].letters = parts_[i].in_names = 0;
    parts_[i].words.clear();
  }
  scripts_.reset();
}

}  // namespace lede::evidence
