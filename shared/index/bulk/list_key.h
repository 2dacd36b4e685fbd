#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bulk/glass_numbers.h"

namespace lede::bulk {

/// The keys of lists: of what has an entry for each of some documents. They
/// are the beginnings of keys in glass's postlist table, and sort as there:
/// values by slot, the lengths of documents, terms.
constexpr std::string_view kValuesKey{"\0\xD8", 2};  // and the slot behind it
constexpr std::string_view kLengthsKey{"\0\xE0", 2};

/// What the table has beside lists: pieces of metadata, and what values there
/// are in a slot.
constexpr std::string_view kMetadataKey{"\0\xC0", 2};    // the name behind it
constexpr std::string_view kStatisticsKey{"\0\xD0", 2};  // the slot

inline std::string values_key(std::uint32_t slot) {
  std::string key(kValuesKey);
  append_number(key, slot);
  return key;
}

inline std::string term_key(std::string_view term) {
  std::string key;
  append_escaped(key, term);
  return key;
}

/// Is it the key of a term's first chunk?
inline bool is_term_key(std::string_view key) {
  for (std::size_t nul; (nul = key.find('\0')) != std::string_view::npos;) {
    if (!key.substr(nul + 1).starts_with('\xFF')) return false;
    key.remove_prefix(nul + 2);
  }
  return true;
}

/// The term of such a key.
inline std::string term_of(std::string_view key) {
  std::string term;
  for (std::size_t nul; (nul = key.find('\0')) != std::string_view::npos;) {
    term += key.substr(0, nul + 1);
    key.remove_prefix(nul + 2);
  }
  term += key;
  return term;
}

/// Above the keys of all chunks of a term, and below that of any other term
/// above it.
inline std::string key_behind_chunks(std::string_view term_key) {
  constexpr std::string_view kAboveSortables{"\0\xFE", 2};
  return std::string(term_key).append(kAboveSortables);
}

inline bool is_values_key(std::string_view key) {
  return key.starts_with(kValuesKey);
}

}  // namespace lede::bulk
