#include "latin_guess.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <unordered_map>

#include <unicode/uchar.h>

#include "language_guess.h"
#include "utf8.h"

namespace lede {
namespace {

// The letters that languages have besides those of ASCII.
struct Alphabet {
  std::string_view language;
  std::u32string_view letters;
};
constexpr std::array kAlphabets{
    Alphabet{"en", U"éèïçñöü"},
    Alphabet{"fr", U"éèàêçùâîôûëïœæüÿ"},
    Alphabet{"de", U"äöüßé"},
    Alphabet{"es", U"áéíóúñü"},
    Alphabet{"it", U"àèéìòùíóúî"},
    Alphabet{"pt", U"ãçéáíóúâêôõàü"},
    Alphabet{"nl", U"éëïèöüáóíêûç"},
    Alphabet{"sv", U"åäöéüà"},
    Alphabet{"da", U"åæøéöäü"},
    Alphabet{"no", U"åæøéòôèóêä"},
    Alphabet{"fi", U"äöåé"},
    Alphabet{"is", U"áðéíóúýþæö"},
    Alphabet{"ca", U"àèéíòóúïüç"},
    Alphabet{"gl", U"áéíóúñüï"},
    Alphabet{"sq", U"ëç"},
    Alphabet{"et", U"äõöüšž"},
    Alphabet{"pl", U"ąćęłńóśźż"},
    Alphabet{"cs", U"áčďéěíňóřšťúůýž"},
    Alphabet{"sk", U"áäčďéíĺľňóôŕšťúýž"},
    Alphabet{"hu", U"áéíóöőúüű"},
    Alphabet{"sl", U"čšžćđ"},
    Alphabet{"hr", U"čćđšž"},
    Alphabet{"bs", U"čćđšž"},
    Alphabet{"ro", U"ăâîşţ"},
    Alphabet{"tr", U"çğıöşüâîû"},
    Alphabet{"lt", U"ąčęėįšųūž"},
    Alphabet{"lv", U"āčēģīķļņšūž"},
};

// The likelier one first; the price of a text that is in it, in letters.
struct Encoding {
  const char* name;
  double price;
};
constexpr std::array kEncodings{
    Encoding{"windows-1252", 0},   Encoding{"windows-1250", 0.2},
    Encoding{"ISO-8859-2", 0.3},   Encoding{"windows-1254", 0.4},
    Encoding{"windows-1257", 0.5}, Encoding{"ISO-8859-13", 0.6},
    Encoding{"macintosh", 2},      Encoding{"IBM852", 2},
    Encoding{"IBM850", 2},
};

constexpr double kCost = 3;  // of what no word does, in letters

// What is seen of a text beyond ASCII.
struct Signs {
  std::unordered_map<char32_t, std::size_t> letters;  // small
  double costs = 0;
  std::size_t count = 0;
};

bool is_letter(char32_t code) {
  return u_isalpha(static_cast<UChar32>(code)) != 0;
}

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

char32_t small_letter(char32_t code) {
  if (code == U'İ') return U'ı';  // which are of one language
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code)));
}

// Quotes, dashes and the like stand beside words in all these encodings.
bool is_usual_sign(char32_t code) {
  constexpr std::u32string_view kUsual =
      U"\u00A0«»“”„‘’‚–—…·•§©®°ºª€£¿¡²³½\u00AD";
  return kUsual.find(code) != std::u32string_view::npos;
}

// What a sign costs where it stands; less than nothing where it fits.
double cost_of(char32_t before, char32_t code, char32_t after) {
  if (code >= 0x80 && code < 0xA0) return 2 * kCost;
  const bool inside = is_letter(before) && is_letter(after);
  if (is_letter(code)) {
    const bool rises = u_isupper(static_cast<UChar32>(code)) != 0 &&
                       u_islower(static_cast<UChar32>(before)) != 0;
    const bool of_number = is_digit(before) || is_digit(after);
    return rises ? kCost : of_number ? kCost / 3 : 0;
  }
  if (is_usual_sign(code)) {
    constexpr std::u32string_view kInWords = U"’·–—\u00AD\u00A0º";
    const bool odd = inside && kInWords.find(code) == std::u32string_view::npos;
    return odd ? kCost : -1;
  }
  return inside ? kCost : 0.5;
}

Signs signs_of(const std::string& text) {
  Signs signs;
  char32_t before = U' ';
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size_bytes;
    if (character.code >= 0x80) {
      const char32_t after =
          at < text.size() ? character_at(text, at).code : U' ';
      ++signs.count;
      signs.costs += cost_of(before, character.code, after);
      if (is_letter(character.code)) {
        ++signs.letters[small_letter(character.code)];
      }
    }
    before = character.code;
  }
  return signs;
}

double score_of(const Signs& signs, const Alphabet& alphabet, bool is_likely) {
  double score = -signs.costs;
  for (const auto& [letter, count] : signs.letters) {
    const bool known =
        alphabet.letters.find(letter) != std::u32string_view::npos;
    const double weight = is_likely ? 2 : 1;
    score += static_cast<double>(count) * (known ? weight : -kCost);
  }
  return score;
}

double best_score(const Signs& signs, std::string_view language) {
  double best = -1e9;
  for (const Alphabet& alphabet : kAlphabets) {
    best = std::max(best,
                    score_of(signs, alphabet, alphabet.language == language));
  }
  return best;
}

}  // namespace

EncodingGuess guess_latin(std::string_view bytes) {
  constexpr std::size_t kSampleBytes = 1U << 14U;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  EncodingGuess guess;
  double best = -1e9;
  double next = -1e9;
  for (const Encoding& encoding : kEncodings) {
    const std::string text = convert(sample, encoding.name).text;
    const Signs signs = signs_of(text);
    const std::string_view language = guess_language(text).language.code();
    const double score = best_score(signs, language) - encoding.price;
    if (score > best) {
      next = best;
      best = score;
      guess.encoding = encoding.name;
    } else {
      next = std::max(next, score);
    }
    const auto count = static_cast<double>(signs.count);
    if (encoding.name == guess.encoding && score < -count) guess.encoding = "";
  }
  guess.confidence = 1 - 0.5 * std::exp(-(best - next) / 4);
  return guess;
}

}  // namespace lede
