#pragma once

#include <string_view>

namespace lede {

/// What of an article a word of a query is compared with.
enum class Field {
  kText,      ///< title and body
  kTitle,     ///< "title:"
  kAuthor,    ///< "author:"
  kSource,    ///< "source:", the publisher's name or the host of the URL
  kLanguage,  ///< "lang:"
  kDate,      ///< "date:"
};

/// As it is typed, without the colon; empty for kText.
std::string_view name_of(Field field);

/// The field whose name and colon a text begins with, else kText.
Field field_before(std::string_view text);

/// The field that was meant by a word that begins with no field's name and a
/// colon, but nearly ("titel:port", "Lang:ru"), else kText.
Field field_meant_by(std::string_view word);

/// Does a field say what an article is, and not what it says? Such words sift:
/// they add nothing to scores, and nothing of them is marked.
constexpr bool sifts(Field field) {
  return field != Field::kText && field != Field::kTitle;
}

}  // namespace lede
