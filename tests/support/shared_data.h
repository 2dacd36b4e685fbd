#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace lede::test {

/// A folder of real data that may lie beside the checkout, in ../shared. It is
/// no part of the project: where it is absent, a test that wants it says that
/// it was skipped, and returns.
std::optional<std::filesystem::path> shared_data(std::string_view name);

}  // namespace lede::test
