#include "generation_choice.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include <lede/error.h>

#include "index_folder.h"

namespace lede {
namespace {

std::optional<Generation> live_if_there(const std::filesystem::path& index) {
  try {
    return live_generation(index);
  } catch (const DamagedIndexError&) {
    return std::nullopt;
  }
}

}  // namespace

GenerationChoice::GenerationChoice(std::filesystem::path index)
    : index_(std::move(index)) {}

GenerationChoice::Chosen GenerationChoice::current() const {
  const auto live = live_if_there(index_);
  if (live && !is_distrusted(*live)) return {*live, true};
  for (const unsigned number : numbers_behind_live()) {
    const auto other = generation_of(index_, number);
    if (other && other != live && !is_distrusted(*other)) {
      return {*other, false};
    }
  }
  return {live_generation(index_), true};  // tells what is wrong with it
}

void GenerationChoice::distrust(const Generation& generation) {
  const std::lock_guard guard(mutex_);
  distrusted_.push_back(generation);
}

bool GenerationChoice::is_distrusted(const Generation& generation) const {
  const std::lock_guard guard(mutex_);
  return std::find(distrusted_.begin(), distrusted_.end(), generation) !=
         distrusted_.end();
}

// The one that was live before comes first, newer ones that somebody has rolled
// back from last.
std::vector<unsigned> GenerationChoice::numbers_behind_live() const {
  unsigned live = std::numeric_limits<unsigned>::max();
  try {
    live = live_number(index_);
  } catch (const DamagedIndexError&) {
    // Then the newest is the likeliest.
  } catch (const NoIndexError&) {
    return {};  // the folder of one generation
  }
  std::vector<unsigned> numbers = generation_numbers(index_);
  std::sort(numbers.begin(), numbers.end(), [live](unsigned a, unsigned b) {
    return std::pair(a > live, b) < std::pair(b > live, a);
  });
  return numbers;
}

}  // namespace lede
