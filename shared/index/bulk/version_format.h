#pragma once

#include <cstdint>
#include <string_view>

namespace lede::bulk {

/// How the version file begins and what its numbers mean (glass_format.md,
/// "iamglass"), for those who write and read it.

/// What it is, and the date of the format: 2016-03-14, as glass packs it.
constexpr std::string_view kVersionHead{"\x0F\x0DXapian Glass\x04\x6E", 16};

constexpr std::size_t kIdentifierBytes = 16;

constexpr unsigned kTables = 6;  // whose roots it tells: postlist, docdata, …
constexpr std::uint64_t kBlockSizeUnit = 2048;

/// A root's level stands above these.
constexpr unsigned kLevelShift = 2;
constexpr std::uint64_t kInOrder = 2;
constexpr std::uint64_t kNoRoot = 1;

}  // namespace lede::bulk
