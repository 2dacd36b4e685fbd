#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "files.h"

namespace lede::test {

/// Bytes as `gzip -c` and `zstd -c` would make them.
std::string gzipped(std::string_view bytes);
std::string zstd_packed(std::string_view bytes);

/// A file of an archive, or a link where `target` says to what.
struct Packed {
  std::string path;
  std::string bytes;
  std::string target = {};
};

/// Archives as `tar` and `zip` would make them.
std::string tar_of(const std::vector<Packed>& files);
std::string zip_of(const std::vector<Packed>& files,
                   const std::string& password = "");

/// A zip with one file of so many zeros.
std::string zip_of_zeros(std::string_view path, std::size_t megabytes);

/// A descriptor that bytes can be read from, as a program gets a file.
FileDescriptor file_with(std::string_view bytes);

}  // namespace lede::test
