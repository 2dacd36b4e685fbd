#pragma once

#include <string_view>
#include <vector>

#include "repair/cheapest_reading.h"
#include "repair/lost_letters.h"

namespace lede {

/// The mends of a text in the making, character by character: those of one
/// reading near one another become one mend, and what lost bytes stood for is
/// chosen when all of the mend is known. Keeps a view of the text.
class MendList {
 public:
  explicit MendList(std::u32string_view text) : text_(text) {}

  /// Adds a mend of one character, behind all others. Some bytes of it were
  /// lost, perhaps.
  void add(const Mend& character, bool lost);

  std::vector<Mend> take();

 private:
  bool goes_on(const Mend& character) const;
  void add_lost(const Mend& character);
  void close();

  std::u32string_view text_;
  std::vector<Mend> list_;
  std::vector<LostPlace> lost_;
};

}  // namespace lede
