#include "schema.h"

#include <cstdint>
#include <cstdio>

namespace lede {
namespace {

constexpr std::size_t kLongestPlainId = 200;

// FNV-1a, 64 bits: the same on every machine and for ever.
std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : text) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3U;
  }
  return hash;
}

}  // namespace

std::string id_term(std::string_view id) {
  if (id.size() <= kLongestPlainId) return std::string("Q").append(id);
  char hash[32];
  std::snprintf(hash, sizeof hash, "#%016llx",
                static_cast<unsigned long long>(stable_hash(id)));
  return std::string("Q").append(id.substr(0, kLongestPlainId)).append(hash);
}

}  // namespace lede
