#include "packing/dictionary_shelf.h"

#include <cstdint>
#include <utility>

#include "packing/dictionary_file.h"

namespace lede {

std::shared_ptr<const UnpackingDictionaries> DictionaryShelf::of(
    const std::filesystem::path& generation) {
  auto file = std::make_shared<const DictionaryFile>(generation);
  const std::lock_guard guard(mutex_);
  std::erase_if(
      places_, [](const Place& place) { return place.dictionaries.expired(); });
  for (const Place& place : places_) {
    if (!(place.stamp == file->stamp())) continue;
    if (auto dictionaries = place.dictionaries.lock()) return dictionaries;
  }
  const FileStamp stamp = file->stamp();
  auto dictionaries = std::make_shared<const UnpackingDictionaries>(
      [file = std::move(file)](std::uint64_t number) {
        return file->read(number);
      });
  places_.push_back({stamp, dictionaries});
  return dictionaries;
}

}  // namespace lede
