#pragma once

#include <string>
#include <vector>

#include "lede/span.h"

namespace lede {

/// One place that was mended.
struct Repair {
  /// What had happened to the text: "utf-8 as windows-1252", "koi8-r as
  /// windows-1251", "lost apostrophe". Where it happened more than once, what
  /// happened first comes first: "utf-8 as windows-1252, utf-8 as latin-1".
  std::string kind;
  Span place;          ///< bytes of the repaired text
  std::string before;  ///< what stood there

  friend bool operator==(const Repair&, const Repair&) = default;
};

struct Repaired {
  std::string text;
  std::vector<Repair> repairs;  ///< in rising order; they do not overlap
};

/// Undoes what wrong decoding did to a text, where that is certain:
///
///   - UTF-8 that was read in a single byte codec, once or several times over
///     ("donâ€™t", "РџСЂРёРІРµС‚"), bytes lost on the way included where the
///     letters around tell what stood there;
///   - Cyrillic in a single byte codec that was read in another ("Ïðèâåò",
///     "оПХБЕР");
///   - a lone first byte of an apostrophe inside a Latin word ("isn\u0E42t").
///
/// Each stretch of the text is judged for itself: a page mixes clean and
/// broken text. Clean text comes out byte for byte as it went in. How it
/// decides is in docs/repair.md.
///
/// Needs and gives valid UTF-8. Time is linear in the text: the speed of a
/// scan for what is clean, some hundred kilobytes a second for what is broken.
/// Any thread.
///
///   repair("Itâ€™s").text == "It’s";
Repaired repair(std::string text);

/// The text as it was before the repairs.
std::string undo(const Repaired& repaired);

}  // namespace lede
