#include "repair/likely_readings.h"

#include <algorithm>
#include <array>

#include "repair/gains.h"

namespace lede {
namespace {

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

std::vector<Candidate> single_byte_candidates(std::u32string_view text,
                                              const Gains& gains) {
  std::array<bool, kShownCodecs.size()> mostly_in{};
  for (std::size_t i = 0; i < kShownCodecs.size(); ++i) {
    mostly_in[i] = is_mostly_in(kShownCodecs[i], text);
  }
  std::vector<Candidate> candidates;
  const auto consider = [&](const Reading& reading) {
    const int gain = gains.of(reading);
    if (gain >= kLeastGain) candidates.push_back({reading, gain});
  };
  for (const Codec written : kCyrillicCodecs) {
    for (std::size_t i = 0; i < kShownCodecs.size(); ++i) {
      if (kShownCodecs[i] == written || !mostly_in[i]) continue;
      consider({kShownCodecs[i], written});
    }
  }
  consider({Codec::kLatin1, Codec::kWindows1252});
  return candidates;
}

}  // namespace

bool improves(const Reading& reading, std::u32string_view text) {
  return Gains(text).of(reading) >= kLeastGain;
}

bool pays(const Reading& reading, std::u32string_view text) {
  return !reading.written || Gains(text).of(reading) >= price_of(reading);
}

std::vector<Reading> likely_readings(std::u32string_view text) {
  const Gains gains(text);
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < kCodecCount; ++i) {
    const Reading reading{static_cast<Codec>(i), std::nullopt};
    if (gains.of(reading) >= kLeastGain) readings.push_back(reading);
  }
  std::vector<Candidate> candidates = single_byte_candidates(text, gains);
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
