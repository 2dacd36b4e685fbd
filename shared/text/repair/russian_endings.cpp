#include "repair/following_endings.h"

// The file of the source tree as it is, between two symbols: as an array of
// C++ it would be three times as large, and slow to compile.
asm(".pushsection .rodata\n"
    ".globl kLedeEndingsBegin\n.hidden kLedeEndingsBegin\n"
    "kLedeEndingsBegin:\n"
    ".incbin \"" LEDE_ENDING_TABLE
    "\"\n"
    ".globl kLedeEndingsEnd\n.hidden kLedeEndingsEnd\n"
    "kLedeEndingsEnd:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" {
[[gnu::visibility("hidden")]] extern const char kLedeEndingsBegin[];
[[gnu::visibility("hidden")]] extern const char kLedeEndingsEnd[];
}

namespace lede {

const FollowingEndings& russian_endings() {
  static const FollowingEndings endings(std::string_view(
      kLedeEndingsBegin,
      static_cast<std::size_t>(kLedeEndingsEnd - kLedeEndingsBegin)));
  return endings;
}

}  // namespace lede
