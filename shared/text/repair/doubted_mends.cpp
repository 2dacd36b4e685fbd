#include "repair/doubted_mends.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "repair/letter_model.h"
#include "repair/sibling_judgement.h"

namespace lede {
namespace {

// A word, or some that a mend holds, as shown and as mended.
using Words = std::set<std::pair<std::u32string, std::u32string>>;

bool is_judged(const Reading& reading) {
  return reading.written && *reading.written != Codec::kWindows1252;
}

bool shows_cyrillic(const Reading& reading) {
  return byte_of(reading.shown, U'я') != 0;
}

bool is_ascii(char32_t code) { return code < 0x80; }

// From one single byte codec to another a character stays one, and ASCII stays
// as it is: words are the same to us whatever they stand in brackets with.
void add_words(const Mend& mend, std::u32string_view text, Words& words) {
  const std::u32string_view shown =
      text.substr(mend.begin, mend.end - mend.begin);
  for (std::size_t begin = 0; begin < shown.size();) {
    std::size_t end = begin;
    while (end < shown.size() && !is_ascii(shown[end])) ++end;
    if (end > begin) {
      words.emplace(shown.substr(begin, end - begin),
                    mend.text.substr(begin, end - begin));
    }
    begin = end + 1;
  }
}

Words words_of(const Reading& reading, const std::vector<Mend>& mends,
               std::u32string_view text) {
  Words words;
  for (const Mend& mend : mends) {
    if (mend.reading == reading) add_words(mend, text, words);
  }
  return words;
}

// "дБ" would be "да": among few letters anything looks like a word.
int gain_of(const std::u32string& shown, const std::u32string& mended) {
  constexpr std::size_t kShort = 3;
  constexpr int kMostOfShort = 12 * LetterModel::kUnitsOfBit;
  const int gain = compared(shown, mended).gain;
  return shown.size() <= kShort ? std::min(gain, kMostOfShort) : gain;
}

bool become_likelier(const Words& words) {
  constexpr int kEnough = 24 * LetterModel::kUnitsOfBit;
  int gain = 0;
  for (const auto& [shown, mended] : words) gain += gain_of(shown, mended);
  return gain >= kEnough;
}

// Russian costs 2 to 3 bits a letter, Ukrainian and Serbian about 5, Kazakh and
// Mongolian 6 to 7; alphabets and letters of wrong codecs 8.
bool are_of_a_language(const Words& words) {
  constexpr int kMostCost = 15 * LetterModel::kUnitsOfBit / 2;
  std::u32string text;
  for (const auto& [shown, mended] : words) text.append(mended).append(U" ");
  const Letters letters = letters_of(text);
  return letters.cost <= kMostCost * letters.count;
}

bool is_doubted(const Reading& reading, const std::vector<Mend>& mends,
                std::u32string_view text) {
  const Words words = words_of(reading, mends, text);
  return shows_cyrillic(reading) ? !become_likelier(words)
                                 : !are_of_a_language(words);
}

}  // namespace

std::vector<Mend> without_doubted(std::vector<Mend> mends,
                                  std::u32string_view text) {
  std::vector<Reading> doubted;
  for (const Mend& mend : mends) {
    const bool known = std::find(doubted.begin(), doubted.end(),
                                 mend.reading) != doubted.end();
    if (known || !is_judged(mend.reading)) continue;
    if (is_doubted(mend.reading, mends, text)) doubted.push_back(mend.reading);
  }
  const auto is_left_out = [&doubted](const Mend& mend) {
    return std::find(doubted.begin(), doubted.end(), mend.reading) !=
           doubted.end();
  };
  mends.erase(std::remove_if(mends.begin(), mends.end(), is_left_out),
              mends.end());
  return mends;
}

}  // namespace lede
