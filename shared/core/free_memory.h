#pragma once

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace lede {

/// Gives memory that the program has freed, but its allocator keeps for later,
/// back to the system. Takes some milliseconds, in which other threads may wait
/// for memory. Does nothing where the C library has no such call.
inline void return_free_memory() {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

}  // namespace lede
