#include "query/field.h"

#include <initializer_list>

#include "ascii.h"
#include "query/edit_distance.h"

namespace lede {
namespace {

constexpr std::initializer_list<Field> kFields = {
    Field::kTitle, Field::kAuthor, Field::kSource, Field::kLanguage,
    Field::kDate};

}  // namespace

std::string_view name_of(Field field) {
  switch (field) {
    case Field::kText: return "";
    case Field::kTitle: return "title";
    case Field::kAuthor: return "author";
    case Field::kSource: return "source";
    case Field::kLanguage: return "lang";
    case Field::kDate: return "date";
  }
  return "";
}

Field field_before(std::string_view text) {
  for (const Field field : kFields) {
    const std::string_view name = name_of(field);
    if (text.starts_with(name) && text.substr(name.size()).starts_with(':')) {
      return field;
    }
  }
  return Field::kText;
}

Field field_meant_by(std::string_view word) {
  constexpr std::size_t kLongest = 9;
  const std::size_t colon = word.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || colon + 1 == word.size()) {
    return Field::kText;
  }
  const std::string typed = lower_ascii(word.substr(0, colon));
  for (const Field field : kFields) {
    if (EditDistance(typed).to(name_of(field), 1)) return field;
  }
  return Field::kText;
}

}  // namespace lede
