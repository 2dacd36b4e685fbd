#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <string>

#include "packing/article_unpacker.h"
#include "packing/packing_dictionary.h"

namespace lede {

/// The dictionaries of a generation while it is written. Threads may pack and
/// unpack with them, as long as none is added.
class DictionarySet {
 public:
  DictionarySet();

  /// Begins with those of another generation, whose articles go on to be
  /// unpacked with them. Throws DamagedIndexError, IoError.
  void add_all_of(const std::filesystem::path& generation);

  /// Adds one for articles of a kind that has none, of the bytes of
  /// DictionarySample::dictionary().
  void add(std::uint32_t kind, std::string bytes);

  /// That of a kind, or null. Lives as long as this.
  const PackingDictionary* of_kind(std::uint32_t kind) const;

  const UnpackingDictionaries& unpacking() const { return unpacking_; }

  /// Writes their file. Throws IoError.
  void write(const std::filesystem::path& generation) const;

 private:
  std::deque<PackingDictionary> dictionaries_;  // the first is number 1
  UnpackingDictionaries unpacking_;
};

}  // namespace lede
