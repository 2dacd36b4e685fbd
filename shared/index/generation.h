#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <future>
#include <optional>
#include <vector>

#include "digest.h"
#include "job_lock.h"
#include "manifest.h"

namespace lede {

/// A published generation. Equal ones are the same: a new one that got the
/// path of one that was deleted differs.
struct Generation {
  std::filesystem::path path;
  std::uint64_t inode = 0;
  std::int64_t changed_ns = 0;  ///< of the directory; it never changes again

  friend bool operator==(const Generation&, const Generation&) = default;
};

/// Of the one in "gen-000007": 7. 0 for a folder that is called otherwise.
unsigned number_of(const Generation& generation);

/// Is its folder still there, and not another of its name?
bool is_there(const Generation& generation);

/// The generation that is live; the folder of one generation stands for itself.
/// Throws NoIndexError, DamagedIndexError, IoError.
Generation live_generation(const std::filesystem::path& index);

/// One that is there by its number, or nothing.
std::optional<Generation> generation_of(const std::filesystem::path& index,
                                        unsigned number);

/// Makes an older generation live: the one of this number, else the newest that
/// is older than the live one. It is read whole and checked before. Gives its
/// number. Throws NoIndexError, UsageError where there is none to go back to,
/// DamagedIndexError, BusyError, IoError.
unsigned make_live(const std::filesystem::path& index,
                   std::optional<unsigned> to,
                   std::chrono::milliseconds lock_wait = {});

/// A generation being built. Gone without a trace when destroyed before
/// publish(), with the index directory if there was none before.
///
///     NewGeneration next(index);
///     build(next.path());
///     next.seal(articles, fingerprint);
///     next.publish();
///     next.remove_older(3);
class NewGeneration {
 public:
  /// Makes the index directory if there is none, and takes its lock. Throws
  /// UsageError for a directory that holds other things, BusyError when it is
  /// still locked after `lock_wait`, IoError.
  explicit NewGeneration(std::filesystem::path index,
                         std::chrono::milliseconds lock_wait = {});
  NewGeneration(const NewGeneration&) = delete;
  NewGeneration& operator=(const NewGeneration&) = delete;
  ~NewGeneration();

  /// The index directory.
  const std::filesystem::path& index() const { return index_; }

  /// The folder to build in, empty at the first call. Throws IoError.
  const std::filesystem::path& path();

  /// What it will be called.
  unsigned number() const { return number_; }

  /// Nothing is written in path() after it: writes the manifest, and begins to
  /// bring all to the disk. Throws IoError, NoResourcesError.
  void seal(std::size_t articles, const Digest& fingerprint);

  /// Waits until everything under path() is on the disk, and makes it the live
  /// generation. Throws IoError.
  void publish();

  /// After that: removes older generations but for so many in all; the one that
  /// was live until now stays where two do. Readers that have a removed one
  /// open go on undisturbed.
  void remove_older(std::size_t keep);

  /// Instead of that: keeps what was built beside the index, as refused/, in
  /// place of one before it.
  void set_aside();

 private:
  std::filesystem::path index_;
  bool index_is_new_;
  JobLock lock_;
  unsigned number_;
  std::filesystem::path building_;
  bool has_begun_ = false;
  std::future<void> on_disk_;  // all in building_, from seal() on
  std::optional<unsigned> live_before_;
};

}  // namespace lede
