#include "reader_pool.h"

#include <memory>
#include <utility>

#include <lede/error.h>

#include "generation.h"

namespace lede {

ReaderPool::ReaderPool(std::filesystem::path index,
                       std::string analyser_version)
    : index_(std::move(index)),
      analyser_version_(std::move(analyser_version)) {
  lease();
}

ReaderPool::Lease ReaderPool::lease() {
  auto generation = live_generation(index_);
  while (true) {
    try {
      return lease_of(generation);
    } catch (const Error&) {
      // A writer may have published, and removed what we were opening.
      const auto live = live_generation(index_);
      if (live == generation) throw;
      generation = live;
    }
  }
}

ReaderPool::Lease ReaderPool::lease_of(
    const std::filesystem::path& generation) {
  const auto is_live = [&](const OpenGeneration& open) {
    return open.path == generation;
  };
  const auto open_it = [&] {
    return std::make_unique<OpenGeneration>(
        OpenGeneration{generation, {generation, analyser_version_}});
  };
  return pool_.lease(is_live, open_it);
}

}  // namespace lede
