#pragma once

#include <cstddef>
#include <string_view>

#include "original/reading.h"
#include "original/run_list.h"

namespace lede {

/// A place in a text and one in its original.
struct PlacePair {
  std::size_t text = 0;
  std::size_t original = 0;
};

/// Is it read: no space, sign of punctuation, control or invisible character?
bool is_word_character(char32_t code);

/// Goes through a text and its original side by side. Characters of words must
/// be the same in both, one by one; white space and punctuation may differ, and
/// markup is passed over. Borrows all that it is given.
class Matcher {
 public:
  /// Where to go on when the two part: up to `window` bytes ahead in the
  /// original, by the next words of the text.
  Matcher(std::string_view text, Reading& reading, std::size_t window);

  /// Adds the runs from `from` on, up to these ends; gives where it stopped.
  PlacePair match(PlacePair from, PlacePair end, bool joined, RunList& runs);

  /// The same for a text whose begin, or words soon behind it, stand anywhere
  /// between `from` and `end` in the original, with no `window`.
  PlacePair match_behind(PlacePair from, PlacePair end, RunList& runs);

  /// Does the text read so from there on? Looks at so many bytes.
  bool fits(PlacePair from, PlacePair end, std::size_t look_bytes = 40);

 private:
  enum class Step { kOn, kParted, kEnd };

  void begin(PlacePair from, PlacePair end, bool joined, RunList* runs);
  PlacePair match_on();
  Step step();
  bool take_same();
  Step take_sign(std::size_t at);
  bool pass_over();
  bool pass_text();
  bool pass_original();
  bool find_next_words();
  bool find_words(std::size_t text);
  std::size_t find_in_markup(std::size_t text, std::string_view near);
  bool reads_on(PlacePair from);
  std::string_view word_at(std::size_t text) const;
  std::size_t next_word(std::size_t text) const;
  bool spend(std::size_t bytes);
  void put(std::size_t text_size, std::size_t original_size, Writing writing);

  std::string_view text_;
  Reading& reading_;
  std::size_t window_;
  std::size_t budget_;  // bytes that may yet be looked through for words
  PlacePair at_;
  PlacePair end_;
  bool joined_ = false;
  std::size_t passed_ = 0;  // signs of punctuation since the last word
  RunList* runs_ = nullptr;
};

}  // namespace lede
