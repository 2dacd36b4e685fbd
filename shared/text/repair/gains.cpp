#include "repair/gains.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "repair/alphabet.h"
#include "repair/badness.h"
#include "repair/character_kind.h"
#include "repair/letters.h"
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

// False for a reading under which the text stays as it is, found out fast:
// most codecs have nothing in common with most texts.
bool may_change(const Reading& reading, std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [&reading](char32_t code) {
    return code >= 0x80 && may_begin_step(reading, code);
  });
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

// Steps from one single byte codec to another, which depend on the character
// alone. Each is found once.
class SingleByteSteps {
 public:
  explicit SingleByteSteps(const Reading& reading) : reading_(reading) {}

  Step of(char32_t code) {
    if (code < 0x80) return {1, 0, code};
    const std::uint8_t byte = byte_of(reading_.shown, code);
    if (byte == 0) return {1, 0, code};
    Step& step = steps_[byte - kFirst];
    if (step.consumed == 0) step = step_at(reading_, {&code, 1}, 0, 0);
    return step;
  }

 private:
  static constexpr std::size_t kFirst = 0x80;

  Reading reading_;
  std::array<Step, 0x80> steps_{};
};

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
    std::size_t end = begin;
    while (end < text_.size() && text_[end] > ' ') ++end;
    end = std::min(end + 1, text_.size());
    const auto rewarded = std::count_if(
        text_.begin() + static_cast<std::ptrdiff_t>(begin),
        text_.begin() + static_cast<std::ptrdiff_t>(end), may_be_rewarded);
    const int most_gain =
        cost(begin, end) - kPriceOfRussianLetter * static_cast<int>(rewarded);
    if (most_gain > 0) words_.push_back({begin, end, most_gain});
    begin = end;
  }
}

int Gains::of(const Reading& reading) const {
  if (!may_change(reading, text_)) return 0;
  return reading.written ? of_single_byte(reading) : of_utf8(reading);
}

int Gains::of_utf8(const Reading& reading) const {
  Sum sum;
  int mended_cost = 0;
  char32_t before = ' ';
  std::size_t word_begin = 0;
  const auto end_word = [&](std::size_t end) {
    sum.add(text_.substr(word_begin, end - word_begin),
            cost(word_begin, end) - mended_cost);
    mended_cost = 0;
    word_begin = end;
  };
  for (std::size_t at = 0; at < text_.size();) {
    const Step step = step_at(reading, text_, at, before);
    mended_cost += badness_of(before, step.code) + step.price;
    before = step.code;
    at += step.consumed;
    if (before <= ' ') end_word(at);
  }
  end_word(text_.size());
  return sum.gain;
}

// Quicker than of_utf8(): these steps end words where the text does, and a word
// is left as soon as it is clear that the reading makes it no better.
int Gains::of_single_byte(const Reading& reading) const {
  Sum sum;
  SingleByteSteps steps(reading);
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
  SingleByteSteps steps(reading);
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
