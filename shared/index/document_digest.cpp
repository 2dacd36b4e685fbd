#include "document_digest.h"

namespace lede {
namespace {

template <typename Number>
std::string_view bytes_of(std::span<const Number> numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()};
}

// Numbers first in what is digested: a term cannot be mistaken for two others.
std::uint64_t digest_of(const IndexTerm& term) {
  const std::uint64_t seed = short_digest_of(term.term, term.count);
  return short_digest_of(bytes_of(term.positions), seed);
}

}  // namespace

Digest digest_of(const IndexDocument& document) {
  std::uint64_t terms = 0;
  for (const IndexTerm& term : document.terms) terms += digest_of(term);
  std::uint64_t values = 0;
  for (const IndexValue& value : document.values) {
    values += short_digest_of(value.bytes, value.slot);
  }
  const std::uint64_t parts[] = {terms, document.terms.size(), values,
                                 short_digest_of(document.id),
                                 short_digest_of(document.stored)};
  return digest_of(bytes_of(std::span<const std::uint64_t>(parts)));
}

}  // namespace lede
