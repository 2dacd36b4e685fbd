#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "query/field.h"

namespace lede {

/// A piece of a query that stands for itself.
struct QueryToken {
  enum class Kind {
    kWord,
    kPhrase,
    kAnd,
    kOr,
    kNear,  ///< NEAR, NEAR/5
    kNot,
    kPlus,   ///< only right before a word, phrase or bracket
    kMinus,  ///< likewise
    kOpen,
    kClose,
    kInNoise,  ///< in:noise
    kBoost,    ///< ^2, right behind a word, phrase or bracket
    kField,    ///< title: and its like, of what stands right behind it
  };

  Kind kind = Kind::kWord;
  std::string_view text;       ///< of words and phrases, without the quotes
  bool cites = false;          ///< of phrases: it is quoted by « »
  Field field = Field::kText;  ///< of fields
  unsigned distance = 0;       ///< of kNear
  double boost = 1;            ///< of kBoost, not negative
  Span place;                  ///< bytes of the query, quotes included
};

/// A query in pieces. `notes` gets a line for a quotation mark that is not
/// closed. Needs valid UTF-8, which must outlive the tokens.
std::vector<QueryToken> query_tokens_of(std::string_view query,
                                        std::vector<std::string>& notes);

}  // namespace lede
