#include "indexer/packed.h"

#include <memory>
#include <stdexcept>
#include <utility>

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

// libarchive gives what it wrote block by block.
la_ssize_t on_write(archive* /*writer*/, void* user, const void* bytes,
                    std::size_t count) {
  static_cast<std::string*>(user)->append(static_cast<const char*>(bytes),
                                          count);
  return static_cast<la_ssize_t>(count);
}

void check(int status) {
  if (status != ARCHIVE_OK) throw std::runtime_error("libarchive cannot pack");
}

class ArchiveWriter {
 public:
  ArchiveWriter(int (*set_format)(archive*), const std::string& password) {
    check(set_format(writer_.get()));
    if (!password.empty()) {
      check(
          archive_write_set_options(writer_.get(), "zip:encryption=zipcrypt"));
      check(archive_write_set_passphrase(writer_.get(), password.c_str()));
    }
    check(archive_write_open(writer_.get(), &out_, nullptr, on_write, nullptr));
  }

  void begin(const Packed& file, std::size_t size) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, file.path.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(size));
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_filetype(entry, AE_IFREG);
    if (!file.target.empty()) {
      archive_entry_set_filetype(entry, AE_IFLNK);
      archive_entry_set_symlink(entry, file.target.c_str());
    }
    const int status = archive_write_header(writer_.get(), entry);
    archive_entry_free(entry);
    if (status < ARCHIVE_WARN) check(status);
  }

  void add(std::string_view bytes) {
    archive_write_data(writer_.get(), bytes.data(), bytes.size());
  }

  std::string take() {
    check(archive_write_close(writer_.get()));
    return std::move(out_);
  }

 private:
  std::string out_;
  std::unique_ptr<archive, FreeArchive> writer_{archive_write_new()};
};

std::string archive_of(const std::vector<Packed>& files,
                       int (*set_format)(archive*),
                       const std::string& password) {
  ArchiveWriter writer(set_format, password);
  for (const Packed& file : files) {
    writer.begin(file, file.bytes.size());
    writer.add(file.bytes);
  }
  return writer.take();
}

}  // namespace

std::string tar_of(const std::vector<Packed>& files) {
  return archive_of(files, archive_write_set_format_pax_restricted, "");
}

std::string zip_of(const std::vector<Packed>& files,
                   const std::string& password) {
  return archive_of(files, archive_write_set_format_zip, password);
}

std::string zip_of_zeros(std::string_view path, std::size_t megabytes) {
  ArchiveWriter writer(archive_write_set_format_zip, "");
  const std::string zeros(1U << 20U, '\0');
  writer.begin({std::string(path), ""}, megabytes << 20U);
  for (; megabytes > 0; --megabytes) writer.add(zeros);
  return writer.take();
}

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
