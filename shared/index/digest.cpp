#include "digest.h"

#include <cstdio>
#include <memory>

// In place: the digests of words are most of what it is asked for. GCC cannot
// follow the hints for that with -Og.
#define XXH_INLINE_ALL
#ifndef NDEBUG
#define XXH_NO_INLINE_HINTS 1
#endif
#include <xxhash.h>

#include "files.h"

namespace lede {
namespace {

Digest digest_from(const XXH128_hash_t& hash) {
  return {hash.high64, hash.low64};
}

}  // namespace

Digest& Digest::operator+=(const Digest& other) {
  low += other.low;
  high += other.high + (low < other.low ? 1 : 0);
  return *this;
}

std::string text_of(const Digest& digest) {
  char text[40];
  const int size = std::snprintf(text, sizeof text, "%016llx%016llx",
                                 static_cast<unsigned long long>(digest.high),
                                 static_cast<unsigned long long>(digest.low));
  return {text, static_cast<std::size_t>(size)};
}

Digest digest_of(std::string_view bytes) {
  return digest_from(XXH3_128bits(bytes.data(), bytes.size()));
}

Digest digest_of_file(const std::filesystem::path& path) {
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(
      XXH3_createState(), &XXH3_freeState);
  XXH3_128bits_reset(state.get());
  read_blocks(path, [&](std::string_view block) {
    XXH3_128bits_update(state.get(), block.data(), block.size());
  });
  return digest_from(XXH3_128bits_digest(state.get()));
}

std::uint64_t short_digest_of(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

}  // namespace lede
