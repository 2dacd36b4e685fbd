#include "evidence/language_model.h"

// The file of the source tree as it is, between two symbols: as an array of
// C++ it would be three times as large, and slow to compile.
asm(".pushsection .rodata\n"
    ".globl kLedeLanguagesBegin\n.hidden kLedeLanguagesBegin\n"
    "kLedeLanguagesBegin:\n"
    ".incbin \"" LEDE_LANGUAGE_MODEL
    "\"\n"
    ".globl kLedeLanguagesEnd\n.hidden kLedeLanguagesEnd\n"
    "kLedeLanguagesEnd:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" {
[[gnu::visibility("hidden")]] extern const char kLedeLanguagesBegin[];
[[gnu::visibility("hidden")]] extern const char kLedeLanguagesEnd[];
}

namespace lede::evidence {

const LanguageModel& built_in_model() {
  static const LanguageModel model(std::string_view(
      kLedeLanguagesBegin,
      static_cast<std::size_t>(kLedeLanguagesEnd - kLedeLanguagesBegin)));
  return model;
}

}  // namespace lede::evidence
