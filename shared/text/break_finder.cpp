#include "break_finder.h"

#include <algorithm>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <lede/error.h>

#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

using IteratorFactory = icu::BreakIterator* (*)(const icu::Locale&,
                                                UErrorCode&);

void check(UErrorCode status, const char* what) {
  if (U_SUCCESS(status)) return;
  throw Error(std::string("cannot find ") + what + " with ICU: " +
              u_errorName(status) + "; is ICU's data installed?");
}

// One of ICU's break iterators over UTF-8, made when it is first needed.
class Utf8Iterator {
 public:
  Utf8Iterator(IteratorFactory factory, const char* what)
      : factory_(factory), what_(what) {}
  Utf8Iterator(const Utf8Iterator&) = delete;
  Utf8Iterator& operator=(const Utf8Iterator&) = delete;
  ~Utf8Iterator() { utext_close(&utext_); }

  // The iterator, at the start of `text`, which must outlive its use.
  icu::BreakIterator& over(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    if (!iterator_) iterator_.reset(factory_(icu::Locale::getRoot(), status));
    check(status, what_);
    utext_openUTF8(&utext_, text.data(), static_cast<std::int64_t>(text.size()),
                   &status);
    iterator_->setText(&utext_, status);
    check(status, what_);
    return *iterator_;
  }

 private:
  IteratorFactory factory_;
  const char* what_;
  UText utext_ = UTEXT_INITIALIZER;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";

// Thai, Lao, Khmer, Burmese: letters of words without spaces between them.
bool is_complex(char32_t code) {
  return u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_LINE_BREAK) ==
         U_LB_COMPLEX_CONTEXT;
}

// Scripts that ICU divides by dictionary use the zero-width space between
// words; elsewhere it is an invisible accident.
bool is_divided_by_dictionary(char32_t code) {
  const auto point = static_cast<UChar32>(code);
  return is_complex(code) ||
         u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC) != 0 ||
         script_of(code) == Script::kKana;
}

bool joins(std::string_view text, Span word, Span next) {
  if (text.substr(word.end, next.begin - word.end) != kZeroWidthSpace) {
    return false;
  }
  const std::size_t last = border_before(text, word.end - 1);
  return !is_divided_by_dictionary(character_at(text, last).code) &&
         !is_divided_by_dictionary(character_at(text, next.begin).code);
}

// Marks and invisible characters, which belong to what stands before them.
bool is_attached(char32_t code) {
  const auto point = static_cast<UChar32>(code);
  switch (u_getIntPropertyValue(point, UCHAR_WORD_BREAK)) {
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ: return true;
    default: return false;
  }
}

bool is_letter_or_digit(char32_t code) {
  return u_isalnum(static_cast<UChar32>(code)) != 0 && !is_attached(code);
}

// Where the first letter or digit of a segment stands, or its end.
std::size_t first_letter_or_digit(std::string_view text, Span segment) {
  std::size_t at = segment.begin;
  while (at < segment.end) {
    const Character character = character_at(text, at);
    if (is_letter_or_digit(character.code)) break;
    at += character.size_bytes;
  }
  return at;
}

// Thai, Lao, Khmer and Burmese letters begin with these bytes; a quick look
// that passes over nearly all words.
bool may_be_complex(std::string_view text, Span word) {
  return text.substr(word.begin, word.size()).find_first_of("\xE0\xE1\xEA") !=
         std::string_view::npos;
}

// ICU finds no border between Thai and its kin and the letters of another
// script beside them ("ร้านFacebook"). The runs of such a segment, or the
// segment alone.
std::vector<Span> runs_of(std::string_view text, Span segment) {
  std::vector<Span> runs;
  bool last_complex = false;
  for (std::size_t at = segment.begin; at < segment.end;) {
    const Character character = character_at(text, at);
    const bool complex = is_complex(character.code);
    const bool joins_last =
        !runs.empty() && (complex == last_complex ||
                          !u_isalnum(static_cast<UChar32>(character.code)));
    if (!joins_last) {
      runs.push_back({at, at});
      last_complex = complex;
    }
    at += character.size_bytes;
    runs.back().end = at;
  }
  return runs;
}

Span shifted(std::int32_t begin, std::int32_t end, std::size_t by) {
  return {static_cast<std::size_t>(begin) + by,
          static_cast<std::size_t>(end) + by};
}

}  // namespace

Span without_signs(std::string_view text, Span word) {
  const auto is_sign = [](char byte) { return byte == '_' || byte == '@'; };
  if (is_sign(text[word.begin])) {
    word.begin = first_letter_or_digit(text, word);
  }
  if (word.empty() || !is_sign(text[word.end - 1])) return word;
  // Also a point that the sign joined to the word, but no mark of a letter.
  while (!word.empty()) {
    const std::size_t last = border_before(text, word.end - 1);
    const char32_t code = character_at(text, last).code;
    if (is_letter_or_digit(code) || is_attached(code)) break;
    word.end = last;
  }
  return word;
}

struct BreakFinder::Iterators {
  Utf8Iterator words{icu::BreakIterator::createWordInstance, "words"};
  Utf8Iterator sentences{icu::BreakIterator::createSentenceInstance,
                         "sentences"};
  Utf8Iterator graphemes{icu::BreakIterator::createCharacterInstance,
                         "characters"};
};

BreakFinder::BreakFinder() : iterators_(std::make_unique<Iterators>()) {}
BreakFinder::BreakFinder(BreakFinder&&) noexcept = default;
BreakFinder& BreakFinder::operator=(BreakFinder&&) noexcept = default;
BreakFinder::~BreakFinder() = default;

void BreakFinder::find_words(std::string_view text, Span within,
                             std::vector<Span>& words) {
  icu::BreakIterator& iterator =
      iterators_->words.over(text.substr(within.begin, within.size()));
  const std::size_t first_new = words.size();
  std::vector<Span> mixed;
  std::int32_t begin = iterator.first();
  for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator.next()) {
    const Span segment = shifted(begin, end, within.begin);
    // ICU takes "word_" with a soft hyphen behind it for no word.
    const bool is_word = iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT ||
                         first_letter_or_digit(text, segment) < segment.end;
    if (!is_word) continue;
    const Span word = without_signs(text, segment);
    if (word.empty()) continue;
    if (words.size() > first_new && joins(text, words.back(), word)) {
      words.back().end = word.end;
    } else if (may_be_complex(text, word) && runs_of(text, word).size() > 1) {
      mixed.push_back(word);
    } else {
      words.push_back(word);
    }
  }
  if (mixed.empty()) return;
  for (const Span segment : mixed) {
    for (const Span run : runs_of(text, segment)) find_words(text, run, words);
  }
  std::sort(words.begin() + static_cast<std::ptrdiff_t>(first_new), words.end(),
            [](Span a, Span b) { return a.begin < b.begin; });
}

std::vector<Span> BreakFinder::sentences(std::string_view text, Span within) {
  icu::BreakIterator& iterator =
      iterators_->sentences.over(text.substr(within.begin, within.size()));
  std::vector<Span> sentences;
  std::int32_t begin = iterator.first();
  for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator.next()) {
    sentences.push_back(shifted(begin, end, within.begin));
  }
  return sentences;
}

std::size_t BreakFinder::grapheme_border(std::string_view text, Span within,
                                         std::size_t at) {
  icu::BreakIterator& iterator =
      iterators_->graphemes.over(text.substr(within.begin, within.size()));
  if (at >= within.end) return within.end;
  at = border_before(text, at);
  const auto offset = static_cast<std::int32_t>(at - within.begin);
  if (iterator.isBoundary(offset) != 0) return at;
  const std::int32_t before = iterator.preceding(offset);
  return before == icu::BreakIterator::DONE
             ? within.begin
             : within.begin + static_cast<std::size_t>(before);
}

}  // namespace lede
