#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "digest.h"

namespace lede {

/// What a generation says of itself: how many articles it has, what they are
/// (the fingerprint), and size and digest of each of its files. Without one, or
/// with one that it does not fit, it is no generation.
///
/// The file MANIFEST, in lines of words:
///
///     lede-manifest 1
///     made 2026-11-22T02:31:07Z
///     articles 60123
///     fingerprint 5d0c…        the sum of the digests of its articles
///     file docdata.glass 78123008 9b1e…      XXH3 of 128 bits, as of xxh128sum
///     …
///     digest 04af…             of all the lines before this one
struct Manifest {
  struct File {
    std::string name;
    std::uint64_t size_bytes = 0;
    Digest digest;
  };

  std::string made;  ///< ISO 8601, UTC
  std::size_t articles = 0;
  Digest fingerprint;
  std::vector<File> files;  ///< by name

  std::uint64_t size_bytes() const;  ///< of all files
};

constexpr char kManifestName[] = "MANIFEST";

/// Reads and digests all files that are in a generation, and writes their
/// manifest beside them. Throws IoError, NoResourcesError.
void write_manifest(const std::filesystem::path& generation,
                    const std::string& made, std::size_t articles,
                    const Digest& fingerprint);

/// Throws DamagedIndexError, also where there is none; IoError.
Manifest read_manifest(const std::filesystem::path& generation);

/// Is each file there, and as large as it was? Takes microseconds. Throws
/// DamagedIndexError.
void check_sizes(const std::filesystem::path& generation,
                 const Manifest& manifest);

/// What is not as the manifest says, a sentence a file: reads all of it, the
/// large files at once. Throws NoResourcesError.
std::vector<std::string> damage_of(const std::filesystem::path& generation,
                                   const Manifest& manifest);

}  // namespace lede
