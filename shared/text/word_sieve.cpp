#include "word_sieve.h"

#include <algorithm>
#include <array>

#include "word_forms.h"

namespace lede {
namespace {

// Can the byte begin a mark, or what stands between a letter and its mark? The
// mark would change the letter. Those of ASCII, Latin and Cyrillic letters
// cannot.
bool may_begin_mark(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  const bool is_letter = lead < 0x80 || (lead >= 0xC3 && lead <= 0xC5) ||
                         lead == 0xD0 || lead == 0xD1;
  return !is_letter;
}

}  // namespace

void WordSieve::want_term(std::string_view term) { want(beginning_of(term)); }

void WordSieve::want_stem(std::string_view stem) {
  const WordBeginning beginning = beginning_of(stem);
  want(beginning);
  for (const std::size_t form : far_beginnings(beginning.number())) {
    want(WordBeginning::of_number(form));
  }
}

// The whole of a stem of one letter says nothing of the second letter of words.
void WordSieve::want(const WordBeginning& beginning) {
  if (!beginning.is_plain()) return;
  if (wanted_.test(beginning.number())) return;
  beginnings_.push_back(beginning);
  wanted_.set(beginning.number());
  if (beginning.second != 0) return;
  for (std::size_t second = 0; second <= WordBeginning::kLetters; ++second) {
    wanted_.set(beginning.number() + second);
  }
}

bool WordSieve::may_be_wanted(std::string_view spelling) const {
  const WordBeginning beginning = beginning_of(spelling);
  if (!beginning.is_plain() || wanted_.test(beginning.number())) return true;
  return beginning.size_bytes < spelling.size() &&
         may_begin_mark(spelling[beginning.size_bytes]);
}

bool WordSieve::can_sift(Language language) {
  using namespace std::string_view_literals;
  constexpr std::array kStemmers = {
      ""sv,        "english"sv, "russian"sv,   "german"sv,
      "french"sv,  "spanish"sv, "italian"sv,   "portuguese"sv,
      "swedish"sv, "danish"sv,  "norwegian"sv,
  };
  return std::find(kStemmers.begin(), kStemmers.end(), language.stemmer()) !=
         kStemmers.end();
}

}  // namespace lede
