#include "support/shared_data.h"

#include "support/catch.h"

namespace lede::test {

std::optional<std::filesystem::path> shared_data(std::string_view name) {
  const auto path =
      std::filesystem::path(LEDE_SOURCE_FOLDER).parent_path() / "shared" / name;
  std::error_code none;
  if (std::filesystem::is_directory(path, none)) return path;
  WARN("skipped: no folder shared/" << name << " beside the checkout");
  return std::nullopt;
}

}  // namespace lede::test
