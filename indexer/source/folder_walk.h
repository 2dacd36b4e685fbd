#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <lede/article_source.h>

#include "file_stamp.h"

namespace lede {

struct FoundFile {
  std::filesystem::path path;
  std::string id;  ///< its path below the source, "/" between names
  FileStamp stamp;
};

struct FolderWalk {
  std::vector<FoundFile> files;       ///< sorted by id
  std::vector<Rejection> unreadable;  ///< folders that could not be read
  std::size_t passed_over = 0;        ///< names that hold no articles
};

/// All files below a folder that may hold articles, without `leave_out`,
/// indexes of lede, databases of Xapian, and what is below these. Follows no
/// symbolic links and needs no stack for depth.
FolderWalk walk_folder(const std::filesystem::path& folder,
                       const std::filesystem::path& leave_out);

}  // namespace lede
