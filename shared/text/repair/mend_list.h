#pragma once

#include <string_view>
#include <vector>

#include "repair/cheapest_reading.h"
#include "repair/lost_letters.h"

namespace lede {

/// The mends of a text in the making, character by character: those of one
/// reading near one another become one mend, and what lost bytes stood for is
/// chosen when all of them are known and wanted. Keeps a view of the text.
class MendList {
 public:
  explicit MendList(std::u32string_view text) : text_(text) {}

  /// Adds a mend of one character, behind all others. Some bytes of it were
  /// lost, perhaps.
  void add(const Mend& character, bool lost);

  /// Characters that a reading gave.
  std::size_t length_by(const Reading& reading) const;

  /// The mends, what was lost chosen, which takes longer than all else.
  std::vector<Mend> take();

 private:
  struct Entry {
    Mend mend;
    std::vector<LostPlace> lost;
  };

  bool goes_on(const Mend& character) const;
  void add_lost(const Mend& character);
  void choose(Entry& entry) const;

  std::u32string_view text_;
  std::vector<Entry> list_;
};

}  // namespace lede
