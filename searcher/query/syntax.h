#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <lede/span.h>

#include "query/field.h"

namespace lede {

/// A query as its author wrote it, before any analysis. A plain value.
struct Syntax {
  enum class Kind {
    kWord,    ///< `text`, which may still hold several words: "covid-19"
    kPhrase,  ///< `text` from between quotation marks
    kNear,    ///< words of one field that stand near each other
    kAll,     ///< AND
    kAny,     ///< OR
    kNot,     ///< NOT before its only part, inside AND and OR
    kGroup,   ///< clauses one after the other, each with its sign
  };
  enum class Sign { kNone, kRequired, kExcluded };

  /// Which words of the index a word stands for.
  enum class Meaning {
    kForms,    ///< all forms of it
    kPattern,  ///< those that fit, see word_pattern.h
    kSimilar,  ///< those that are spelled nearly so
  };

  Kind kind = Kind::kGroup;
  Sign sign = Sign::kNone;     // of a clause of a group
  std::string text;            // of words and phrases
  bool cites = false;          // of phrases: quoted by « »
  Field field = Field::kText;  // of words and phrases
  std::size_t character = 0;   // of words and phrases: where, counted from 1
  Meaning meaning = Meaning::kForms;  // of words
  unsigned edits = 0;     // of words that are kSimilar; 0: as the length allows
  unsigned distance = 0;  // of kNear: places apart at most
  double boost = 1;       // what its weight is multiplied by
  std::vector<Syntax> parts;  // of all others
  bool in_noise = false;      // of a group: its words are looked for in noise
  Span place;                 // bytes of the query, signs and brackets included
};

/// The tree on one line: `group(+word(chip), -phrase(export ban))`; a group
/// that is looked for in noise is `noise(word(coupon))`, a word of a field
/// `title:word(chip)`.
std::string dump(const Syntax& syntax);

}  // namespace lede
