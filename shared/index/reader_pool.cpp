#include "reader_pool.h"

#include <memory>
#include <utility>

#include <lede/error.h>

namespace lede {

ReaderPool::ReaderPool(std::filesystem::path index,
                       std::string analyser_version)
    : index_(std::move(index)), analyser_version_(std::move(analyser_version)) {
  lease();
}

ReaderPool::Lease ReaderPool::lease() {
  // A writer that publishes removes what we are opening; nobody publishes so
  // often that it happens many times in a row.
  constexpr int kMostRetries = 10;
  for (int retries = 0;; ++retries) {
    try {
      return lease_of(live_generation(index_));
    } catch (const DamagedIndexError&) {
      if (retries == kMostRetries) throw;
    }
  }
}

ReaderPool::Lease ReaderPool::lease_of(const Generation& generation) {
  const auto is_live = [&](const OpenGeneration& open) {
    return open.generation == generation;
  };
  const auto open_it = [&] {
    return std::make_unique<OpenGeneration>(
        OpenGeneration{generation, {generation.path, analyser_version_}});
  };
  return pool_.lease(is_live, open_it);
}

}  // namespace lede
