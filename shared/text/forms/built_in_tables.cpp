#include "forms/built_in_tables.h"

#include "built_in_file.h"

namespace lede::forms {

LEDE_BUILT_IN_FILE(english_forms, LEDE_ENGLISH_FORMS);
LEDE_BUILT_IN_FILE(russian_forms, LEDE_RUSSIAN_FORMS);

std::string_view built_in_table(Language language) {
  if (language.code() == "en") {
    return english_forms();
  }
  if (language.code() == "ru") {
    return russian_forms();
  }
  return {};
}

}  // namespace lede::forms
