#include "generation.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include <lede/error.h>

#include "date.h"
#include "file_stamp.h"
#include "files.h"
#include "index_folder.h"
#include "threads.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

Generation identified(fs::path generation, const struct stat& status) {
  const FileStamp stamp = stamp_of(status);
  return {std::move(generation), stamp.inode, stamp.changed_ns};
}

bool is_missing(const fs::path& path) {
  std::error_code ignored;  // what is wrong shows when it is used
  return !fs::exists(path, ignored);
}

// The path, when there is a directory for it.
const fs::path& prepared(const fs::path& index) {
  prepare_index_folder(index);
  return index;
}

std::optional<unsigned> live_if_any(const fs::path& index) {
  try {
    return live_number(index);
  } catch (const NoIndexError&) {
    return std::nullopt;
  } catch (const DamagedIndexError&) {
    return std::nullopt;  // what is published puts it right
  }
}

unsigned next_number(const fs::path& index) {
  const std::vector<unsigned> numbers = generation_numbers(index);
  return numbers.empty() ? 1 : numbers.back() + 1;
}

// Removes all but the live one, the one before it, and the newest of the rest.
void prune(const fs::path& index, unsigned live,
           std::optional<unsigned> live_before, std::size_t keep) {
  std::size_t kept = 1;
  const auto stays = [&](unsigned number) {
    if (number == live) return true;
    if (kept >= keep) return false;
    ++kept;
    return true;
  };
  if (live_before) stays(*live_before);
  const std::vector<unsigned> numbers = generation_numbers(index);
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    const bool was_live = live_before == *number && keep > 1;
    if (was_live || stays(*number)) continue;
    remove_generation(index, index / generation_name(*number));
  }
}

void bring_to_disk(const fs::path& generation) {
  for (const fs::directory_entry& file : fs::directory_iterator(generation)) {
    sync_to_disk(file.path());
  }
  sync_to_disk(generation);
}

unsigned newest_before(const fs::path& index, std::optional<unsigned> live) {
  std::optional<unsigned> newest;
  for (const unsigned number : generation_numbers(index)) {
    if (!live || number < *live) newest = number;
  }
  if (newest) return *newest;
  throw UsageError("cannot roll back index " + index.string() +
                   ": no generation before the live one was kept; keep more "
                   "of them (--keep)");
}

}  // namespace

unsigned number_of(const Generation& generation) {
  const fs::path& path = generation.path;
  const fs::path name =
      path.has_filename() ? path.filename() : path.parent_path().filename();
  return generation_number(name.string()).value_or(0);
}

bool is_there(const Generation& generation) {
  struct stat status {};
  return ::stat(generation.path.c_str(), &status) == 0 &&
         identified(generation.path, status) == generation;
}

Generation live_generation(const fs::path& index) {
  const bool is_generation =
      is_missing(index / kPointerName) && !is_missing(index / kManifestName);
  fs::path path =
      is_generation ? index : index / generation_name(live_number(index));
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) {
    return identified(std::move(path), status);
  }
  throw DamagedIndexError("cannot open " + path.string() + ": " +
                          system_message(errno) +
                          "; roll back to another generation, or build the "
                          "index anew");
}

std::optional<Generation> generation_of(const fs::path& index,
                                        unsigned number) {
  fs::path path = index / generation_name(number);
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return identified(std::move(path), status);
}

unsigned make_live(const fs::path& index, std::optional<unsigned> to,
                   std::chrono::milliseconds lock_wait) {
  // The lock is a file, which is left in no directory but an index.
  std::error_code ignored;  // throw_no_index() tells
  if (!fs::is_directory(index, ignored) || generation_numbers(index).empty()) {
    throw_no_index(index);
  }
  const JobLock lock(index, lock_wait);
  const unsigned number = to ? *to : newest_before(index, live_if_any(index));
  const auto generation = generation_of(index, number);
  if (!generation) {
    throw UsageError("cannot roll back index " + index.string() +
                     ": it has no " + generation_name(number) +
                     "; --list shows what it has");
  }
  const Manifest manifest = read_manifest(generation->path);
  const auto damage = damage_of(generation->path, manifest);
  if (!damage.empty()) {
    throw DamagedIndexError("cannot roll back to " + generation->path.string() +
                            ": " + damage.front() + "; choose another one");
  }
  point_at(index, number);
  return number;
}

NewGeneration::NewGeneration(fs::path index,
                             std::chrono::milliseconds lock_wait)
    : index_(std::move(index)),
      index_is_new_(is_missing(index_)),
      lock_(prepared(index_), lock_wait),
      number_(next_number(index_)),
      building_(index_ / kBuildingName) {
  std::error_code ignored;  // shows when it is in the way
  fs::remove_all(building_, ignored);
  fs::remove_all(index_ / kRemovedName, ignored);
}

NewGeneration::~NewGeneration() {
  on_disk_ = {};            // waits
  std::error_code ignored;  // the next writer tries again
  fs::remove_all(building_, ignored);
  if (index_is_new_ && is_missing(index_ / kPointerName) &&
      is_missing(index_ / kRefusedName)) {
    fs::remove_all(index_, ignored);
  }
}

const fs::path& NewGeneration::path() {
  if (std::exchange(has_begun_, true)) return building_;
  std::error_code error;
  if (!fs::create_directory(building_, error)) {
    throw_system_error("cannot make " + building_.string(), error.value());
  }
  return building_;
}

void NewGeneration::seal(std::size_t articles, const Digest& fingerprint) {
  const auto now = std::chrono::floor<std::chrono::seconds>(
      std::chrono::system_clock::now());
  write_manifest(path(), iso_text(now), articles, fingerprint);
  // The disk works while others look at what is there.
  on_disk_ = begin_async([this] { bring_to_disk(building_); });
}

void NewGeneration::publish() try {
  if (on_disk_.valid()) {
    on_disk_.get();
  } else {
    bring_to_disk(building_);
  }
  live_before_ = live_if_any(index_);
  fs::rename(building_, index_ / generation_name(number_));
  sync_to_disk(index_);
  point_at(index_, number_);
} catch (const fs::filesystem_error& error) {
  throw_system_error("cannot publish index " + index_.string(),
                     error.code().value());
}

void NewGeneration::remove_older(std::size_t keep) {
  prune(index_, number_, live_before_, keep);
}

void NewGeneration::set_aside() {
  on_disk_ = {};  // waits: its files are about to have other names
  const fs::path refused = index_ / kRefusedName;
  std::error_code error;
  fs::remove_all(refused, error);
  fs::rename(building_, refused, error);
  if (error) {
    throw_system_error("cannot keep " + building_.string(), error.value());
  }
}

}  // namespace lede
