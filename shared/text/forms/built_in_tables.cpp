#include "forms/built_in_tables.h"

#include <cstddef>

// Puts a file of the build into the library as it is, between two symbols. As
// an array of C++ it would take longer to compile than the rest of the layer.
#define LEDE_EMBED(name, file)                             \
  asm(".pushsection .rodata\n"                             \
      ".balign 4\n"                                        \
      ".globl " name "Begin\n.hidden " name "Begin\n" name \
      "Begin:\n"                                           \
      ".incbin \"" file                                    \
      "\"\n"                                               \
      ".globl " name "End\n.hidden " name "End\n" name     \
      "End:\n"                                             \
      ".byte 0\n"                                          \
      ".popsection\n")

LEDE_EMBED("kLedeEnglishForms", LEDE_FORMS_EN);
LEDE_EMBED("kLedeRussianForms", LEDE_FORMS_RU);

extern "C" {
[[gnu::visibility("hidden")]] extern const char kLedeEnglishFormsBegin[];
[[gnu::visibility("hidden")]] extern const char kLedeEnglishFormsEnd[];
[[gnu::visibility("hidden")]] extern const char kLedeRussianFormsBegin[];
[[gnu::visibility("hidden")]] extern const char kLedeRussianFormsEnd[];
}

namespace lede::forms {
namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

std::string_view built_in_table(Language language) {
  if (language.code() == "en") {
    return between(kLedeEnglishFormsBegin, kLedeEnglishFormsEnd);
  }
  if (language.code() == "ru") {
    return between(kLedeRussianFormsBegin, kLedeRussianFormsEnd);
  }
  return {};
}

}  // namespace lede::forms
