#pragma once

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <vector>

#include "file_stamp.h"
#include "generation.h"

namespace lede {

/// Which generation of an index readers take: the live one, or while that is
/// known to be damaged the newest one that is not, if any was kept. Any thread
/// may call.
///
/// One that verifies knows: it reads each generation whole, once, before it
/// gives it to readers. The thread that meets a new one does that, while others
/// still get the one before.
class GenerationChoice {
 public:
  explicit GenerationChoice(std::filesystem::path index, bool verifies = false);

  struct Chosen {
    Generation generation;
    bool is_live = true;

    friend bool operator==(const Chosen&, const Chosen&) = default;
  };

  /// Throws NoIndexError, DamagedIndexError, IoError.
  Chosen current();

  /// The one of this number, as long as it is kept and not known to be damaged.
  /// Throws IoError.
  std::optional<Chosen> numbered(unsigned number);

  /// No more of this one, as long as there is another. False when that was
  /// said before.
  bool distrust(const Generation& generation);

  const std::filesystem::path& index() const { return index_; }

 private:
  std::optional<Generation> live();
  std::optional<Generation> trusted_meanwhile(const Generation& next);
  bool is_trusted(const Generation& generation);
  bool is_as_written(const Generation& generation,
                     std::unique_lock<std::mutex>& lock);
  std::vector<unsigned> numbers_behind_live() const;

  std::filesystem::path index_;
  bool verifies_;
  std::mutex mutex_;                  // of what follows
  std::optional<FileStamp> pointer_;  // of a CURRENT that names known_live_
  Generation known_live_;
  std::condition_variable was_read_;
  std::optional<Generation> being_read_;  // one at a time
  std::optional<Generation> last_live_;   // that was trusted
  std::vector<Generation> verified_;
  std::vector<Generation> distrusted_;
};

}  // namespace lede
