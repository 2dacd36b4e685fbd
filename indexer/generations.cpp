#include <algorithm>

#include <lede/error.h>
#include <lede/generations.h>

#include "analyser.h"
#include "generation.h"
#include "index_check.h"
#include "index_folder.h"
#include "manifest.h"

namespace lede {
namespace {

GenerationInfo info_of(const std::filesystem::path& path, unsigned number) {
  GenerationInfo info;
  info.number = number;
  info.path = path;
  try {
    const Manifest manifest = read_manifest(path);
    info.made = manifest.made;
    info.articles = manifest.articles;
    info.fingerprint = text_of(manifest.fingerprint);
    info.size_bytes = manifest.size_bytes();
    check_sizes(path, manifest);
  } catch (const DamagedIndexError& error) {
    info.damage = error.what();
  }
  return info;
}

// 0 where CURRENT is damaged: the list shows then what there is to roll back
// to.
unsigned live_if_known(const std::filesystem::path& index) {
  try {
    return live_number(index);
  } catch (const DamagedIndexError&) {
    return 0;
  }
}

}  // namespace

std::vector<GenerationInfo> list_generations(
    const std::filesystem::path& index) {
  const unsigned live = live_if_known(index);
  std::vector<GenerationInfo> list;
  for (const unsigned number : generation_numbers(index)) {
    list.push_back(info_of(index / generation_name(number), number));
    list.back().is_live = number == live;
  }
  std::reverse(list.begin(), list.end());
  return list;
}

unsigned roll_back(const std::filesystem::path& index,
                   std::optional<unsigned> to,
                   std::chrono::milliseconds lock_wait) {
  return make_live(index, to, lock_wait);
}

IndexCheck check_index(const std::filesystem::path& index, CheckDepth depth) {
  const Generation generation = live_generation(index);
  GenerationCheck found = check_generation(generation.path, analyser_version(),
                                           depth == CheckDepth::kEverything);
  return {generation.path, found.articles, text_of(found.fingerprint),
          std::move(found.problems)};
}

}  // namespace lede
