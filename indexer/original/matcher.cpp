#include "original/matcher.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "ascii.h"
#include "utf8.h"

namespace lede {
namespace {

// Signs that may stand on one side alone, between words.
constexpr std::size_t kMostPassed = 8;

// Words that are looked for, one after the other, where the two part.
constexpr std::size_t kMostWordsTried = 4;
constexpr std::size_t kWordBytes = 16;
constexpr std::size_t kShortestWord = 4;

// Places of such a word that are looked at.
constexpr std::size_t kMostPlacesTried = 8;

bool is_space(char32_t code) {
  return code <= ' ' || code == 0x7F || code == 0xA0 || code == 0x3000 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029;
}

// Space, and what is dropped or mended without a trace.
bool is_blank(char32_t code) {
  return is_space(code) || (code >= 0x80 && code < 0xA0) || code == 0xAD ||
         (code >= 0x200B && code <= 0x200F) || code == 0xFEFF ||
         code == 0x2060 || code == kReplacementCharacter;
}

bool is_ascii_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

// How many bytes both begin with; eight at once, this is most of the work.
std::size_t equal_bytes(const char* left, const char* right, std::size_t most) {
  std::size_t size = 0;
  for (std::uint64_t one = 0, other = 0; size + sizeof one <= most;
       size += sizeof one) {
    std::memcpy(&one, left + size, sizeof one);
    std::memcpy(&other, right + size, sizeof other);
    if (one != other) break;
  }
  while (size < most && left[size] == right[size]) ++size;
  return size;
}

// The same for text in which white space may differ, up to a border of
// characters.
std::size_t same_bytes(std::string_view left, std::string_view right) {
  const std::size_t most = std::min(left.size(), right.size());
  std::size_t size = 0;
  while (true) {
    size += equal_bytes(left.data() + size, right.data() + size, most - size);
    if (size == most || !is_ascii_space(left[size]) ||
        !is_ascii_space(right[size])) {
      break;
    }
    ++size;
  }
  while (size > 0 && size < left.size() && is_continuation(left[size])) --size;
  while (size > 0 && size < right.size() && is_continuation(right[size])) {
    --size;
  }
  return size;
}

}  // namespace

bool is_word_character(char32_t code) {
  if (code < 0x80) {
    return is_ascii_letter(static_cast<char>(code)) ||
           (code >= '0' && code <= '9');
  }
  if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
  return !is_blank(code) && !(code >= 0x2000 && code <= 0x206F) &&
         !(code >= 0x3000 && code <= 0x3003) &&
         !(code >= 0x3008 && code <= 0x3011);
}

Matcher::Matcher(std::string_view text, Reading& reading, std::size_t window)
    : text_(text),
      reading_(reading),
      window_(window),
      budget_(16 * (text.size() + reading.original().size())) {}

void Matcher::begin(PlacePair from, PlacePair end, bool joined, RunList* runs) {
  at_ = from;
  end_ = end;
  joined_ = joined;
  passed_ = 0;
  runs_ = runs;
}

PlacePair Matcher::match(PlacePair from, PlacePair end, bool joined,
                         RunList& runs) {
  begin(from, end, joined, &runs);
  return match_on();
}

PlacePair Matcher::match_behind(PlacePair from, PlacePair end, RunList& runs) {
  const std::size_t window =
      std::exchange(window_, end.original - from.original);
  begin(from, end, false, &runs);
  if (find_words(from.text)) match_on();
  window_ = window;
  return at_;
}

PlacePair Matcher::match_on() {
  while (true) {
    const Step next = step();
    if (next == Step::kEnd) return at_;
    if (next == Step::kParted && !find_next_words()) return at_;
  }
}

bool Matcher::fits(PlacePair from, PlacePair end, std::size_t look_bytes) {
  end.text = std::min(end.text, from.text + look_bytes);
  begin(from, end, false, nullptr);
  Step next = Step::kOn;
  while (next == Step::kOn) next = step();
  return at_.text >= border_before(text_, end.text);
}

Matcher::Step Matcher::step() {
  if (at_.text >= end_.text || at_.original >= end_.original) return Step::kEnd;
  if (take_same()) return Step::kOn;
  if (reading_.next_sign(at_.original) == at_.original) {
    return take_sign(at_.original);
  }
  return pass_over() ? Step::kOn : Step::kParted;
}

bool Matcher::take_same() {
  const std::size_t sign = reading_.next_sign(at_.original);
  const std::size_t stop = std::min(sign, end_.original);
  const std::size_t size =
      same_bytes(text_.substr(at_.text, end_.text - at_.text),
                 reading_.original().substr(at_.original, stop - at_.original));
  if (size == 0) return false;
  passed_ = 0;
  put(size, size, Writing::kAsIs);
  return true;
}

Matcher::Step Matcher::take_sign(std::size_t at) {
  const Sign sign = reading_.sign_at(at);
  if (sign.size_bytes == 0) {
    if (text_[at_.text] == reading_.original()[at]) {
      put(1, 1, Writing::kAsIs);
      return Step::kOn;
    }
    return pass_over() ? Step::kOn : Step::kParted;
  }
  const Character character = character_at(text_, at_.text);
  if (sign.code != 0 && sign.code == character.code) {
    if (is_word_character(sign.code)) {
      passed_ = 0;
      put(character.size_bytes, sign.size_bytes, sign.writing);
    } else {
      at_.text += character.size_bytes;
      at_.original += sign.size_bytes;
    }
    return Step::kOn;
  }
  if (is_word_character(sign.code)) {
    return pass_text() ? Step::kOn : Step::kParted;
  }
  at_.original += sign.size_bytes;
  return Step::kOn;
}

// Takes a character on one side that need not be on the other.
bool Matcher::pass_over() { return pass_text() || pass_original(); }

bool Matcher::pass_text() {
  const Character character = character_at(text_, at_.text);
  if (is_word_character(character.code)) return false;
  if (!is_blank(character.code)) {
    if (++passed_ > kMostPassed) return false;
    joined_ = false;
  }
  at_.text += character.size_bytes;
  return true;
}

bool Matcher::pass_original() {
  const Character character = character_at(reading_.original(), at_.original);
  if (is_word_character(character.code)) return false;
  if (!is_blank(character.code)) {
    if (++passed_ > kMostPassed) return false;
    joined_ = false;
  }
  at_.original += character.size_bytes;
  return true;
}

bool Matcher::find_next_words() {
  // Behind the word that is not there.
  return find_words(next_word(at_.text));
}

bool Matcher::find_words(std::size_t text) {
  for (std::size_t tried = 0; tried < kMostWordsTried; ++tried) {
    const std::string_view words =
        first_bytes(text_.substr(text, end_.text - text), kWordBytes);
    const std::string_view near = reading_.original().substr(
        at_.original, std::min(window_, end_.original - at_.original));
    if (words.size() < kShortestWord || !spend(near.size() + words.size())) {
      return false;
    }
    std::size_t found = near.find(words);
    if (found == std::string_view::npos) found = find_in_markup(text, near);
    if (found != std::string_view::npos) {
      at_ = {text, at_.original + found};
      joined_ = false;
      passed_ = 0;
      return true;
    }
    text = next_word(text);
  }
  return false;
}

// Where a word stands, with markup between it and those behind it.
std::size_t Matcher::find_in_markup(std::size_t text, std::string_view near) {
  const std::string_view word = word_at(text);
  if (word.size() < kShortestWord) return std::string_view::npos;
  std::size_t at = 0;
  for (std::size_t tried = 0; tried < kMostPlacesTried; ++tried, ++at) {
    at = near.find(word, at);
    if (at == std::string_view::npos) return at;
    if (!spend(kWordBytes)) break;
    if (reads_on({text, at_.original + at})) return at;
  }
  return std::string_view::npos;
}

// As fits(), in the midst of a match.
bool Matcher::reads_on(PlacePair from) {
  const PlacePair at = at_;
  const PlacePair end = end_;
  RunList* const runs = runs_;
  const bool reads = fits(from, end, kWordBytes);
  begin(at, end, false, runs);
  return reads;
}

std::string_view Matcher::word_at(std::size_t text) const {
  std::size_t end = text;
  while (end < end_.text && !is_ascii_space(text_[end])) ++end;
  return text_.substr(text, end - text);
}

std::size_t Matcher::next_word(std::size_t text) const {
  text += word_at(text).size();
  while (text < end_.text && is_ascii_space(text_[text])) ++text;
  return text;
}

bool Matcher::spend(std::size_t bytes) {
  if (bytes > budget_) return false;
  budget_ -= bytes;
  return true;
}

void Matcher::put(std::size_t text_size, std::size_t original_size,
                  Writing writing) {
  const Span text{at_.text, at_.text + text_size};
  const Span original{at_.original, at_.original + original_size};
  at_ = {text.end, original.end};
  if (runs_ == nullptr) return;
  const auto bytes = [&] {
    return written_bytes(text_.substr(text.begin, text_size), writing);
  };
  const bool regular = writing == Writing::kAsIs ||
                       (writing != Writing::kLump && bytes() == original_size);
  runs_->add({text, original, regular ? writing : Writing::kLump, joined_});
  joined_ = true;
}

}  // namespace lede
