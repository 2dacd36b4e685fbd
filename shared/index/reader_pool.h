#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "generation.h"
#include "index_reader.h"
#include "pool.h"

namespace lede {

/// Readers of one index for the threads of a program. A lease is one reader of
/// the generation that is live when it is taken; it stays with that
/// generation, so that one answer never mixes two. Any thread may call.
///
/// While the live generation is damaged, leases are of the newest one that is
/// not, if any was kept.
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

  /// Says that a generation turned out to be damaged while it was read: no
  /// more leases of it.
  void distrust(const Generation& generation);

 private:
  Lease lease_of(const Generation& generation);
  std::optional<Lease> lease_if_sound(const Generation& generation);
  std::vector<unsigned> generations_behind_live() const;
  Lease lease_of_another();
  bool is_distrusted(const Generation& generation);

  std::filesystem::path index_;
  std::string analyser_version_;
  Pool<OpenGeneration> pool_;
  std::mutex mutex_;  // of what follows
  std::vector<Generation> distrusted_;
};

}  // namespace lede
