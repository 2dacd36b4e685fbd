#include "output_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>

#include <lede/error.h>

namespace lede {
namespace {

namespace fs = std::filesystem;

bool is_written(const fs::path& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  return !file.fail();
}

// To put a file in the place of /dev/null would take that from everybody.
bool may_be_replaced(const fs::path& path) {
  std::error_code ignored;  // shows when it is written
  const fs::file_type type = fs::status(path, ignored).type();
  return type == fs::file_type::regular || type == fs::file_type::not_found;
}

// What a link leads to: the file is replaced and not the link.
fs::path target_of(const fs::path& path) {
  std::error_code error;
  const fs::path target = fs::weakly_canonical(path, error);
  return error ? path : target;
}

}  // namespace

void write_output_file(const fs::path& path, std::string_view text) {
  if (!may_be_replaced(path)) {
    if (is_written(path, text)) return;
    throw IoError("cannot write " + path.string() + ": " +
                  std::strerror(errno));
  }
  const fs::path target = target_of(path);
  const std::string temporary = target.string() + kTemporaryEnding;
  if (is_written(temporary, text) &&
      std::rename(temporary.c_str(), target.c_str()) == 0) {
    return;
  }
  const std::string reason = std::strerror(errno);
  std::error_code ignored;
  fs::remove(temporary, ignored);
  throw IoError("cannot write " + path.string() + ": " + reason);
}

}  // namespace lede
