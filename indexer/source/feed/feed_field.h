#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// What an element of a feed means.
enum class FeedField : std::uint8_t {
  kNone,
  kEntry,
  kChannel,
  kTitle,
  kSummary,
  kContent,
  kId,
  kLink,
  kAuthor,
  kAuthorName,  ///< inside an author
  kPublished,
  kUpdated,
  kLanguage,
};

/// The meaning of an element by its namespace and its name without prefix.
FeedField feed_field_of(std::string_view name_space, std::string_view name);

/// The elements of Atom, old and new.
bool is_atom(std::string_view name_space);

}  // namespace lede
