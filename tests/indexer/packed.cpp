#include "indexer/packed.h"

#include <memory>
#include <stdexcept>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include "support/temp_folder.h"

namespace lede::test {
namespace {

struct FreeArchive {
  void operator()(archive* handle) const { archive_write_free(handle); }
};

std::string packed(std::string_view bytes, int (*add_filter)(archive*)) {
  const std::unique_ptr<archive, FreeArchive> writer(archive_write_new());
  std::string out(bytes.size() + (1U << 16U), '\0');
  std::size_t used = 0;
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  const bool good =
      add_filter(writer.get()) == ARCHIVE_OK &&
      archive_write_set_format_raw(writer.get()) == ARCHIVE_OK &&
      archive_write_set_bytes_per_block(writer.get(), 0) == ARCHIVE_OK &&
      archive_write_open_memory(writer.get(), out.data(), out.size(), &used) ==
          ARCHIVE_OK &&
      archive_write_header(writer.get(), entry) == ARCHIVE_OK &&
      archive_write_data(writer.get(), bytes.data(), bytes.size()) ==
          static_cast<la_ssize_t>(bytes.size()) &&
      archive_write_close(writer.get()) == ARCHIVE_OK;
  archive_entry_free(entry);
  if (!good) throw std::runtime_error("libarchive cannot pack");
  out.resize(used);
  return out;
}

}  // namespace

std::string gzipped(std::string_view bytes) {
  return packed(bytes, archive_write_add_filter_gzip);
}

std::string zstd_packed(std::string_view bytes) {
  return packed(bytes, archive_write_add_filter_zstd);
}

FileDescriptor file_with(std::string_view bytes) {
  const TempFolder folder;  // the open file outlives its name
  return open_file(folder.write("file", bytes), O_RDONLY);
}

}  // namespace lede::test
