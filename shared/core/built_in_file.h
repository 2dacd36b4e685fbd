#pragma once

#include <cstddef>
#include <string_view>

/// LEDE_BUILT_IN_FILE(name, path) makes `name()` of this source file, which
/// returns the bytes of the file that `path`, a string literal, names while
/// lede is built. They stand in the program as they are, at a multiple of four,
/// for ever. As an array of C++ they would be three times as large, and take
/// longer to compile than the rest of a layer. `name` is one of its own in all
/// of lede; the source file has to depend on the other (lede_built_in_file() of
/// CMake).
#define LEDE_BUILT_IN_FILE(name, path)                                      \
  asm(".pushsection .rodata\n"                                              \
      ".balign 4\n"                                                         \
      ".hidden lede_" #name "_begin, lede_" #name                           \
      "_end\n"                                                              \
      ".globl lede_" #name "_begin, lede_" #name                            \
      "_end\n"                                                              \
      "lede_" #name "_begin: .incbin \"" path                               \
      "\"\n"                                                                \
      "lede_" #name                                                         \
      "_end: .byte 0\n"                                                     \
      ".popsection\n");                                                     \
  extern "C" {                                                              \
  [[gnu::visibility("hidden")]] extern const char lede_##name##_begin[];    \
  [[gnu::visibility("hidden")]] extern const char lede_##name##_end[];      \
  }                                                                         \
  static std::string_view name() {                                          \
    return {                                                                \
        lede_##name##_begin,                                                \
        static_cast<std::size_t>(lede_##name##_end - lede_##name##_begin)}; \
  }                                                                         \
  static_assert(true)
