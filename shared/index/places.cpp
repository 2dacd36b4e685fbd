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
    : codes_({}, 0), distances_({}, 0) {
  constexpr std::uint64_t kBitsLimit = 32;
  ByteReader reader(bytes);
  std::uint64_t head = reader.number();
  const std::uint64_t seed = head == 0 ? reader.number() : 0;
  if (head == 0) head = reader.number();
  bits_ = static_cast<unsigned>(head % kBitsLimit);
  ByteReader::require(kLeastCodeBits <= bits_ && bits_ <= kMostCodeBits);
  const auto others = static_cast<std::size_t>(head / kBitsLimit);
  words_ = reader.number();
  const std::string_view packed = reader.rest();
  const std::size_t packed_bits = 8 * packed.size();
  ByteReader::require(others <= packed_bits && words_ <= packed_bits);
  const std::size_t codes_begin = others * tag_bits(bits_);
  const std::size_t distances_begin = codes_begin + words_ * bits_;
  ByteReader::require(distances_begin <= packed_bits);
  code_ = code_of(term.hash(seed), bits_, others, packed);
  codes_ = BitReader(packed, codes_begin);
  distances_ = BitReader(packed, distances_begin);
  if (!has_places(term.name())) words_ = 0;
}

bool Places::next() {
  while (words_ > 0) {
    --words_;
    ++behind_;
    if (codes_.read(bits_) != code_) continue;
    for (; behind_ > 0; --behind_) place_ += distances_.read_golomb();
    distances_.require_inside();
    ByteReader::require(place_ < kMaxPosition);
    has_begun_ = true;
    return true;
  }
  return false;
}

}  // namespace lede
