#include "packing/packing_dictionary.h"

#include <utility>

#include <zstd.h>

#include "byte_reader.h"
#include "packing/article_packer.h"

namespace lede {

void PackingDictionary::Free::operator()(ZSTD_CDict_s* dictionary) const {
  ZSTD_freeCDict(dictionary);
}

PackingDictionary::PackingDictionary(std::uint64_t number, std::uint32_t kind,
                                     std::string bytes)
    : number_(number),
      kind_(kind),
      bytes_(std::move(bytes)),
      digested_(ZSTD_createCDict(bytes_.data(), bytes_.size(), kPackingLevel)) {
  ByteReader::require(digested_ != nullptr);
}
PackingDictionary::~PackingDictionary() = default;
PackingDictionary::PackingDictionary(PackingDictionary&&) noexcept = default;

}  // namespace lede
