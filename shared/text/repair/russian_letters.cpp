#include "repair/letter_model.h"

// The file of the source tree as it is, between two symbols: as an array of
// C++ it would be three times as large, and slow to compile.
asm(".pushsection .rodata\n"
    ".globl kLedeLettersBegin\n.hidden kLedeLettersBegin\n"
    "kLedeLettersBegin:\n"
    ".incbin \"" LEDE_LETTER_MODEL
    "\"\n"
    ".globl kLedeLettersEnd\n.hidden kLedeLettersEnd\n"
    "kLedeLettersEnd:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" {
[[gnu::visibility("hidden")]] extern const char kLedeLettersBegin[];
[[gnu::visibility("hidden")]] extern const char kLedeLettersEnd[];
}

namespace lede {

const LetterModel& russian_letters() {
  static const LetterModel model(std::string_view(
      kLedeLettersBegin,
      static_cast<std::size_t>(kLedeLettersEnd - kLedeLettersBegin)));
  return model;
}

}  // namespace lede
