#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyser.h"
#include "query.h"
#include "query/stem_reach.h"
#include "query/zones.h"
#include "schema.h"

namespace lede {

/// What to mark in an article: one word in any of its forms, or words that
/// stand one after the other.
struct MarkPattern {
  /// For each word in order what may stand in its place: stems where
  /// `by_stem`, else normalised words.
  std::vector<std::vector<std::string>> words;
  bool by_stem = true;
  Zones zones;  ///< where it may stand

  /// What else may stand in the first place, where `by_stem`, if it is in a
  /// passage of one of its languages.
  std::vector<BoundStem> bound = {};
};

/// The tokens of what was typed between spaces or quotation marks, at least
/// one, and the compounds among them.
struct TypedWords {
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Compound> compounds;
};

/// What words as they were typed look for, and what they mark.
struct WordQuery {
  Query query;
  std::vector<MarkPattern> marks;
};

/// The words, in each zone that is asked, of which any will do.
using WordsByZone = std::map<Zone, std::vector<std::string>>;

/// How much of what was typed together must be there.
enum class Needed {
  kAll,
  kAny,  ///< it stands among other words, of which any will do too
};

/// What was typed between spaces, each word in any of its forms:
///
///     strikes        the word, by its stems (stem_reach.h)
///     port/harbour   the words needed, in any place
///     e-mail         "email", or the parts needed
///     AT&T           "at&t", or its parts side by side
///     #tag, Disney+  the word with its sign, or without
///     C++            the word with its signs alone
///     10:30, a URL   its parts side by side
///
/// Of two ways to match the better one counts, not their sum: a compound weighs
/// no more than a word.
WordQuery query_of_word(const TypedWords& typed, const StemReach& reach,
                        Zones zones, Needed needed);

/// What was typed in quotation marks: the words as they are written, side by
/// side, weighed by their stems. "C++" is one with its signs.
WordQuery query_of_phrase(const TypedWords& typed, const StemReach& reach,
                          Zones zones);

/// What a headline cites («…») among other words: any of the words will do, and
/// side by side they weigh more.
WordQuery query_of_citation(const TypedWords& typed, const StemReach& reach,
                            Zones zones);

/// Places where a word of each list stands, all in one zone and up to
/// `distance` words apart.
Query near_places(const std::vector<WordsByZone>& words,
                  std::uint32_t distance);

/// Any of the words as they are, weighed as if they were one.
WordQuery query_of_any(const WordsByZone& words);

}  // namespace lede
