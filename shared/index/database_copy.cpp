#include "database_copy.h"

#include <system_error>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>

#include "files.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

bool is_of_database(const fs::path& file) {
  return file.extension() == ".glass" || file.filename() == "iamglass";
}

// Two files of the same blocks, until one is written to: what btrfs and XFS
// can, and others refuse.
bool share_blocks(const fs::path& from, const fs::path& to) {
  const FileDescriptor source = open_file(from, O_RDONLY);
  const FileDescriptor copy = open_file(to, O_WRONLY | O_CREAT | O_TRUNC);
  return ::ioctl(copy.number(), FICLONE, source.number()) == 0;
}

}  // namespace

void copy_database(const fs::path& generation, const fs::path& folder) try {
  for (const fs::directory_entry& file : fs::directory_iterator(generation)) {
    if (!is_of_database(file.path())) continue;
    const fs::path copy = folder / file.path().filename();
    if (share_blocks(file.path(), copy)) continue;
    fs::copy_file(file.path(), copy, fs::copy_options::overwrite_existing);
  }
} catch (const fs::filesystem_error& error) {
  throw_system_error(
      "cannot copy " + generation.string() + " to " + folder.string(),
      error.code().value());
}

}  // namespace lede
