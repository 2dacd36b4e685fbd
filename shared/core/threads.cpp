#include "threads.h"

#include <string>

#include <lede/error.h>

namespace lede {

void fail_without_thread(const std::system_error& error) {
  throw NoResourcesError(std::string("cannot begin a thread: ") + error.what() +
                         "; use fewer, or have the limit on them raised");
}

}  // namespace lede
