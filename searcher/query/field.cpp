#include "query/field.h"

namespace lede {

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
  for (const Field field : {Field::kTitle, Field::kAuthor, Field::kSource,
                            Field::kLanguage, Field::kDate}) {
    const std::string_view name = name_of(field);
    if (text.starts_with(name) && text.substr(name.size()).starts_with(':')) {
      return field;
    }
  }
  return Field::kText;
}

}  // namespace lede
