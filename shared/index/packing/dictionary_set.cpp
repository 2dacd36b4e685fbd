#include "packing/dictionary_set.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "byte_reader.h"
#include "packing/dictionary_file.h"

namespace lede {

DictionarySet::DictionarySet()
    : unpacking_([this](std::uint64_t number) {
        ByteReader::require(number >= 1 && number <= dictionaries_.size());
        return dictionaries_[number - 1].bytes();
      }) {}

void DictionarySet::add_all_of(const std::filesystem::path& generation) {
  const DictionaryFile file(generation);
  for (const DictionaryFile::Entry& entry : file.entries()) {
    add(entry.kind, file.read(dictionaries_.size() + 1));
  }
}

void DictionarySet::add(std::uint32_t kind, std::string bytes) {
  dictionaries_.emplace_back(dictionaries_.size() + 1, kind, std::move(bytes));
}

const PackingDictionary* DictionarySet::of_kind(std::uint32_t kind) const {
  const auto found = std::find_if(
      dictionaries_.begin(), dictionaries_.end(),
      [kind](const PackingDictionary& each) { return each.kind() == kind; });
  return found == dictionaries_.end() ? nullptr : &*found;
}

void DictionarySet::write(const std::filesystem::path& generation) const {
  std::vector<DictionaryToWrite> all;
  for (const PackingDictionary& each : dictionaries_) {
    all.push_back({each.kind(), &each.bytes()});
  }
  write_dictionaries(generation, all);
}

}  // namespace lede
