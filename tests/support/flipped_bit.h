#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "support/random.h"

namespace lede::test {

/// A bit of a file that is another one as long as this lives.
class FlippedBit {
 public:
  /// Any bit of any file of a folder.
  FlippedBit(const std::filesystem::path& folder, Random& random);
  FlippedBit(const FlippedBit&) = delete;
  FlippedBit& operator=(const FlippedBit&) = delete;
  ~FlippedBit();

  /// "postlist.glass, bit 3 of byte 1200", for people.
  std::string place() const;

 private:
  std::filesystem::path file_;
  std::string good_;
  std::size_t byte_ = 0;
  std::size_t bit_ = 0;
};

}  // namespace lede::test
