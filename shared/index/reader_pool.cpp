#include "reader_pool.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include <lede/error.h>

#include "index_folder.h"
#include "manifest.h"

namespace lede {

ReaderPool::ReaderPool(std::filesystem::path index,
                       std::string analyser_version)
    : index_(std::move(index)), analyser_version_(std::move(analyser_version)) {
  lease();
}

ReaderPool::Lease ReaderPool::lease() {
  // A writer that publishes may remove what we are opening; nobody publishes
  // so often that it happens many times in a row.
  constexpr int kMostTries = 10;
  for (int tries = 0; tries < kMostTries; ++tries) {
    try {
      const Generation live = live_generation(index_);
      if (is_distrusted(live)) break;
      if (auto lease = lease_if_sound(live)) return *std::move(lease);
      if (live_generation(index_) == live) distrust(live);
    } catch (const DamagedIndexError&) {
      // CURRENT names a generation that is not there, any more or at all.
    }
  }
  return lease_of_another();
}

void ReaderPool::distrust(const Generation& generation) {
  const std::lock_guard guard(mutex_);
  distrusted_.push_back(generation);
}

bool ReaderPool::is_distrusted(const Generation& generation) {
  const std::lock_guard guard(mutex_);
  return std::find(distrusted_.begin(), distrusted_.end(), generation) !=
         distrusted_.end();
}

ReaderPool::Lease ReaderPool::lease_of(const Generation& generation) {
  const auto is_wanted = [&](const OpenGeneration& open) {
    return open.generation == generation;
  };
  const auto open_it = [&] {
    IndexReader reader(generation.path, analyser_version_);
    check_sizes(generation.path, read_manifest(generation.path));
    return std::make_unique<OpenGeneration>(
        OpenGeneration{generation, std::move(reader)});
  };
  return pool_.lease(is_wanted, open_it);
}

std::optional<ReaderPool::Lease> ReaderPool::lease_if_sound(
    const Generation& generation) {
  try {
    return lease_of(generation);
  } catch (const DamagedIndexError&) {
    return std::nullopt;
  }
}

// The one that was live before comes first, newer ones that somebody has rolled
// back from last.
std::vector<unsigned> ReaderPool::generations_behind_live() const {
  unsigned live = std::numeric_limits<unsigned>::max();
  try {
    live = live_number(index_);
  } catch (const DamagedIndexError&) {
    // Then the newest is the likeliest.
  }
  std::vector<unsigned> numbers = generation_numbers(index_);
  std::sort(numbers.begin(), numbers.end(), [live](unsigned a, unsigned b) {
    return std::pair(a > live, b) < std::pair(b > live, a);
  });
  return numbers;
}

ReaderPool::Lease ReaderPool::lease_of_another() {
  for (const unsigned number : generations_behind_live()) {
    const auto generation = generation_of(index_, number);
    if (!generation || is_distrusted(*generation)) continue;
    if (auto lease = lease_if_sound(*generation)) return *std::move(lease);
  }
  return lease_of(live_generation(index_));  // tells what is wrong with it
}

}  // namespace lede
