#include "document_digest.h"

#include <vector>

namespace lede {
namespace {

// As good as a digest of both for numbers that are digests already.
std::uint64_t mixed(std::uint64_t digest, std::uint64_t number) {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
  const std::uint64_t product =
      (digest ^ (number * kGoldenRatio)) * kGoldenRatio;
  return product ^ (product >> 32U);
}

// Sums, so that the order of terms and places does not matter.
std::uint64_t digest_of(const IndexTerms& terms) {
  std::vector<std::uint64_t> digests;
  digests.reserve(terms.size());
  std::uint64_t sum = 0;
  for (const IndexTerm& term : terms) {
    digests.push_back(short_digest_of(term.term));
    sum += mixed(digests.back(), term.count);
  }
  constexpr std::uint64_t kOfPlaces = std::uint64_t{1} << 32U;
  for (const IndexPlace& place : terms.places()) {
    sum += mixed(digests[place.term], kOfPlaces + place.position);
  }
  return sum;
}

}  // namespace

Digest digest_of(const IndexDocument& document) {
  std::uint64_t values = 0;
  for (const IndexValue& value : document.values) {
    values += short_digest_of(value.bytes, value.slot);
  }
  const std::uint64_t parts[] = {
      digest_of(document.terms), document.terms.size(), values,
      short_digest_of(document.id), short_digest_of(document.stored)};
  return digest_of(
      std::string_view(reinterpret_cast<const char*>(parts), sizeof parts));
}

}  // namespace lede
