#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <lede/export.h>

namespace lede {

/// One of the states of an index that are there to be searched or rolled back
/// to. Each is complete in itself and never changes.
struct GenerationInfo {
  unsigned number = 0;  ///< they rise from one to the next
  bool is_live = false;
  std::filesystem::path path;
  std::string made;  ///< ISO 8601, UTC
  std::size_t articles = 0;
  std::string fingerprint;  ///< of its articles; equal ones, equal articles
  std::uint64_t size_bytes = 0;
  std::string damage;  ///< why it cannot be used, where its manifest tells
};

/// The generations of an index, the newest first. Throws NoIndexError, IoError.
LEDE_API std::vector<GenerationInfo> list_generations(
    const std::filesystem::path& index);

/// Makes another generation live: the one of this number, else the newest that
/// is older than the live one. All of it is read and checked before. Readers
/// follow with their next search. Gives its number. Throws UsageError where
/// there is none, DamagedIndexError, BusyError, IoError.
LEDE_API unsigned roll_back(const std::filesystem::path& index,
                            std::optional<unsigned> to = {},
                            std::chrono::milliseconds lock_wait = {});

struct IndexCheck {
  std::filesystem::path generation;
  std::size_t articles = 0;
  std::string fingerprint;
  std::vector<std::string> problems;  ///< a sentence each; none: it is sound
};

enum class CheckDepth {
  kFiles,       ///< every byte is as it was written, the database opens, and
                ///< articles here and there can be read
  kEverything,  ///< and every list of the database agrees with the others
};

/// Checks the live generation of an index, or one generation by its folder. A
/// damaged database may crash Xapian: a program that has to go on has another
/// process check. Throws NoIndexError, IoError.
LEDE_API IndexCheck check_index(const std::filesystem::path& index,
                                CheckDepth depth = CheckDepth::kEverything);

}  // namespace lede
