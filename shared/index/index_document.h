#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lede {

/// A term of an article, with how often it counts and where it stands.
struct IndexTerm {
  std::string term;
  std::uint32_t count = 0;               ///< 0: found, but without weight
  std::vector<std::uint32_t> positions;  ///< rising; may be empty
};

/// What an article is sorted or sifted by, in one of the slots of schema.h.
struct IndexValue {
  std::uint32_t slot = 0;
  std::string bytes;
};

/// What goes into the index for one article.
struct IndexDocument {
  std::string id;
  std::vector<IndexTerm> terms;  ///< none twice, see schema.h
  std::string stored;            ///< of encode_article()
  /// Slots rising, none twice, bytes not empty.
  std::vector<IndexValue> values;
};

}  // namespace lede
