#pragma once

#include <string>
#include <string_view>

#include "files.h"

namespace lede::test {

/// Bytes as `gzip -c` and `zstd -c` would make them.
std::string gzipped(std::string_view bytes);
std::string zstd_packed(std::string_view bytes);

/// A descriptor that bytes can be read from, as a program gets a file.
FileDescriptor file_with(std::string_view bytes);

}  // namespace lede::test
