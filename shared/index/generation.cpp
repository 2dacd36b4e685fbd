#include "generation.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <sys/stat.h>

#include <lede/error.h>

#include "files.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

constexpr char kPointer[] = "CURRENT";
constexpr char kLock[] = "lede.lock";
constexpr char kBuilding[] = "building";
constexpr std::string_view kGenerationPrefix = "gen-";

// The number in "gen-000007"; nothing for any other name.
std::optional<unsigned> generation_number(std::string_view name) {
  if (!name.starts_with(kGenerationPrefix)) return std::nullopt;
  name.remove_prefix(kGenerationPrefix.size());
  unsigned number = 0;
  const char* end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

std::string generation_name(unsigned number) {
  char name[32];
  std::snprintf(name, sizeof name, "gen-%06u", number);
  return name;
}

Generation identified(fs::path generation) {
  struct stat status {};
  if (::stat(generation.c_str(), &status) != 0) {
    throw DamagedIndexError("cannot open " + generation.string() + ": " +
                            system_message(errno) + "; build the index anew");
  }
  constexpr std::int64_t kNsPerSecond = 1'000'000'000;
  return {std::move(generation), status.st_ino,
          status.st_ctim.tv_sec * kNsPerSecond + status.st_ctim.tv_nsec};
}

bool is_ours(const std::string& name) {
  return name == kPointer || name == std::string(kPointer) + ".tmp" ||
         name == kLock || name == kBuilding || generation_number(name);
}

// Other programs have a file CURRENT or lock too: only a directory that holds
// nothing but our names is an index, or an empty one to be.
bool may_be_index(const fs::path& directory) {
  return std::all_of(fs::directory_iterator(directory),
                     fs::directory_iterator(),
                     [](const fs::directory_entry& entry) {
                       return is_ours(entry.path().filename().string());
                     });
}

// The index directory, ready to hold a lock.
fs::path prepared(const fs::path& index) try {
  if (fs::exists(index) && !fs::is_directory(index)) {
    throw UsageError("cannot make index " + index.string() +
                     ": a file of this name is there; name another place");
  }
  fs::create_directories(index);
  if (!may_be_index(index)) {
    throw UsageError("cannot make index " + index.string() +
                     ": the directory holds other things than a lede index; "
                     "name an empty or a new one");
  }
  return index;
} catch (const fs::filesystem_error& error) {
  throw IoError("cannot make index " + index.string() + ": " +
                error.code().message());
}

bool is_missing(const fs::path& path) {
  std::error_code ignored;  // what is wrong shows when it is used
  return !fs::exists(path, ignored);
}

std::vector<std::string> generations_of(const fs::path& index) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(index)) {
    std::string name = entry.path().filename().string();
    if (generation_number(name)) names.push_back(std::move(name));
  }
  return names;
}

std::string next_generation(const fs::path& index) {
  unsigned last = 0;
  for (const std::string& name : generations_of(index)) {
    last = std::max(last, *generation_number(name));
  }
  return generation_name(last + 1);
}

}  // namespace

Generation live_generation(const fs::path& index) {
  const fs::path pointer = index / kPointer;
  std::error_code error;
  if (!fs::exists(pointer, error)) {
    const char* why = fs::exists(index, error)
                          ? "the directory holds no lede index"
                          : "there is no such directory";
    throw NoIndexError("cannot open index " + index.string() + ": " + why +
                       "; build one with lede-index");
  }
  std::string name = read_small_file(pointer);
  if (!name.empty() && name.back() == '\n') name.pop_back();
  if (!generation_number(name)) {
    throw DamagedIndexError("cannot open index " + index.string() +
                            ": its file CURRENT names no generation; build "
                            "the index anew");
  }
  return identified(index / name);
}

NewGeneration::NewGeneration(fs::path index)
    : index_(std::move(index)),
      index_is_new_(is_missing(index_)),
      building_(prepared(index_) / kBuilding),
      lock_(index_) {
  std::error_code error;
  fs::remove_all(building_, error);
  if (!error) fs::create_directory(building_, error);
  if (error) {
    throw IoError("cannot make " + building_.string() + ": " + error.message());
  }
}

NewGeneration::~NewGeneration() {
  std::error_code ignored;  // the next writer tries again
  fs::remove_all(building_, ignored);
  if (index_is_new_ && is_missing(index_ / kPointer)) {
    fs::remove_all(index_, ignored);
  }
}

void NewGeneration::publish() try {
  for (const fs::directory_entry& file : fs::directory_iterator(building_)) {
    sync_to_disk(file.path());
  }
  sync_to_disk(building_);
  const std::string name = next_generation(index_);
  fs::rename(building_, index_ / name);
  sync_to_disk(index_);
  replace_file(index_ / kPointer, name + "\n");
  for (const std::string& other : generations_of(index_)) {
    std::error_code ignored;  // the next writer tries again
    if (other != name) fs::remove_all(index_ / other, ignored);
  }
} catch (const fs::filesystem_error& error) {
  throw IoError("cannot publish index " + index_.string() + ": " +
                error.code().message());
}

}  // namespace lede
