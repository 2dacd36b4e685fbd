#include "places.h"

#include "byte_reader.h"
#include "schema.h"

namespace lede {
namespace {

// What follows the head begins with the tags of terms whose code another has.
std::uint32_t code_of(std::uint64_t hash, unsigned bits, std::size_t others,
                      std::string_view packed) {
  const std::uint64_t tag = place_tag(hash, bits);
  BitReader tags(packed, 0);
  for (std::size_t other = 0; other < others; ++other) {
    if (tags.read(tag_bits(bits)) == tag) {
      return hashed_codes(bits) + static_cast<std::uint32_t>(other);
    }
  }
  return hashed_code(hash, bits);
}

}  // namespace

std::uint32_t PlacedTerm::slot() const {
  return kFirstPlacesSlot + static_cast<std::uint32_t>(place_share(hash_));
}

Places::Places(std::string_view bytes, const PlacedTerm& term)
    : distances_({}, 0) {
  ByteReader reader(bytes);
  std::uint64_t head = reader.number();
  const std::uint64_t seed = head == 0 ? reader.number() : 0;
  if (head == 0) head = reader.number();
  const auto bits = static_cast<unsigned>(head % kCodeBitsLimit);
  ByteReader::require(kLeastCodeBits <= bits && bits <= kMostCodeBits);
  const auto others = static_cast<std::size_t>(head / kCodeBitsLimit);
  const std::size_t words = reader.number();
  const std::string_view packed = reader.rest();
  const std::size_t packed_bits = 8 * packed.size();
  ByteReader::require(others <= packed_bits && words <= packed_bits);
  const std::size_t codes_begin = others * tag_bits(bits);
  const std::size_t distances_begin = codes_begin + words * bits;
  ByteReader::require(distances_begin <= packed_bits);
  if (!has_places(term.name())) return;
  const std::uint32_t code = code_of(term.hash(seed), bits, others, packed);
  words_ = CodeFinder(packed, codes_begin, bits, words, code);
  distances_ = BitReader(packed, distances_begin);
}

bool Places::next() {
  if (!words_.next()) return false;
  const std::size_t behind = words_.place() + 1;
  place_ += distances_.read_golomb_sum(behind - passed_);
  passed_ = behind;
  distances_.require_inside();
  ByteReader::require(place_ < kMaxPosition);
  has_begun_ = true;
  return true;
}

}  // namespace lede
