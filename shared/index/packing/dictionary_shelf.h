#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "file_stamp.h"
#include "packing/article_unpacker.h"

namespace lede {

/// Has readers of one generation use one copy of its dictionaries. Any thread
/// may ask.
class DictionaryShelf {
 public:
  /// Those of a generation, which are kept as long as somebody has them. They
  /// can be read when the generation is removed. Throws DamagedIndexError,
  /// IoError.
  std::shared_ptr<const UnpackingDictionaries> of(
      const std::filesystem::path& generation);

 private:
  struct Place {
    FileStamp stamp;
    std::weak_ptr<const UnpackingDictionaries> dictionaries;
  };

  std::mutex mutex_;  // of what follows
  std::vector<Place> places_;
};

}  // namespace lede
