#include "built_in_file.h"
#include "repair/letter_model.h"

namespace lede {

LEDE_BUILT_IN_FILE(letters_file, LEDE_LETTERS_FILE);

const LetterModel& russian_letters() {
  static const LetterModel model(letters_file());
  return model;
}

}  // namespace lede
