#include "document_digest.h"

#include "schema.h"

namespace lede {
namespace {

// As good as a digest of both for numbers that are digests already.
std::uint64_t mixed(std::uint64_t digest, std::uint64_t number) {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
  const std::uint64_t product =
      (digest ^ (number * kGoldenRatio)) * kGoldenRatio;
  return product ^ (product >> 32U);
}

}  // namespace

// Sums, so that no order matters.
void DocumentDigest::add_term(std::uint64_t digest_of_term,
                              std::uint32_t count) {
  terms_ += mixed(digest_of_term, count);
  ++term_count_;
}

void DocumentDigest::add_value(std::uint32_t slot, std::string_view bytes) {
  values_ += short_digest_of(bytes, slot);
}

Digest DocumentDigest::finished(std::string_view id,
                                std::string_view stored) const {
  const std::uint64_t parts[] = {terms_, term_count_, values_,
                                 short_digest_of(id), short_digest_of(stored)};
  return digest_of(
      std::string_view(reinterpret_cast<const char*>(parts), sizeof parts));
}

Digest digest_of(const PlacedDocument& placed) {
  const auto& [document, places] = placed;
  DocumentDigest digest;
  for (const IndexTerm& term : document.terms) {
    digest.add_term(term.digest, term.count);
  }
  for (const IndexValue& value : document.values) {
    digest.add_value(value.slot, value.bytes);
  }
  std::uint32_t slot = kFirstPlacesSlot;
  for (const std::string& share : places) {
    if (!share.empty()) digest.add_value(slot, share);
    ++slot;
  }
  return digest.finished(document.id, document.stored);
}

}  // namespace lede
