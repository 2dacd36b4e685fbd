#include "repair/likely_readings.h"

#include <algorithm>
#include <array>
#include <optional>

#include "repair/gains.h"
#include "repair/sibling_codecs.h"
#include "script.h"

namespace lede {
namespace {

constexpr int kLeastGain = 6;

// Letters of Cyrillic that was read in another codec make sequences of UTF-8
// by accident. Those explain little of a text that the codec explains well.
constexpr int kAccident = 2;

constexpr std::array kCyrillicCodecs{Codec::kWindows1251, Codec::kKoi8R,
                                     Codec::kIbm866, Codec::kIsoCyrillic,
                                     Codec::kMacCyrillic};

constexpr std::array kShownCodecs{
    Codec::kWindows1252, Codec::kLatin1,     Codec::kWindows1251,
    Codec::kWindows1250, Codec::kKoi8R,      Codec::kIbm866,
    Codec::kMacRoman,    Codec::kIbm437,     Codec::kIsoCyrillic,
    Codec::kMacCyrillic, Codec::kLatin2,     Codec::kWindows1254,
    Codec::kWindows1257, Codec::kWindows1253};

// How much of a text a codec has.
struct Share {
  std::size_t inside = 0;  // characters beyond ASCII
  bool most = false;
};

using Shares = std::array<Share, kShownCodecs.size()>;

// A letter of Cyrillic that the codec lacks is not of what was shown in it, nor
// are the words around: "ө" of Mongolian, "і" of Ukrainian in KOI8-R. Marks may
// have come by another way.
Share share_in(Codec shown, std::u32string_view text) {
  constexpr std::size_t kWeightOfLetter = 20;
  const bool shows_cyrillic = byte_of(shown, U'я') != 0;
  std::size_t inside = 0;
  std::size_t outside = 0;
  for (const char32_t code : text) {
    if (code < 0x80) continue;
    if (byte_of(shown, code) != 0) {
      ++inside;
    } else {
      const bool letter =
          shows_cyrillic && script_of(code) == Script::kCyrillic;
      outside += letter ? kWeightOfLetter : 1;
    }
  }
  return {inside, inside >= outside};
}

struct Candidate {
  Reading reading;
  int gain;
};

std::vector<Candidate> utf8_candidates(const Gains& gains) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < kCodecCount; ++i) {
    for (const bool twice : {false, true}) {
      const Reading reading{static_cast<Codec>(i), std::nullopt, twice};
      const int gain = gains.of(reading);
      if (gain >= kLeastGain) candidates.push_back({reading, gain});
    }
  }
  return candidates;
}

// Codecs in which a text may have been shown are much alike. Of those under
// which nearly as much is gained as under the best, it is the one that has most
// of the text: "—" is no Latin-1.
std::optional<Candidate> best_candidate(Codec written, const Shares& shares,
                                        const Gains& gains) {
  std::array<int, kShownCodecs.size()> gained{};
  for (std::size_t i = 0; i < kShownCodecs.size(); ++i) {
    if (kShownCodecs[i] == written || !shares[i].most) continue;
    gained[i] = gains.of({kShownCodecs[i], written});
  }
  const int most = *std::max_element(gained.begin(), gained.end());
  if (most < kLeastGain) return std::nullopt;
  std::size_t best = kShownCodecs.size();
  for (std::size_t i = 0; i < kShownCodecs.size(); ++i) {
    if (5 * gained[i] < 4 * most) continue;
    if (best == kShownCodecs.size() || shares[i].inside > shares[best].inside) {
      best = i;
    }
  }
  return Candidate{{kShownCodecs[best], written}, gained[best]};
}

std::vector<Candidate> cyrillic_candidates(std::u32string_view text,
                                           const Gains& gains) {
  Shares shares;
  for (std::size_t i = 0; i < kShownCodecs.size(); ++i) {
    shares[i] = share_in(kShownCodecs[i], text);
  }
  std::vector<Candidate> candidates;
  for (const Codec written : kCyrillicCodecs) {
    const auto best = best_candidate(written, shares, gains);
    if (best) candidates.push_back(*best);
  }
  return candidates;
}

constexpr Reading kKeptControls{Codec::kLatin1, Codec::kWindows1252};

// Few texts were written in these.
int price_of_rarity(Codec written) {
  return written == Codec::kIsoCyrillic || written == Codec::kMacCyrillic ? 1
                                                                          : 0;
}

bool pays_for(Codec shown, const std::vector<Candidate>& candidates) {
  return std::any_of(candidates.begin(), candidates.end(),
                     [shown](const Candidate& each) {
                       return each.reading.shown == shown &&
                              each.gain >= price_of(each.reading);
                     });
}

// A text is written in one codec; what was in another is left for later. That
// it was shown in some codec may be proven by any that it was written in.
std::optional<Candidate> best_fit(const std::vector<Candidate>& candidates,
                                  const Gains& gains) {
  std::optional<Candidate> best;
  int most = 0;
  for (const Candidate& each : candidates) {
    if (!pays_for(each.reading.shown, candidates)) continue;
    const int fit =
        gains.fit_of(each.reading) - price_of_rarity(*each.reading.written);
    if (best && fit <= most) continue;
    best = each;
    most = fit;
  }
  return best;
}

// windows-1251 and MacCyrillic differ in capitals and marks alone.
Reading settled(const Reading& reading, std::u32string_view text) {
  const bool has_sibling = reading.written == Codec::kWindows1251 ||
                           reading.written == Codec::kMacCyrillic;
  const bool shows_sibling = reading.shown == Codec::kWindows1251 ||
                             reading.shown == Codec::kMacCyrillic;
  return has_sibling && !shows_sibling ? likelier_sibling(reading, text)
                                       : reading;
}

}  // namespace

bool improves(const Reading& reading, std::u32string_view text) {
  return Gains(text).of(reading) >= kLeastGain;
}

bool has_likely_reading(std::u32string_view text) {
  const Gains gains(text);
  return !utf8_candidates(gains).empty() ||
         !cyrillic_candidates(text, gains).empty() ||
         gains.of(kKeptControls) >= kLeastGain;
}

std::vector<Reading> paying_readings(std::u32string_view text) {
  const Gains gains(text);
  const auto cyrillic = best_fit(cyrillic_candidates(text, gains), gains);
  std::vector<Reading> readings;
  for (const Candidate& each : utf8_candidates(gains)) {
    const bool by_accident = cyrillic && kAccident * each.gain < cyrillic->gain;
    if (!by_accident) readings.push_back(each.reading);
  }
  if (cyrillic) readings.push_back(settled(cyrillic->reading, text));
  if (gains.of(kKeptControls) >= price_of(kKeptControls)) {
    readings.push_back(kKeptControls);
  }
  return readings;
}

}  // namespace lede
