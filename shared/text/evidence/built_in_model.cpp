#include "built_in_file.h"
#include "evidence/language_model.h"

namespace lede::evidence {

LEDE_BUILT_IN_FILE(languages_file, LEDE_LANGUAGES_FILE);

const LanguageModel& built_in_model() {
  static const LanguageModel model(languages_file());
  return model;
}

}  // namespace lede::evidence
