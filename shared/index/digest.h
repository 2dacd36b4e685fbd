#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace lede {

/// 128 bits that stand for some bytes: XXH3, of xxHash. They tell bytes apart
/// that chance has changed, not those that somebody has forged.
struct Digest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  /// The two numbers added as one of 128 bits: a sum of digests depends on what
  /// was added, not on the order.
  Digest& operator+=(const Digest& other);

  friend bool operator==(const Digest&, const Digest&) = default;
};

/// As 32 hexadecimal digits, the way in which `xxh128sum` prints it.
std::string text_of(const Digest& digest);

Digest digest_of(std::string_view bytes);

/// The same of what a file holds. Throws IoError.
Digest digest_of_file(const std::filesystem::path& path);

/// 64 bits that stand for some bytes; another number with another `seed`.
std::uint64_t short_digest_of(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace lede
