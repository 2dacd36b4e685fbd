#pragma once

#include <cstdint>
#include <filesystem>

#include "job_lock.h"

namespace lede {

/// An index is a directory:
///
///     CURRENT       the name of the generation that readers use, a newline
///     gen-000007/   a generation: a Xapian database that never changes
///     lede.lock     held while a new generation is built
///     building/     the generation being built; what is left of one that
///                   did not end is removed by the next
///
/// A generation is published by replacing CURRENT, so a reader finds the old
/// one whole or the new one whole, whatever happens to the writer.

/// A published generation. Equal ones are the same: a new one that got the
/// path of one that was deleted differs.
struct Generation {
  std::filesystem::path path;
  std::uint64_t inode = 0;
  std::int64_t changed_ns = 0;  ///< of the directory; it never changes again

  friend bool operator==(const Generation&, const Generation&) = default;
};

/// The generation that is live. Throws NoIndexError, DamagedIndexError,
/// IoError.
Generation live_generation(const std::filesystem::path& index);

/// A generation being built. Gone without a trace when destroyed before
/// publish(), with the index directory if there was none before.
class NewGeneration {
 public:
  /// Makes the index directory if there is none. Throws UsageError for a
  /// directory that holds other things, BusyError, IoError.
  explicit NewGeneration(std::filesystem::path index);
  NewGeneration(const NewGeneration&) = delete;
  NewGeneration& operator=(const NewGeneration&) = delete;
  ~NewGeneration();

  /// Where to build.
  const std::filesystem::path& path() const { return building_; }

  /// Brings everything under path() to the disk, makes it the live
  /// generation, and removes older ones (readers that have them open go on
  /// undisturbed). Nothing of this object is to be used after it.
  void publish();

 private:
  std::filesystem::path index_;
  bool index_is_new_;
  std::filesystem::path building_;
  JobLock lock_;
};

}  // namespace lede
