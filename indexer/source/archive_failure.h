#pragma once

#include <cerrno>

#include <archive.h>

#include "files.h"
#include "source/read_failure.h"

namespace lede {

/// Throws as ReadFailure what libarchive says went wrong.
[[noreturn]] inline void throw_failure_of(archive* handle) {
  // Where the system refused, libarchive names a descriptor and no reason;
  // its own findings come as EILSEQ and EINVAL.
  const int number = archive_errno(handle);
  if (number > 0 && number != EILSEQ && number != EINVAL) {
    throw UnreadableNow(system_message(number));
  }
  const char* reason = archive_error_string(handle);
  throw ReadFailure(reason != nullptr ? reason : "it cannot be read");
}

}  // namespace lede
