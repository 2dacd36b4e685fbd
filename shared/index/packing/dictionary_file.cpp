#include "packing/dictionary_file.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

#include "byte_reader.h"
#include "byte_writer.h"
#include "generation_file.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kVersion = 1;

// More than all kinds together need.
constexpr std::size_t kMostHeadBytes = 4096;

}  // namespace

DictionaryFile::DictionaryFile(const fs::path& generation)
    : path_(generation / kDictionariesName) {
  std::error_code none;
  if (!fs::exists(path_, none)) return;
  file_ = of_generation(path_, [this] { return open_file(path_, O_RDONLY); });
  struct stat status {};
  if (::fstat(file_.number(), &status) != 0) {
    throw_system_error("cannot read " + path_.string(), errno);
  }
  stamp_ = stamp_of(status);
  const std::string head = read_bytes(0, kMostHeadBytes);
  ByteReader reader(head);
  ByteReader::require(reader.number() == kVersion);
  std::uint64_t size = 0;
  for (std::size_t left = reader.count(); left > 0; --left) {
    const auto kind = static_cast<std::uint32_t>(reader.number());
    entries_.push_back({kind, size, reader.number()});
    ByteReader::require(entries_.back().size_bytes <= stamp_.size_bytes);
    size += entries_.back().size_bytes;
  }
  const std::uint64_t begin = head.size() - reader.rest().size();
  ByteReader::require(begin + size == stamp_.size_bytes);
  for (Entry& entry : entries_) entry.offset += begin;
}

std::string DictionaryFile::read(std::uint64_t number) const {
  ByteReader::require(number >= 1 && number <= entries_.size());
  const Entry& entry = entries_[number - 1];
  std::string bytes = read_bytes(entry.offset, entry.size_bytes);
  ByteReader::require(bytes.size() == entry.size_bytes);
  return bytes;
}

std::string DictionaryFile::read_bytes(std::uint64_t offset,
                                       std::size_t size) const {
  std::string bytes(size, '\0');
  std::size_t read = 0;
  while (read < size) {
    const std::size_t more =
        read_at(file_, offset + read, bytes.data() + read, size - read, path_);
    if (more == 0) break;
    read += more;
  }
  bytes.resize(read);
  return bytes;
}

void write_dictionaries(const fs::path& generation,
                        const std::vector<DictionaryToWrite>& dictionaries) {
  if (dictionaries.empty()) return;
  ByteWriter head;
  head.number(kVersion);
  head.number(dictionaries.size());
  for (const DictionaryToWrite& each : dictionaries) {
    head.number(each.kind);
    head.number(each.bytes->size());
  }
  std::string content = head.take();
  for (const DictionaryToWrite& each : dictionaries) content += *each.bytes;
  write_file(generation / kDictionariesName, content);
}

}  // namespace lede
