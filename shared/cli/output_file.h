#pragma once

#include <filesystem>
#include <string_view>

namespace lede {

/// What a file's name ends in while it is written.
constexpr char kTemporaryEnding[] = ".tmp";

/// Makes a file of this text, or puts it in the place of one at once, so that
/// nobody who reads it meanwhile sees half of either. A link stays and leads to
/// the new one; a device or a pipe is written into. Throws IoError.
void write_output_file(const std::filesystem::path& path,
                       std::string_view text);

}  // namespace lede
