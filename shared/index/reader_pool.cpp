#include "reader_pool.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

#include <lede/error.h>

#include "manifest.h"

namespace lede {
namespace {

std::vector<std::string> notes_on(const ReaderPool::Chosen& chosen) {
  std::vector<std::string> notes;
  for (const auto& [generation, is_live] : chosen) {
    if (is_live) continue;
    notes.push_back("the live index is damaged; the answer is of " +
                    generation.path.filename().string() + " before it");
  }
  return notes;
}

bool all_are_live(const ReaderPool::Chosen& chosen) {
  return std::all_of(chosen.begin(), chosen.end(),
                     [](const auto& each) { return each.is_live; });
}

}  // namespace

ReaderPool::ReaderPool(const std::vector<std::filesystem::path>& indexes,
                       std::string analyser_version, bool verifies)
    : analyser_version_(std::move(analyser_version)) {
  if (indexes.empty()) throw UsageError("cannot search: no index is named");
  for (const std::filesystem::path& index : indexes) {
    choices_.emplace_back(index, verifies);
  }
  lease();
}

ReaderPool::Lease ReaderPool::lease(const std::vector<unsigned>& generations) {
  if (!generations.empty() && generations.size() != choices_.size()) {
    throw UsageError("cannot search " + std::to_string(generations.size()) +
                     " generations of " + std::to_string(choices_.size()) +
                     " indexes; name one of each");
  }
  // A writer that publishes may remove what we are opening; nobody publishes
  // so often that it happens many times in a row.
  constexpr int kMostTries = 10;
  for (int tries = 1;; ++tries) {
    Chosen chosen;
    try {
      chosen = choose(generations);
      return lease_of(chosen, generations.empty() ? notes_on(chosen)
                                                  : std::vector<std::string>());
    } catch (const DamagedIndexError&) {
      if (tries == kMostTries) throw;
      if (!chosen.empty() && !distrust_those_that_do_not_open(chosen)) throw;
    }
  }
}

bool ReaderPool::distrust_damaged(const Chosen& chosen) {
  bool any = false;
  for (std::size_t at = 0; at < chosen.size(); ++at) {
    const Generation& generation = chosen[at].generation;
    if (damage_of(generation.path, read_manifest(generation.path)).empty()) {
      continue;
    }
    choices_[at].distrust(generation);
    any = true;
  }
  return any;
}

std::vector<std::filesystem::path> ReaderPool::indexes() const {
  std::vector<std::filesystem::path> paths;
  for (const GenerationChoice& choice : choices_) {
    paths.push_back(choice.index());
  }
  return paths;
}

ReaderPool::Chosen ReaderPool::choose(
    const std::vector<unsigned>& generations) {
  Chosen chosen;
  for (std::size_t at = 0; at < choices_.size(); ++at) {
    GenerationChoice& choice = choices_[at];
    std::optional<GenerationChoice::Chosen> kept;
    if (!generations.empty()) kept = choice.numbered(generations[at]);
    GenerationChoice::Chosen one = kept ? *kept : choice.current();
    const auto twin =
        std::find_if(chosen.begin(), chosen.end(), [&one](const auto& other) {
          return other.generation.inode == one.generation.inode &&
                 other.generation.changed_ns == one.generation.changed_ns;
        });
    if (twin != chosen.end()) {
      throw UsageError("cannot search index " + choice.index().string() +
                       " twice at once; name it once");
    }
    chosen.push_back(std::move(one));
  }
  return chosen;
}

ReaderPool::Lease ReaderPool::lease_of(const Chosen& chosen,
                                       std::vector<std::string> notes) {
  const auto is_wanted = [&](const OpenGenerations& open) {
    return open.chosen == chosen;
  };
  const auto open_them = [&] {
    std::vector<std::filesystem::path> paths;
    paths.reserve(chosen.size());
    for (const auto& each : chosen) paths.push_back(each.generation.path);
    IndexReader reader(paths, analyser_version_, dictionaries_);
    for (const auto& path : paths) check_sizes(path, read_manifest(path));
    return std::make_unique<OpenGenerations>(
        OpenGenerations{chosen, std::move(reader), std::move(notes)});
  };
  Pool<OpenGenerations>& pool = all_are_live(chosen) ? live_ : older_;
  return pool.lease(is_wanted, open_them);
}

// True when another try may choose others, or the same ones made whole.
bool ReaderPool::distrust_those_that_do_not_open(const Chosen& chosen) {
  bool may_help = false;
  for (std::size_t at = 0; at < chosen.size(); ++at) {
    const std::filesystem::path& path = chosen[at].generation.path;
    try {
      const IndexReader opens({path}, analyser_version_);
      check_sizes(path, read_manifest(path));
    } catch (const DamagedIndexError&) {
      // Or has a writer removed it, who has published another?
      const Generation& generation = chosen[at].generation;
      const bool was_removed = !is_there(generation);
      may_help = was_removed || choices_[at].distrust(generation) || may_help;
    }
  }
  return may_help;
}

}  // namespace lede
