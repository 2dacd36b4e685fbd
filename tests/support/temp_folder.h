#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lede::test {

/// A folder of its own for one test, gone with the object.
class TempFolder {
 public:
  TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder();

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const {
    return path_ / name;
  }

  /// Writes a file below the folder, with the folders above it.
  std::filesystem::path write(std::string_view name,
                              std::string_view content) const;

 private:
  std::filesystem::path path_;
};

}  // namespace lede::test
