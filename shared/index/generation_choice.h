#pragma once

#include <filesystem>
#include <mutex>
#include <vector>

#include "generation.h"

namespace lede {

/// Which generation of an index readers take: the live one, or while that is
/// known to be damaged the newest one that is not, if any was kept. Any thread
/// may call.
class GenerationChoice {
 public:
  explicit GenerationChoice(std::filesystem::path index);

  struct Chosen {
    Generation generation;
    bool is_live = true;

    friend bool operator==(const Chosen&, const Chosen&) = default;
  };

  /// Throws NoIndexError, DamagedIndexError, IoError.
  Chosen current() const;

  /// No more of this one, as long as there is another.
  void distrust(const Generation& generation);

  const std::filesystem::path& index() const { return index_; }

 private:
  bool is_distrusted(const Generation& generation) const;
  std::vector<unsigned> numbers_behind_live() const;

  std::filesystem::path index_;
  mutable std::mutex mutex_;  // of what follows
  std::vector<Generation> distrusted_;
};

}  // namespace lede
