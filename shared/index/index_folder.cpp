#include "index_folder.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <system_error>

#include <sys/stat.h>

#include <lede/error.h>

#include "files.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGenerationPrefix = "gen-";

bool is_ours(std::string_view name) {
  constexpr std::string_view kTemporary = ".tmp";
  if (name.ends_with(kTemporary)) name.remove_suffix(kTemporary.size());
  for (const char* ours : {kPointerName, kStubName, kLockName, kBuildingName,
                           kRefusedName, kRemovedName}) {
    if (name == ours) return true;
  }
  return generation_number(name).has_value();
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

// Makes a folder, and those above it, that a power cut does not take away.
void make_folder(const fs::path& folder) {
  const fs::path parent = folder.parent_path();
  if (!parent.empty() && !fs::exists(parent)) make_folder(parent);
  if (fs::create_directory(folder)) sync_to_disk(parent);
}

}  // namespace

std::string generation_name(unsigned number) {
  char name[32];
  std::snprintf(name, sizeof name, "gen-%06u", number);
  return name;
}

std::optional<unsigned> generation_number(std::string_view name) {
  if (!name.starts_with(kGenerationPrefix)) return std::nullopt;
  name.remove_prefix(kGenerationPrefix.size());
  unsigned number = 0;
  const char* end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

std::vector<unsigned> generation_numbers(const fs::path& index) try {
  std::vector<unsigned> numbers;
  for (const fs::directory_entry& entry : fs::directory_iterator(index)) {
    const std::string name = entry.path().filename().string();
    if (const auto number = generation_number(name)) {
      numbers.push_back(*number);
    }
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
} catch (const fs::filesystem_error& error) {
  throw_system_error("cannot read index " + index.string(),
                     error.code().value());
}

unsigned live_number(const fs::path& index) {
  const fs::path pointer = index / kPointerName;
  std::error_code error;
  if (!fs::exists(pointer, error)) throw_no_index(index);
  std::string name = read_small_file(pointer);
  if (!name.empty() && name.back() == '\n') name.pop_back();
  if (const auto number = generation_number(name)) return *number;
  throw DamagedIndexError("cannot open index " + index.string() +
                          ": its file CURRENT names no generation; roll back "
                          "to one, or build the index anew");
}

void throw_no_index(const fs::path& index) {
  std::error_code error;
  const fs::file_status found = fs::status(index / kPointerName, error);
  if (found.type() == fs::file_type::none) {
    throw_system_error("cannot open index " + index.string(), error.value());
  }
  const char* why = "the directory holds no lede index";
  if (!fs::is_directory(index, error)) {
    why = fs::exists(index, error) ? "it is no directory"
                                   : "there is no such directory";
  }
  throw NoIndexError("cannot open index " + index.string() + ": " + why +
                     "; build one with lede-index");
}

std::optional<FileStamp> pointer_stamp(const fs::path& index) {
  struct stat status {};
  if (::stat((index / kPointerName).c_str(), &status) != 0) return std::nullopt;
  return stamp_of(status);
}

void point_at(const fs::path& index, unsigned number) {
  const std::string name = generation_name(number);
  replace_file(index / kPointerName, name + "\n");
  replace_file(index / kStubName, "glass " + name + "\n");
}

void prepare_index_folder(const fs::path& index) try {
  if (fs::exists(index) && !fs::is_directory(index)) {
    throw UsageError("cannot make index " + index.string() +
                     ": a file of this name is there; name another place");
  }
  if (!fs::exists(index)) make_folder(index);
  if (!may_be_index(index)) {
    throw UsageError("cannot make index " + index.string() +
                     ": the directory holds other things than a lede index; "
                     "name an empty or a new one");
  }
} catch (const fs::filesystem_error& error) {
  throw_system_error("cannot make index " + index.string(),
                     error.code().value());
}

void remove_generation(const fs::path& index, const fs::path& generation) {
  const fs::path removed = index / kRemovedName;
  std::error_code ignored;
  fs::remove_all(removed, ignored);
  fs::rename(generation, removed, ignored);
  fs::remove_all(removed, ignored);
}

}  // namespace lede
