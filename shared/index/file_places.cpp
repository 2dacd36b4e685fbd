#include "file_places.h"

#include <system_error>

#include <fcntl.h>

#include "byte_reader.h"
#include "byte_writer.h"

namespace lede {
namespace {

constexpr char kPlacesName[] = "file_places";
constexpr std::uint64_t kNumberBytes = 8;
constexpr std::uint64_t kRowBytes = 2 * kNumberBytes;
constexpr std::uint64_t kMostPathBytes = 1U << 20U;

}  // namespace

void FilePlaceWriter::begin_file(const std::string& path) {
  path_ = 0;
  if (path.empty()) return;
  path_ = paths_.size() + 1;
  ByteWriter out;
  out.fixed(path.size());
  paths_.append(out.take()).append(path);
}

void FilePlaceWriter::add(std::uint32_t document,
                          std::optional<std::uint64_t> offset) {
  if (rows_.size() < document) rows_.resize(document);
  rows_[document - 1] = {path_, offset ? *offset + 1 : 0};
}

void FilePlaceWriter::write(const std::filesystem::path& generation) const {
  ByteWriter out;
  out.fixed(rows_.size());
  const std::uint64_t paths = kNumberBytes + kRowBytes * rows_.size();
  for (const Row& row : rows_) {
    out.fixed(row.path == 0 ? 0 : paths + row.path - 1);
    out.fixed(row.offset);
  }
  const std::filesystem::path path = generation / kPlacesName;
  const FileDescriptor file = open_file(path, O_WRONLY | O_CREAT | O_TRUNC);
  write_all(file, out.take(), path);
  write_all(file, paths_, path);
}

FilePlaces::FilePlaces(const std::filesystem::path& generation)
    : path_(generation / kPlacesName) {
  std::error_code none;
  if (!std::filesystem::exists(path_, none)) return;
  file_ = open_file(path_, O_RDONLY);
  rows_ = number_at(0);
}

FilePlace FilePlaces::of(std::uint32_t document) const {
  FilePlace place;
  if (document > rows_) return place;
  const std::uint64_t row = kNumberBytes + kRowBytes * (document - 1);
  const std::uint64_t path = number_at(row);
  const std::uint64_t offset = number_at(row + kNumberBytes);
  if (offset > 0) place.offset = offset - 1;
  if (path == 0) return place;
  const std::uint64_t size = number_at(path);
  ByteReader::require(size <= kMostPathBytes);
  place.path = bytes_at(path + kNumberBytes, static_cast<std::size_t>(size));
  return place;
}

std::uint64_t FilePlaces::number_at(std::uint64_t place) const {
  const std::string bytes = bytes_at(place, kNumberBytes);
  return ByteReader(bytes).fixed();
}

std::string FilePlaces::bytes_at(std::uint64_t place, std::size_t size) const {
  std::string bytes(size, '\0');
  ByteReader::require(read_at(file_, place, bytes.data(), size, path_) == size);
  return bytes;
}

}  // namespace lede
