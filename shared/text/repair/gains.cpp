#include "repair/gains.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <unordered_set>

#include "repair/alphabet.h"
#include "repair/badness.h"
#include "repair/character_kind.h"
#include "repair/letters.h"
#include "repair/sequence_codecs.h"
#include "script.h"

namespace lede {
namespace {

// A word without the ASCII around it.
std::u32string_view letters_of(std::u32string_view word) {
  while (!word.empty() && word.front() < 0x80) word.remove_prefix(1);
  while (!word.empty() && word.back() < 0x80) word.remove_suffix(1);
  return word;
}

// Their letters go together as those of no word do, and they are repeated in
// tables: each "кБ" would gain a little as "Ыт". Not дБ, which "Да" may become.
bool is_unit(std::u32string_view word) {
  constexpr auto kUnits = std::to_array<std::u32string_view>(
      {U"кБ",   U"КБ",   U"МБ",   U"ГБ",  U"ТБ",  U"Кб",  U"Мб",  U"Гб", U"Тб",
       U"кбит", U"Мбит", U"Гбит", U"Вт",  U"кВт", U"МВт", U"ГВт", U"Гц", U"кГц",
       U"МГц",  U"ГГц",  U"кПа",  U"МПа", U"кДж", U"МДж", U"кВА"});
  return std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end();
}

// The different words that a reading makes better, and by how much in all.
struct Sum {
  std::unordered_set<std::u32string_view> seen;
  int gain = 0;

  void add(std::u32string_view word, int word_gain) {
    if (word_gain <= 0) return;
    const std::u32string_view letters = letters_of(word);
    if (is_unit(letters) || is_list_of_letters(letters)) return;
    if (seen.insert(letters).second) gain += word_gain;
  }
};

Step step_at(const Reading& reading, std::u32string_view text, std::size_t at,
             char32_t before) {
  const Steps steps = steps_of(reading, text, at, before);
  return steps.count > 0 ? steps.list[0] : Step{1, 0, text[at]};
}

// Steps of a reading from one single byte codec to another, which depend on the
// character alone.
class SingleByteSteps {
 public:
  explicit SingleByteSteps(const Reading& reading) : shown_(reading.shown) {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const auto byte = static_cast<std::uint8_t>(kFirst + i);
      const char32_t code = character_of(shown_, byte);
      steps_[i] = step_at(reading, {&code, 1}, 0, 0);
    }
  }

  Step of(char32_t code) const {
    const std::uint8_t byte = code < 0x80 ? 0 : byte_of(shown_, code);
    return byte == 0 ? Step{1, 0, code} : steps_[byte - kFirst];
  }

 private:
  static constexpr std::size_t kFirst = 0x80;

  Codec shown_;
  std::array<Step, 0x80> steps_;
};

// Made at the first call for a reading; any thread.
const SingleByteSteps& single_byte_steps(const Reading& reading) {
  struct Made {
    std::once_flag once;
    std::optional<SingleByteSteps> steps;
  };
  static std::array<std::array<Made, kCodecCount>, kCodecCount> all;
  Made& made = all[static_cast<std::size_t>(reading.shown)]
                  [static_cast<std::size_t>(*reading.written)];
  std::call_once(made.once, [&] { made.steps.emplace(reading); });
  return *made.steps;
}

// True for what may become a Russian letter and was none, which has a price
// below nothing.
bool may_be_rewarded(char32_t code) {
  return code >= 0x80 && !is_cyrillic(code);
}

// About what a letter costs in Russian text.
int bonus_of_letter(char32_t before, char32_t code) {
  constexpr int kBonus = 4;
  constexpr auto kCyrillic = static_cast<std::uint8_t>(Script::kCyrillic);
  const CharacterKind kind = character_kind(code);
  if (kind.script != kCyrillic) return 0;
  const bool of_capitals =
      kind.kind == Kind::kUpper && character_kind(before).kind == Kind::kUpper;
  return of_capitals ? kBonus / 2 : kBonus;
}

}  // namespace

Gains::Gains(std::u32string_view text) : text_(text) {
  costs_.reserve(text.size() + 1);
  costs_.push_back(0);
  char32_t before = ' ';
  for (const char32_t code : text) {
    costs_.push_back(costs_.back() + badness_of(before, code));
    before = code;
  }
  find_words();
}

void Gains::find_words() {
  for (std::size_t begin = 0; begin < text_.size();) {
    Word word{begin, begin, 0, 0};
    int rewarded = 0;
    for (char32_t code = 0x80; word.end < text_.size() && code > ' ';
         ++word.end) {
      code = text_[word.end];
      if (code < 0x80) continue;
      if (may_be_rewarded(code)) ++rewarded;
      word.codecs |= codecs_of_sequence(text_, word.end);
    }
    word.most_gain = cost(begin, word.end) - kPriceOfRussianLetter * rewarded;
    if (word.most_gain > 0 || word.codecs != 0) words_.push_back(word);
    codecs_ |= word.codecs;
    begin = word.end;
  }
}

int Gains::of(const Reading& reading) const {
  return reading.written ? of_single_byte(reading) : of_utf8(reading);
}

// Steps that take the space behind a word make it one with the next.
int Gains::of_utf8(const Reading& reading) const {
  const CodecSet bit = codec_bit(reading.shown);
  if ((codecs_ & bit) == 0) return 0;
  Sum sum;
  std::size_t at = 0;
  for (const Word& word : words_) {
    if ((word.codecs & bit) == 0 || word.begin < at) continue;
    int mended_cost = 0;
    char32_t before = word.begin == 0 ? U' ' : text_[word.begin - 1];
    at = word.begin;
    do {
      const Step step = step_at(reading, text_, at, before);
      mended_cost += badness_of(before, step.code) + step.price;
      before = step.code;
      at += step.consumed;
    } while (at < text_.size() && before > ' ');
    sum.add(text_.substr(word.begin, at - word.begin),
            cost(word.begin, at) - mended_cost);
  }
  return sum.gain;
}

// Quicker than of_utf8(): these steps end words where the text does, and a word
// is left as soon as it is clear that the reading makes it no better.
int Gains::of_single_byte(const Reading& reading) const {
  Sum sum;
  const SingleByteSteps& steps = single_byte_steps(reading);
  for (const Word& word : words_) {
    int most_gain = word.most_gain;
    char32_t before = word.begin == 0 ? U' ' : text_[word.begin - 1];
    for (std::size_t at = word.begin; at < word.end && most_gain > 0; ++at) {
      const Step step = steps.of(text_[at]);
      most_gain -= badness_of(before, step.code) + step.price;
      if (may_be_rewarded(text_[at])) most_gain += kPriceOfRussianLetter;
      before = step.code;
    }
    sum.add(text_.substr(word.begin, word.end - word.begin), most_gain);
  }
  return sum.gain;
}

int Gains::fit_of(const Reading& reading) const {
  const SingleByteSteps& steps = single_byte_steps(reading);
  int fit = 0;
  int word_fit = 0;
  char32_t before = ' ';
  for (std::size_t at = 0; at < text_.size(); ++at) {
    const Step step = steps.of(text_[at]);
    word_fit += cost(at, at + 1) - badness_of(before, step.code) - step.price;
    if (step.code != text_[at]) word_fit += bonus_of_letter(before, step.code);
    before = step.code;
    if (before > ' ' && at + 1 < text_.size()) continue;
    fit += std::max(word_fit, 0);
    word_fit = 0;
  }
  return fit;
}

}  // namespace lede
