#include "file_places.h"

#include <array>
#include <system_error>

#include <fcntl.h>

#include "byte_reader.h"
#include "byte_writer.h"
#include "generation_file.h"

namespace lede {
namespace {

constexpr char kPlacesName[] = "file_places";
constexpr std::uint64_t kNumberBytes = 8;
constexpr std::uint64_t kRowBytes = 2 * kNumberBytes;
constexpr std::uint64_t kMostPathBytes = 1U << 20U;

constexpr char kUnpacked = 'u';
constexpr char kEntry = 'e';

std::string packed(const std::string& path, const FilePart& part) {
  if (part == FilePart()) return path;
  return path + '\0' + (part.unpacked ? kUnpacked : kEntry) + part.entry;
}

FilePlace unpacked(std::string_view text) {
  FilePlace file;
  const std::size_t end = text.find('\0');
  file.path = text.substr(0, end);
  if (end == std::string_view::npos) return file;
  ByteReader::require(end + 1 < text.size());
  file.part.unpacked = text[end + 1] == kUnpacked;
  file.part.entry = text.substr(end + 2);
  return file;
}

}  // namespace

void FilePlaceWriter::begin_file(const std::string& path,
                                 const FilePart& part) {
  path_ = 0;
  if (path.empty()) return;
  path_ = paths_.size() + 1;
  const std::string text = packed(path, part);
  ByteWriter out;
  out.fixed(text.size());
  paths_.append(out.take()).append(text);
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
  file_ = of_generation(path_, [this] { return open_file(path_, O_RDONLY); });
  std::array<char, kNumberBytes> bytes{};
  read(0, bytes.data(), bytes.size());
  rows_ = ByteReader({bytes.data(), bytes.size()}).fixed();
}

FilePlace FilePlaces::of(std::uint32_t document) {
  FilePlace place;
  if (document > rows_) return place;
  std::array<char, kRowBytes> bytes{};
  read(kNumberBytes + kRowBytes * (document - 1), bytes.data(), bytes.size());
  ByteReader row({bytes.data(), bytes.size()});
  const std::uint64_t path = row.fixed();
  const std::uint64_t offset = row.fixed();
  if (path > 0) place = file_at(path);
  if (offset > 0) place.offset = offset - 1;
  return place;
}

const FilePlace& FilePlaces::file_at(std::uint64_t place) {
  if (place == known_place_) return known_file_;
  known_place_ = 0;
  std::array<char, kNumberBytes> bytes{};
  read(place, bytes.data(), bytes.size());
  const std::uint64_t size = ByteReader({bytes.data(), bytes.size()}).fixed();
  ByteReader::require(size <= kMostPathBytes);
  std::string text(static_cast<std::size_t>(size), '\0');
  read(place + kNumberBytes, text.data(), text.size());
  known_file_ = unpacked(text);
  known_place_ = place;
  return known_file_;
}

void FilePlaces::read(std::uint64_t place, char* bytes,
                      std::size_t size) const {
  ByteReader::require(read_at(file_, place, bytes, size, path_) == size);
}

}  // namespace lede
