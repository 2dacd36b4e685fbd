#include "forms/built_in_tables.h"

#include <cstddef>

// Puts a file of the build into the library as it is, between two symbols. As
// an array of C++ it would take longer to compile than the rest of the layer.
#define LEDE_EMBED(name, file)                               \
  asm(".pushsection .rodata\n"                               \
      ".balign 4\n"                                          \
      ".globl " name "_begin\n.hidden " name "_begin\n" name \
      "_begin:\n"                                            \
      ".incbin \"" file                                      \
      "\"\n"                                                 \
      ".globl " name "_end\n.hidden " name "_end\n" name     \
      "_end:\n"                                              \
      ".byte 0\n"                                            \
      ".popsection\n")

LEDE_EMBED("lede_forms_en", LEDE_FORMS_EN);
LEDE_EMBED("lede_forms_ru", LEDE_FORMS_RU);

extern "C" {
[[gnu::visibility("hidden")]] extern const char lede_forms_en_begin[];
[[gnu::visibility("hidden")]] extern const char lede_forms_en_end[];
[[gnu::visibility("hidden")]] extern const char lede_forms_ru_begin[];
[[gnu::visibility("hidden")]] extern const char lede_forms_ru_end[];
}

namespace lede::forms {
namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

std::string_view built_in_table(Language language) {
  if (language.code() == "en") {
    return between(lede_forms_en_begin, lede_forms_en_end);
  }
  if (language.code() == "ru") {
    return between(lede_forms_ru_begin, lede_forms_ru_end);
  }
  return {};
}

}  // namespace lede::forms
