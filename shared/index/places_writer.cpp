#include "places_writer.h"

#include <algorithm>
#include <cstddef>

#include "bits.h"
#include "bulk/glass_numbers.h"

namespace lede {
namespace {

bool stands_before(const IndexPlace& a, const IndexPlace& b) {
  return a.position < b.position;
}

// Text comes in its order; behind it comes what stands at places that others
// have. No place of a term is wanted twice.
void put_in_order(std::vector<IndexPlace>& places) {
  if (!std::is_sorted(places.begin(), places.end(), stands_before)) {
    std::stable_sort(places.begin(), places.end(), stands_before);
  }
  const auto end =
      std::unique(places.begin(), places.end(),
                  [](const IndexPlace& a, const IndexPlace& b) {
                    return a.position == b.position && a.term == b.term;
                  });
  places.erase(end, places.end());
}

}  // namespace

const PlacesWriter::Shares& PlacesWriter::write(const IndexTerms& terms) {
  divide(terms);
  for (std::size_t number = 0; number < kPlaceShares; ++number) {
    bytes_[number].clear();
    Share& share = shares_[number];
    if (!share.places.empty()) append(bytes_[number], share, terms);
  }
  return bytes_;
}

void PlacesWriter::divide(const IndexTerms& terms) {
  for (Share& share : shares_) {
    share.terms.clear();
    share.hashes.clear();
    share.places.clear();
  }
  known_.assign(terms.size(), {});
  for (const IndexPlace& place : terms.places()) {
    const Known known = meet(terms, place.term);
    shares_[known.share].places.push_back({place.position, known.number - 1});
  }
}

PlacesWriter::Known PlacesWriter::meet(const IndexTerms& terms,
                                       std::uint32_t term) {
  Known& known = known_[term];
  if (known.number == 0) {
    const std::uint64_t hash = terms[term].digest;  // place_hash() of seed 0
    known.share = static_cast<std::uint32_t>(place_share(hash));
    Share& share = shares_[known.share];
    share.terms.push_back(term);
    share.hashes.push_back(hash);
    known.number = static_cast<std::uint32_t>(share.terms.size());
  }
  return known;
}

void PlacesWriter::append(std::string& bytes, Share& share,
                          const IndexTerms& terms) {
  using bulk::append_number;
  put_in_order(share.places);
  const std::uint64_t seed = give_codes(share, terms);
  if (seed != 0) {
    append_number(bytes, 0);
    append_number(bytes, seed);
  }
  append_number(bytes,
                kCodeBitsLimit * codes_.other_tags().size() + codes_.bits());
  append_number(bytes, share.places.size());
  BitWriter bits(bytes);
  for (const std::uint64_t tag : codes_.other_tags()) {
    bits.write(tag, tag_bits(codes_.bits()));
  }
  for (const IndexPlace& place : share.places) {
    bits.write(codes_.of(place.term), codes_.bits());
  }
  std::uint32_t last = 0;
  for (const IndexPlace& place : share.places) {
    bits.write_golomb(place.position - last);
    last = place.position;
  }
  bits.finish();
}

// The least seed that keeps them apart.
std::uint64_t PlacesWriter::give_codes(Share& share, const IndexTerms& terms) {
  std::uint64_t seed = 0;
  while (!codes_.give(share.hashes, share.places.size())) {
    ++seed;
    for (std::size_t at = 0; at < share.terms.size(); ++at) {
      share.hashes[at] = place_hash(terms[share.terms[at]].term, seed);
    }
  }
  return seed;
}

}  // namespace lede
