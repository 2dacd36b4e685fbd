#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "file_stamp.h"

namespace lede {

/// An index is a directory:
///
///     CURRENT       the name of the generation that readers use, a newline
///     gen-000007/   a generation: a Xapian database and its MANIFEST, which
///                   never change
///     gen-000006/   one before it, to roll back to
///     XAPIANDB      names the same generation for Xapian's own tools, which
///                   open the directory by it
///     lede.lock     held while a generation is built or another made live
///     building/     the generation being built; what is left of one that did
///                   not end is removed by the next
///     refused/      the last one that was built and not published, for a look
///     removed/      one that is being removed
///
/// A generation is published by replacing CURRENT, so a reader finds the old
/// one whole or the new one whole, whatever happens to the writer.

constexpr char kPointerName[] = "CURRENT";
constexpr char kStubName[] = "XAPIANDB";
constexpr char kLockName[] = "lede.lock";
constexpr char kBuildingName[] = "building";
constexpr char kRefusedName[] = "refused";
constexpr char kRemovedName[] = "removed";

/// "gen-000007" for 7.
std::string generation_name(unsigned number);

/// The other way; nothing for any other name.
std::optional<unsigned> generation_number(std::string_view name);

/// Of the generations that are in an index, rising. Throws IoError.
std::vector<unsigned> generation_numbers(const std::filesystem::path& index);

/// Which of them CURRENT names. Throws NoIndexError, DamagedIndexError,
/// IoError.
unsigned live_number(const std::filesystem::path& index);

/// Says why a path is no index: NoIndexError, or IoError where the system lets
/// nobody look.
[[noreturn]] void throw_no_index(const std::filesystem::path& index);

/// Of CURRENT; nothing where there is none.
std::optional<FileStamp> pointer_stamp(const std::filesystem::path& index);

/// Makes a generation the live one: for readers at once, whatever happens
/// either before or after it; then for Xapian's tools. Throws IoError.
void point_at(const std::filesystem::path& index, unsigned number);

/// Makes the index directory, if there is none, and checks that it holds
/// nothing else. Throws UsageError, IoError.
void prepare_index_folder(const std::filesystem::path& index);

/// Removes a generation, or what is left of one, so that no part of it is ever
/// seen under its name. What cannot be removed is left for the next time.
void remove_generation(const std::filesystem::path& index,
                       const std::filesystem::path& generation);

}  // namespace lede
