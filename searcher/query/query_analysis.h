#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "analyser.h"
#include "language.h"
#include "query.h"
#include "query/syntax.h"
#include "schema.h"

namespace lede {

/// Where words are looked for: in articles, in the noise around them, in both.
class Zones {
 public:
  Zones() = default;
  Zones(std::initializer_list<Zone> zones) {
    for (const Zone zone : zones) bits_ |= bit(zone);
  }

  bool contain(Zone zone) const { return (bits_ & bit(zone)) != 0; }
  bool are_only(Zone zone) const { return bits_ == bit(zone); }
  Zones& operator|=(Zones more) {
    bits_ |= more.bits_;
    return *this;
  }

 private:
  static unsigned bit(Zone zone) { return 1U << static_cast<unsigned>(zone); }
  unsigned bits_ = 0;
};

/// What to mark in an article: one word in any of its forms, or words that
/// stand one after the other.
struct MarkPattern {
  /// For each word in order what may stand in its place: stems where
  /// `by_stem`, else normalised words.
  std::vector<std::vector<std::string>> words;
  bool by_stem = true;
  Zones zones;  ///< where it may stand
};

struct AnalysedQuery {
  Query query;
  std::vector<MarkPattern> marks;  ///< of what must or may match
  std::vector<std::string> notes;  ///< what held no word
  Zones zones;                     ///< where what may be marked is looked for
};

/// A query as terms of an index that holds these languages. A word stands for
/// all its forms in each language of its script; one with several words in it
/// ("covid-19") needs all of them. A phrase needs its words as they are
/// written, side by side, and is weighed by their stems. Words are looked for
/// in `zones`, but for those of a group that says in:noise.
AnalysedQuery analyse_query(const Syntax& syntax,
                            const std::vector<Language>& languages,
                            Analyser& analyser, Zones zones = {Zone::kArticle});

}  // namespace lede
