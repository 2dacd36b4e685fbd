#include "output_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

#include <lede/error.h>

namespace lede {

void write_output_file(const std::filesystem::path& path,
                       std::string_view text) {
  const std::string temporary = path.string() + kTemporaryEnding;
  std::ofstream file(temporary, std::ios::binary);
  file << text;
  file.close();
  if (file && std::rename(temporary.c_str(), path.c_str()) == 0) return;
  const std::string reason = std::strerror(errno);
  std::error_code ignored;
  std::filesystem::remove(temporary, ignored);
  throw IoError("cannot write " + path.string() + ": " + reason);
}

}  // namespace lede
