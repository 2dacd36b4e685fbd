#include "generation_choice.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <limits>
#include <optional>
#include <utility>

#include <lede/error.h>

#include "manifest.h"

namespace lede {
namespace {

std::optional<Generation> live_if_there(const std::filesystem::path& index) {
  try {
    return live_generation(index);
  } catch (const DamagedIndexError&) {
    return std::nullopt;
  }
}

// Of two files that follow each other in a moment both may have the same stamp.
bool is_settled(const PointerStamp& stamp) {
  constexpr auto kMoment = std::chrono::seconds(1);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return now - std::chrono::nanoseconds(stamp.changed_ns) > kMoment;
}

bool contains(const std::vector<Generation>& list, const Generation& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

bool is_as_written(const Generation& generation) {
  try {
    const Manifest manifest = read_manifest(generation.path);
    return damage_of(generation.path, manifest).empty();
  } catch (const DamagedIndexError&) {
    return false;
  }
}

}  // namespace

GenerationChoice::GenerationChoice(std::filesystem::path index, bool verifies)
    : index_(std::move(index)), verifies_(verifies) {}

GenerationChoice::Chosen GenerationChoice::current() {
  std::optional<Generation> live;
  do {
    live = this->live();
    if (!live) break;
    if (const auto before = trusted_meanwhile(*live)) return {*before, true};
    if (is_trusted(*live)) return {*live, true};
    // Or was it removed while it was read, since there is another?
  } while (live_if_there(index_) != live);
  for (const unsigned number : numbers_behind_live()) {
    const auto other = generation_of(index_, number);
    if (other && other != live && is_trusted(*other)) return {*other, false};
  }
  return {live_generation(index_), true};  // tells what is wrong with it
}

std::optional<GenerationChoice::Chosen> GenerationChoice::numbered(
    unsigned number) {
  const auto live = this->live();
  const auto wanted =
      live && number_of(*live) == number ? live : generation_of(index_, number);
  if (!wanted || !is_trusted(*wanted)) return std::nullopt;
  return Chosen{*wanted, wanted == live};
}

bool GenerationChoice::distrust(const Generation& generation) {
  const std::lock_guard guard(mutex_);
  if (contains(distrusted_, generation)) return false;
  distrusted_.push_back(generation);
  if (last_trusted_ == generation) last_trusted_.reset();
  return true;
}

// The live one, if it is there. Nearly always nothing has happened since the
// last time, which two looks at the file system tell.
std::optional<Generation> GenerationChoice::live() {
  const auto stamp = pointer_stamp(index_);
  {
    const std::lock_guard guard(mutex_);
    if (stamp && pointer_ == stamp && is_there(known_live_)) return known_live_;
  }
  auto live = live_if_there(index_);
  if (live && stamp && is_settled(*stamp)) {
    const std::lock_guard guard(mutex_);
    pointer_ = stamp;
    known_live_ = *live;
  }
  return live;
}

// The one before, while another thread reads the next.
std::optional<Generation> GenerationChoice::trusted_meanwhile(
    const Generation& next) {
  const std::lock_guard guard(mutex_);
  return being_read_ == next ? last_trusted_ : std::nullopt;
}

bool GenerationChoice::is_trusted(const Generation& generation) {
  std::unique_lock lock(mutex_);
  was_read_.wait(lock, [&] { return being_read_ != generation; });
  if (contains(distrusted_, generation)) return false;
  if (verifies_ && !contains(verified_, generation)) {
    being_read_ = generation;
    lock.unlock();
    std::exception_ptr failure;
    bool is_sound = false;
    try {
      is_sound = is_as_written(generation);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    being_read_.reset();
    was_read_.notify_all();
    if (failure != nullptr) std::rethrow_exception(failure);
    (is_sound ? verified_ : distrusted_).push_back(generation);
    if (!is_sound) return false;
  }
  last_trusted_ = generation;
  return true;
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
