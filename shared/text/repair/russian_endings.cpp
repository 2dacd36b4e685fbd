#include "built_in_file.h"
#include "repair/following_endings.h"

namespace lede {

LEDE_BUILT_IN_FILE(endings_file, LEDE_ENDINGS_FILE);

const FollowingEndings& russian_endings() {
  static const FollowingEndings endings(endings_file());
  return endings;
}

}  // namespace lede
