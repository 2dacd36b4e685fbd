#pragma once

#include <array>
#include <bitset>
#include <cstddef>

#include "evidence/letter_count.h"
#include "script.h"

namespace lede::evidence {

/// The piece of a text that is being read: what it has of each script.
class OpenPiece {
 public:
  void add(Script script, LetterCount letters);

  std::size_t begin() const { return begin_; }
  bool has_letters() const { return scripts_.any(); }
  bool is_mixed() const { return scripts_.count() > 1; }

  /// The script of most letters; kNone where there are none.
  Script main_script() const;
  /// The script of most letters beside the main one; kNone where there is one.
  Script second_script() const;
  std::size_t letters_of(Script script) const;
  std::size_t name_letters_of(Script script) const;

  /// What comes from now on belongs to another piece.
  void restart_at(std::size_t begin);

 private:
  const LetterCount& count(Script script) const {
    return counts_[static_cast<std::size_t>(script)];
  }
  std::size_t weight_of(Script script) const;

  std::size_t begin_ = 0;
  std::bitset<kScriptCount> scripts_;  // that have letters
  std::array<LetterCount, kScriptCount> counts_{};
};

}  // namespace lede::evidence
