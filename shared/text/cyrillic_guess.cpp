#include "cyrillic_guess.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>

#include "cyrillic_sample.h"
#include "utf8.h"

namespace lede {
namespace {

// What a byte is to the model: a letter of the alphabet below, or one of
// these. Ends of words are kSpace, whatever stands there.
constexpr std::u32string_view kAlphabet =
    U"абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћђџќѓѕ";
constexpr std::size_t kSpace = kAlphabet.size();
constexpr std::size_t kLatin = kSpace + 1;
constexpr std::size_t kStrange = kSpace + 2;  // frames, controls, currencies
constexpr std::size_t kKinds = kSpace + 1;    // that have pairs

// Where a sign may stand.
enum class Place : std::uint8_t {
  kAnywhere,
  kGap,     // spaces, ends of lines
  kEnd,     // of a sentence
  kBefore,  // words
  kBehind,  // words
  kAlone,   // among gaps
};

struct Sign {
  std::uint8_t kind = kSpace;
  Place place = Place::kAnywhere;
  bool capital = false;
  bool high = false;  // above ASCII
};

char32_t small_letter(char32_t code) {
  if (code >= U'А' && code <= U'Я') return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  return code == 0x490 ? 0x491 : code;
}

bool is_in(std::u32string_view signs, char32_t code) {
  return signs.find(code) != std::u32string_view::npos;
}

Place place_of(char32_t code) {
  if (is_in(U" \t\r\n\u00A0", code)) return Place::kGap;
  if (is_in(U".!?", code)) return Place::kEnd;
  if (is_in(U"«„‘§©", code)) return Place::kBefore;
  if (is_in(U"»”’…", code)) return Place::kBehind;
  return is_in(U"–—•№", code) ? Place::kAlone : Place::kAnywhere;
}

Sign sign_of(char32_t code) {
  const char32_t small = small_letter(code);
  const std::size_t letter = kAlphabet.find(small);
  Sign sign;
  sign.high = code >= 0x80;
  sign.capital = small != code;
  sign.place = place_of(code);
  if (letter != std::u32string_view::npos) {
    sign.kind = static_cast<std::uint8_t>(letter);
  } else if ((code | 0x20U) >= U'a' && (code | 0x20U) <= U'z') {
    sign.kind = kLatin;
  } else if (sign.high && sign.place == Place::kAnywhere &&
             !is_in(U"“°", code)) {
    sign.kind = kStrange;
  }
  return sign;
}

bool is_letter(Sign sign) { return sign.kind < kSpace; }

// How much likelier one letter follows another in the sample than two letters
// that know nothing of one another, as a logarithm; unseen pairs cost.
class LetterPairs {
 public:
  LetterPairs() {
    std::array<std::array<double, kKinds>, kKinds> counts{};
    std::size_t before = kSpace;
    for (const char32_t code : kCyrillicSample) {
      const std::size_t kind =
          std::min<std::size_t>(sign_of(code).kind, kSpace);
      counts[before][kind] += 1;
      before = kind;
    }
    std::array<double, kKinds> letters{};
    for (const auto& row : counts) {
      for (std::size_t i = 0; i < kKinds; ++i) letters[i] += row[i];
    }
    const double all = std::accumulate(letters.begin(), letters.end(), 0.0);
    for (std::size_t a = 0; a < kKinds; ++a) {
      const double row =
          std::accumulate(counts[a].begin(), counts[a].end(), 0.);
      for (std::size_t b = 0; b < kKinds; ++b) {
        constexpr double kSmoothing = 8;
        const double share = (letters[b] + 0.3) / (all + 0.3 * kKinds);
        const double chance =
            (counts[a][b] + kSmoothing * share) / (row + kSmoothing);
        weights_[a][b] = std::log(chance * kKinds);
      }
    }
  }

  double weight(std::size_t first, std::size_t second) const {
    return weights_[first][second];
  }

 private:
  std::array<std::array<double, kKinds>, kKinds> weights_{};
};

struct Encoding {
  const char* name = nullptr;
  std::array<Sign, 256> signs;
};

Encoding encoding_of(const char* name) {
  Encoding encoding{name, {}};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const char bytes[] = {static_cast<char>(byte)};
    const std::string text = convert({bytes, 1}, name).text;
    encoding.signs[byte] = sign_of(character_at(text, 0).code);
  }
  return encoding;
}

// In the order of how common they are, which decides between equals.
const std::array<Encoding, 6>& encodings() {
  static const std::array all{
      encoding_of("windows-1251"),   encoding_of("KOI8-U"),
      encoding_of("IBM866"),         encoding_of("ISO-8859-5"),
      encoding_of("x-mac-cyrillic"), encoding_of("IBM855")};
  return all;
}

struct Score {
  double sum = 0;
  std::size_t pairs = 0;  // with a Cyrillic letter in them
  const char* encoding = nullptr;
};

constexpr double kCost = -4;  // of what words do not do
constexpr double kOddCost = -2.5;
constexpr double kRareCost = -0.7;

double weight_of_sign(Sign before, Sign sign) {
  const bool odd =
      (sign.place == Place::kBefore && is_letter(before)) ||
      (before.place == Place::kBefore && sign.place == Place::kGap) ||
      (sign.place == Place::kBehind && before.place == Place::kGap) ||
      (before.place == Place::kBehind && is_letter(sign)) ||
      (sign.place == Place::kAlone && is_letter(before)) ||
      (before.place == Place::kAlone && is_letter(sign));
  if (odd) return kOddCost;
  const bool alone = sign.place == Place::kAlone && before.place == Place::kGap;
  if (alone) return -kRareCost;
  const bool opens = sign.place == Place::kBefore;
  return sign.high && !is_letter(sign) && !opens ? kRareCost : 0;
}

double weight_of(Sign before, Sign sign, const LetterPairs& pairs) {
  if (before.kind == kStrange || sign.kind == kStrange) return kCost;
  if (before.kind == kLatin || sign.kind == kLatin) return kCost / 2;
  if (!is_letter(before) && !is_letter(sign)) {
    return weight_of_sign(before, sign);
  }
  const double weight = pairs.weight(before.kind, sign.kind);
  if (!is_letter(before) || !is_letter(sign)) {
    return weight +
           (before.high && sign.high ? weight_of_sign(before, sign) : 0);
  }
  if (sign.capital && !before.capital) return weight + kCost;
  // The letters of Serbian and Macedonian are many and seldom meant.
  const bool is_rare = sign.kind > kAlphabet.find(U'ў');
  if (is_rare) return weight + kRareCost;
  // The letters of acronyms follow one another in any order.
  return before.capital ? std::max(weight, kCost / 2) : weight;
}

// Reads a text sign by sign, and sums up what speaks for its encoding.
class Reader {
 public:
  void read(Sign sign) {
    static const LetterPairs pairs;
    if (before_.high || sign.high) {
      ++score_.pairs;
      score_.sum += weight_of(before_, sign, pairs) + weight_of_case(sign);
    }
    if (sign.place == Place::kEnd) after_end_ = true;
    if (sign.place == Place::kAnywhere) after_end_ = false;
    before_that_ = before_;
    before_ = sign;
  }

  const Score& score() const { return score_; }

 private:
  // Sentences begin with capitals, other words seldom; after two capitals
  // the third letter is one; few words are one capital.
  double weight_of_case(Sign sign) const {
    double weight = 0;
    const bool begins = is_letter(sign) && before_.place == Place::kGap;
    if (begins && after_end_) weight += sign.capital ? 0.5 : -1.5;
    const bool may_begin = (begins && after_end_) || score_.pairs <= 1;
    if (sign.high && sign.capital && !may_begin) weight += kRareCost;
    const bool two = before_that_.capital && before_.capital;
    if (two && is_letter(sign) && !sign.capital) weight += kCost;
    const bool one = !is_letter(before_that_) && before_.capital;
    if (one && !is_letter(sign) && score_.pairs > 2) {
      const bool is_word = is_in(U"авикосуя", kAlphabet[before_.kind]);
      weight += is_word ? 2 * kRareCost : kOddCost;
    }
    return weight;
  }

  Score score_;
  Sign before_{kSpace, Place::kGap, false, false};
  Sign before_that_;
  bool after_end_ = false;
};

Score score_of(std::string_view bytes, const Encoding& encoding) {
  Reader reader;
  for (const char byte : bytes) {
    reader.read(encoding.signs[static_cast<unsigned char>(byte)]);
  }
  reader.read({});
  Score score = reader.score();
  score.encoding = encoding.name;
  return score;
}

// KOI8-U is KOI8-R with letters in place of eight frames.
const char* koi8_of(std::string_view bytes) {
  constexpr std::string_view kUkrainian = "\xA4\xA6\xA7\xAD\xB4\xB6\xB7\xBD";
  return bytes.find_first_of(kUkrainian) == std::string_view::npos ? "KOI8-R"
                                                                   : "KOI8-U";
}

}  // namespace

EncodingGuess guess_cyrillic(std::string_view bytes, double least_likeness) {
  Score best;
  Score next;
  for (const Encoding& encoding : encodings()) {
    const Score score = score_of(bytes, encoding);
    if (best.encoding == nullptr || score.sum > best.sum) {
      next = best;
      best = score;
    } else if (next.encoding == nullptr || score.sum > next.sum) {
      next = score;
    }
  }
  const auto pairs = static_cast<double>(best.pairs);
  if (best.pairs < 4 || best.sum < least_likeness * pairs) return {};
  const double ahead = best.sum - next.sum;
  const std::string name = best.encoding;
  return {name == "KOI8-U" ? koi8_of(bytes) : name,
          1 - 0.5 * std::exp(-ahead / 4)};
}

}  // namespace lede
