#pragma once

#include <filesystem>
#include <string>

#include "generation.h"
#include "index_reader.h"
#include "pool.h"

namespace lede {

/// Readers of one index for the threads of a program. A lease is one reader of
/// the generation that is live when it is taken; it stays with that
/// generation, so that one answer never mixes two. Any thread may call.
class ReaderPool {
 public:
  /// Opens the index once, to fail early. Throws as lease().
  ReaderPool(std::filesystem::path index, std::string analyser_version);

  struct OpenGeneration {
    Generation generation;
    IndexReader reader;
  };
  using Lease = Pool<OpenGeneration>::Lease;

  /// A reader of the live generation. Throws NoIndexError, WrongFormatError,
  /// DamagedIndexError, IoError.
  Lease lease();

 private:
  Lease lease_of(const Generation& generation);

  std::filesystem::path index_;
  std::string analyser_version_;
  Pool<OpenGeneration> pool_;
};

}  // namespace lede
