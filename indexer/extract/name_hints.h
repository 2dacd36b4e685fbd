#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// What the names that a page gives its elements (class, id, role, itemprop)
/// say of them. Weak evidence each.
enum class NameHint : std::uint8_t {
  kBody,      ///< the text of an article
  kContent,   ///< content, article, story, text
  kLead,      ///< introduction, summary
  kHeadline,  ///< title
  kNavigation,
  kSide,
  kComments,
  kShare,
  kRelated,
  kAdvert,
  kFooter,
  kHeader,
  kAbout,  ///< author, date, tags
  kCaption,
  kForm,     ///< log in, search, subscribe
  kNotice,   ///< pop-ups, hints, what screen readers say
  kConsent,  ///< cookies
  kCount,
};

constexpr std::size_t kNameHints = static_cast<std::size_t>(NameHint::kCount);

/// A bit for each NameHint.
using NameHints = std::uint32_t;

constexpr NameHints hint_bit(NameHint hint) {
  return NameHints{1} << static_cast<unsigned>(hint);
}

/// The hints in a name such as "article-body", "leftSidebar" or "b-comments".
NameHints hints_in(std::string_view name);

}  // namespace lede
