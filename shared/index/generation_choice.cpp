#include "generation_choice.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <optional>
#include <utility>

#include <lede/error.h>

#include "index_folder.h"
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
bool is_settled(const FileStamp& stamp) {
  constexpr auto kMoment = std::chrono::seconds(1);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return now - std::chrono::nanoseconds(stamp.changed_ns) > kMoment;
}

bool contains(const std::vector<Generation>& list, const Generation& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
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
    if (is_trusted(*live)) {
      const std::lock_guard guard(mutex_);
      last_live_ = live;
      return {*live, true};
    }
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
  if (last_live_ == generation) last_live_.reset();
  return true;
}

// The live one, if it is there. Nearly always nothing has happened since the
// last time, which two looks at the file system tell.
std::optional<Generation> GenerationChoice::live() {
  const auto stamp = pointer_stamp(index_);
  if (stamp) {
    std::unique_lock lock(mutex_);
    if (pointer_ == stamp) {
      Generation known = known_live_;
      lock.unlock();
      if (is_there(known)) return known;
    }
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
  return being_read_ == next ? last_live_ : std::nullopt;
}

bool GenerationChoice::is_trusted(const Generation& generation) {
  std::unique_lock lock(mutex_);
  while (true) {
    if (contains(distrusted_, generation)) return false;
    if (!verifies_ || contains(verified_, generation)) return true;
    if (!being_read_) break;
    was_read_.wait(lock);
  }
  const bool is_sound = is_as_written(generation, lock);
  (is_sound ? verified_ : distrusted_).push_back(generation);
  return is_sound;
}

// Reads all of it, without the lock.
bool GenerationChoice::is_as_written(const Generation& generation,
                                     std::unique_lock<std::mutex>& lock) {
  struct Reading {
    Reading(GenerationChoice& choice, const Generation& generation,
            std::unique_lock<std::mutex>& lock)
        : choice_(choice), lock_(lock) {
      choice_.being_read_ = generation;
      lock_.unlock();
    }
    ~Reading() {
      lock_.lock();
      choice_.being_read_.reset();
      choice_.was_read_.notify_all();
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

   private:
    GenerationChoice& choice_;
    std::unique_lock<std::mutex>& lock_;
  };
  const Reading reading(*this, generation, lock);
  try {
    const Manifest manifest = read_manifest(generation.path);
    return damage_of(generation.path, manifest).empty();
  } catch (const DamagedIndexError&) {
    return false;
  }
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
