#include "repair/likely_readings.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "repair/badness.h"

namespace lede {
namespace {

// A word without the ASCII around it.
std::u32string_view letters_of(std::u32string_view word) {
  while (!word.empty() && word.front() < 0x80) word.remove_prefix(1);
  while (!word.empty() && word.back() < 0x80) word.remove_suffix(1);
  return word;
}

constexpr std::size_t kMostFromSingleByte = 3;
constexpr int kLeastGain = 6;

constexpr std::array kCyrillicCodecs{Codec::kWindows1251, Codec::kKoi8R,
                                     Codec::kIbm866, Codec::kIsoCyrillic,
                                     Codec::kMacCyrillic};

constexpr std::array kShownCodecs{
    Codec::kWindows1252, Codec::kLatin1,     Codec::kWindows1251,
    Codec::kWindows1250, Codec::kKoi8R,      Codec::kIbm866,
    Codec::kMacRoman,    Codec::kIbm437,     Codec::kIsoCyrillic,
    Codec::kMacCyrillic, Codec::kLatin2,     Codec::kWindows1254,
    Codec::kWindows1257, Codec::kWindows1253};

// By how much the badness of the words falls that are better under a reading;
// words that are worse count as if they were left alone. A word counts once: an
// odd word that a clean text repeats is no more evidence than one.
int gain_of(const Reading& reading, std::u32string_view text) {
  std::unordered_set<std::u32string_view> seen;
  int gain = 0;
  int word_gain = 0;
  char32_t before = ' ';
  char32_t shown_before = ' ';
  std::size_t word_begin = 0;
  const auto end_word = [&](std::size_t end) {
    const auto word = text.substr(word_begin, end - word_begin);
    if (word_gain > 0 && seen.insert(letters_of(word)).second)
      gain += word_gain;
    word_gain = 0;
    word_begin = end;
  };
  for (std::size_t at = 0; at < text.size();) {
    Step step{1, 0, text[at]};
    const Steps steps = steps_of(reading, text, at, before);
    if (steps.count > 0) step = steps.list[0];
    for (std::size_t i = 0; i < step.consumed; ++i) {
      word_gain += badness_of(shown_before, text[at + i]);
      shown_before = text[at + i];
    }
    word_gain -= badness_of(before, step.code) + step.price;
    before = step.code;
    at += step.consumed;
    if (before <= ' ') end_word(at);
  }
  end_word(text.size());
  return gain;
}

bool is_mostly_in(Codec shown, std::u32string_view text) {
  std::size_t inside = 0;
  std::size_t outside = 0;
  for (const char32_t code : text) {
    if (code < 0x80) continue;
    ++(byte_of(shown, code) != 0 ? inside : outside);
  }
  return inside >= outside;
}

struct Candidate {
  Reading reading;
  int gain;
};

std::vector<Candidate> single_byte_candidates(std::u32string_view text) {
  std::vector<Candidate> candidates;
  for (const Codec written : kCyrillicCodecs) {
    for (const Codec shown : kShownCodecs) {
      if (shown == written || !is_mostly_in(shown, text)) continue;
      const Reading reading{shown, written};
      const int gain = gain_of(reading, text);
      if (gain >= kLeastGain) candidates.push_back({reading, gain});
    }
  }
  const Reading western{Codec::kLatin1, Codec::kWindows1252};
  const int gain = gain_of(western, text);
  if (gain >= kLeastGain) candidates.push_back({western, gain});
  return candidates;
}

}  // namespace

bool improves(const Reading& reading, std::u32string_view text) {
  return gain_of(reading, text) >= kLeastGain;
}

bool pays(const Reading& reading, std::u32string_view text) {
  return !reading.written || gain_of(reading, text) >= price_of(reading);
}

std::vector<Reading> likely_readings(std::u32string_view text) {
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < kCodecCount; ++i) {
    const Reading reading{static_cast<Codec>(i), std::nullopt};
    if (improves(reading, text)) readings.push_back(reading);
  }
  std::vector<Candidate> candidates = single_byte_candidates(text);
  std::stable_sort(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.gain > b.gain; });
  if (candidates.size() > kMostFromSingleByte) {
    candidates.resize(kMostFromSingleByte);
  }
  for (const Candidate& each : candidates) readings.push_back(each.reading);
  return readings;
}

}  // namespace lede
