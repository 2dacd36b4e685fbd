#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include <lede/error.h>

namespace lede {

/// The result of `read`, which reads a file that a generation has to have. One
/// that is not there means a generation that is damaged, or that a writer has
/// just removed, and no disk that fails: DamagedIndexError, and not IoError.
template <typename Read>
auto of_generation(const std::filesystem::path& file, Read&& read) {
  try {
    return read();
  } catch (const IoError& error) {
    std::error_code none;
    if (std::filesystem::exists(file, none)) throw;
    throw DamagedIndexError(std::string(error.what()) +
                            "; the index is damaged, build it anew");
  }
}

}  // namespace lede
