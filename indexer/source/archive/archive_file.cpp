#include "source/archive/archive_file.h"

#include <cerrno>
#include <clocale>

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>
#include <unistd.h>

#include "source/archive_failure.h"

namespace lede {
namespace {

constexpr std::size_t kBlockBytes = 1U << 16U;

// A zip's directory is read whole, and libarchive keeps some 250 bytes for
// each 46 of it.
constexpr std::uint64_t kMostDirectoryBytes = std::uint64_t{32} << 20U;

struct FreeArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

// libarchive brings names that an archive calls UTF-8 into the encoding of the
// thread's locale, and gives none where they do not fit: in "C", which a
// program has that sets no locale, none but ASCII does.
class Utf8Names {
 public:
  Utf8Names() : before_(::uselocale(utf8())) {}
  ~Utf8Names() { ::uselocale(before_); }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  // None (0), which changes nothing, where the system lacks it.
  static locale_t utf8() {
    static const locale_t locale =
        ::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
    return locale;
  }

  locale_t before_;
};

std::string path_of(archive_entry* entry) {
  const char* path = archive_entry_pathname(entry);
  if (path == nullptr) path = archive_entry_pathname_utf8(entry);
  return path == nullptr ? std::string() : std::string(path);
}

}  // namespace

struct ArchiveFile::Reader {
  ByteStream& stream;
  int file = -1;  // read at any place; where it is none, the stream is read
  bool has_begun = false;
  std::size_t taken = 0;         // of the stream, by the last block
  std::uint64_t file_bytes = 0;  // read of the file
  std::string input;
  std::string output;
  std::string failure;
  std::unique_ptr<archive, FreeArchive> handle{archive_read_new()};

  explicit Reader(ByteStream& bytes) : stream(bytes) {}

  [[noreturn]] void fail() const {
    if (!failure.empty()) throw ReadFailure(failure);
    throw_failure_of(handle.get());
  }

  std::string_view next_of_stream() {
    stream.take(taken);
    const std::string_view bytes = stream.peek(1);
    taken = bytes.size();
    return bytes;
  }

  std::string_view next_of_file() {
    input.resize(kBlockBytes);
    const ssize_t count = ::read(file, input.data(), kBlockBytes);
    if (count < 0) throw UnreadableNow(system_message(errno));
    file_bytes += static_cast<std::uint64_t>(count);
    if (!has_begun && file_bytes > kMostDirectoryBytes) {
      throw ReadFailure("the archive's directory is larger than 32 MB");
    }
    return std::string_view(input).substr(0, static_cast<std::size_t>(count));
  }

  static la_ssize_t on_read(archive* /*reader*/, void* user,
                            const void** block) {
    auto& self = *static_cast<Reader*>(user);
    try {
      const std::string_view bytes =
          self.file < 0 ? self.next_of_stream() : self.next_of_file();
      *block = bytes.data();
      return static_cast<la_ssize_t>(bytes.size());
    } catch (const ReadFailure& failed) {
      self.failure = failed.what();
      return ARCHIVE_FATAL;
    }
  }

  static la_int64_t on_seek(archive* /*reader*/, void* user, la_int64_t offset,
                            int whence) {
    return ::lseek(static_cast<Reader*>(user)->file, offset, whence);
  }

  void open() {
    archive* reader = handle.get();
    archive_read_support_format_tar(reader);
    archive_read_support_format_zip(reader);
    archive_read_set_read_callback(reader, on_read);
    archive_read_set_callback_data(reader, this);
    use_file();
    if (archive_read_open1(reader) != ARCHIVE_OK) fail();
  }

  // A file that is not compressed is read past the stream.
  void use_file() {
    file = stream.plain_file();
    if (file < 0) return;
    archive_read_set_seek_callback(handle.get(), on_seek);
    ::lseek(file, 0, SEEK_SET);
    struct stat status {};
    if (::fstat(file, &status) == 0) {
      stream.limit().set_file_bytes(static_cast<std::uint64_t>(status.st_size));
    }
  }

  // libarchive unpacks what it passes over in a zip without a look at how
  // much that is.
  void skip_entry() {
    const int family = archive_format(handle.get()) & ARCHIVE_FORMAT_BASE_MASK;
    if (!has_begun || family != ARCHIVE_FORMAT_ZIP) return;
    while (!next_of_entry().empty()) {
    }
  }

  // Nothing where the entry is broken: that is told where it is read.
  std::string_view next_of_entry() {
    output.resize(kBlockBytes);
    const la_ssize_t count =
        archive_read_data(handle.get(), output.data(), kBlockBytes);
    if (count <= 0) {
      is_broken = count < 0;
      return {};
    }
    stream.limit().add_unpacked(static_cast<std::uint64_t>(count));
    return std::string_view(output).substr(0, static_cast<std::size_t>(count));
  }
  bool is_broken = false;
};

ArchiveFile::ArchiveFile(ByteStream& stream)
    : reader_(std::make_unique<Reader>(stream)) {
  reader_->open();
}

ArchiveFile::~ArchiveFile() = default;

std::optional<ArchiveFile::Entry> ArchiveFile::next_entry() {
  reader_->skip_entry();
  const Utf8Names names;
  archive_entry* entry = nullptr;
  const int status = archive_read_next_header(reader_->handle.get(), &entry);
  if (status == ARCHIVE_EOF) return std::nullopt;
  if (status < ARCHIVE_WARN) reader_->fail();
  reader_->has_begun = true;
  return Entry{path_of(entry),
               archive_entry_filetype(entry) == AE_IFREG &&
                   archive_entry_hardlink(entry) == nullptr,
               archive_entry_is_data_encrypted(entry) != 0};
}

std::string_view ArchiveFile::next_block() {
  const std::string_view bytes = reader_->next_of_entry();
  if (bytes.empty() && reader_->is_broken) reader_->fail();
  return bytes;
}

}  // namespace lede
