#include "word_finder.h"

#include <algorithm>
#include <cstddef>

#include "plain_words.h"
#include "word_class.h"

namespace lede {
namespace {

constexpr std::size_t kHardBytes = 64;

bool is_space(char byte) { return byte == ' ' || byte == '\n'; }

// Reads one range of a text. Numbers in comments are the rules of UAX #29.
class Scan {
 public:
  Scan(std::string_view text, Span within, BreakFinder& breaks,
       std::vector<Span>& words)
      : text_(text.substr(0, within.end)),
        begin_(within.begin),
        at_(within.begin),
        first_new_(words.size()),
        breaks_(breaks),
        words_(words) {}

  void run() {
    while (at_ < text_.size()) {
      at_ = find_plain_words(text_, at_, words_);
      run_to(hard_end());
    }
  }

 private:
  // Where plain words are looked for again: what is hard seldom comes alone.
  std::size_t hard_end() const {
    return stretch_end(std::min(at_ + kHardBytes, text_.size()));
  }

  void run_to(std::size_t end) {
    while (at_ < end) {
      const ClassedCharacter next = classes_.at(text_, at_);
      switch (next.word_class) {
        case WordClass::kLetter:
        case WordClass::kDigit:
        case WordClass::kConnector: take_word(); break;
        case WordClass::kBeyond: leave_to_icu(); break;
        default: at_ += next.size_bytes;
      }
    }
  }

  void take_word() {
    const std::size_t begin = at_;
    std::size_t connectors = 0;
    bool only_connectors = true;
    WordClass last = WordClass::kConnector;
    while (at_ < text_.size()) {
      if (classes_.is_ascii_letter(text_[at_])) {
        last = WordClass::kLetter;
        only_connectors = false;
        skip_ascii_letters();
        continue;
      }
      const ClassedCharacter next = classes_.at(text_, at_);
      switch (next.word_class) {
        case WordClass::kConnector: ++connectors; [[fallthrough]];
        case WordClass::kLetter:
        case WordClass::kDigit:  // 5, 8 to 10, 13a, 13b
          last = next.word_class;
          only_connectors &= last == WordClass::kConnector;
          at_ += next.size_bytes;
          continue;
        case WordClass::kAttached:  // 4
          // What ends with the two is a word to ICU only if it holds letters.
          if (last == WordClass::kConnector) return leave_to_icu();
          at_ += next.size_bytes;
          continue;
        case WordClass::kBeyond: return leave_to_icu();
        default: break;
      }
      if (!joins(next.word_class, last)) break;
      const ClassedCharacter follower = behind(at_ + next.size_bytes);
      if (follower.word_class == WordClass::kBeyond) return leave_to_icu();
      if (follower.word_class != last) break;
      at_ = behind_;  // 6, 7, 11, 12
    }
    // One connector is a sign like others, two are a word of their own.
    if (!only_connectors || connectors > 1) add({begin, at_});
  }

  // Most of all characters.
  void skip_ascii_letters() {
    std::size_t at = at_;
    while (at < text_.size() && classes_.is_ascii_letter(text_[at])) ++at;
    at_ = at;
  }

  static bool joins(WordClass between, WordClass sides) {
    switch (between) {
      case WordClass::kMidLetter: return sides == WordClass::kLetter;
      case WordClass::kMidDigit: return sides == WordClass::kDigit;
      case WordClass::kMidBoth:
        return sides == WordClass::kLetter || sides == WordClass::kDigit;
      default: return false;
    }
  }

  // The next character from `at` on that is attached to no other; `behind_` is
  // where it begins.
  ClassedCharacter behind(std::size_t at) {
    ClassedCharacter next;
    for (behind_ = at; behind_ < text_.size(); behind_ += next.size_bytes) {
      next = classes_.at(text_, behind_);
      if (next.word_class != WordClass::kAttached) return next;
    }
    return {};
  }

  void add(Span word) {
    if (may_be_sign(word.begin) || may_be_sign(word.end - 1)) {
      word = without_signs(text_, word);
      if (word.empty()) return;
    }
    words_.push_back(word);
  }

  bool may_be_sign(std::size_t at) const {
    return text_[at] == '_' || text_[at] == '@';
  }

  // The stretch between spaces around at_, and those behind it that are not
  // for this scan either.
  void leave_to_icu() {
    std::size_t begin = at_;
    while (begin > begin_ && !is_space(text_[begin - 1])) --begin;
    while (words_.size() > first_new_ && words_.back().begin >= begin) {
      words_.pop_back();
    }
    at_ = stretch_end(at_);
    while (at_ < text_.size()) {
      const std::size_t next_end = stretch_end(at_ + 1);
      if (!is_beyond(at_ + 1, next_end)) break;
      at_ = next_end;
    }
    breaks_.find_words(text_, {begin, at_}, words_);
  }

  std::size_t stretch_end(std::size_t at) const {
    while (at < text_.size() && !is_space(text_[at])) ++at;
    return at;
  }

  bool is_beyond(std::size_t at, std::size_t end) const {
    while (at < end) {
      const ClassedCharacter next = classes_.at(text_, at);
      if (next.word_class == WordClass::kBeyond) return true;
      at += next.size_bytes;
    }
    return false;
  }

  const WordClasses& classes_ = WordClasses::get();
  std::string_view text_;  // up to the end of the range
  std::size_t begin_;      // of the range
  std::size_t at_;
  std::size_t behind_ = 0;
  std::size_t first_new_;  // of words_: those before are the caller's
  BreakFinder& breaks_;
  std::vector<Span>& words_;
};

}  // namespace

void find_words(std::string_view text, Span within, BreakFinder& breaks,
                std::vector<Span>& words) {
  Scan(text, within, breaks, words).run();
}

}  // namespace lede
