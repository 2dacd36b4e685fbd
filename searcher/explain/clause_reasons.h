#pragma once

#include <cstdint>
#include <string>

#include "index_reader.h"
#include "query/leaf_analysis.h"
#include "query/syntax.h"
#include "query/word_query.h"

namespace lede {

/// Says why an article has not what a clause asks for, by asking for something
/// like it: the words of a phrase in any place, the same word in the noise.
/// Borrows everything it is given; one thread.
class ClauseReasons {
 public:
  /// `head` is what the index has of the document. It outlives this.
  ClauseReasons(IndexReader& reader, const QueryContext& context,
                std::uint32_t document, const StoredHead& head)
      : reader_(reader), context_(context), document_(document), head_(head) {}

  /// For a clause that was looked for in `zones` and is not there: "its words
  /// are there, but not side by side". Empty where its parts say it.
  std::string reason(const Syntax& clause, Zones zones) const;

  /// What the article is, for filters: "it is in en 97 %, ru 3 %".
  std::string fact(Field field) const;

 private:
  std::string reason_of_words(const Syntax& leaf, Zones zones) const;
  std::string missing_words(const Syntax& leaf, Zones zones) const;
  std::string language_fact() const;
  bool finds(Syntax clause, Zones zones) const;

  IndexReader& reader_;
  const QueryContext& context_;
  std::uint32_t document_;
  const StoredHead& head_;
};

}  // namespace lede
