#include "support/flipped_bit.h"

#include <algorithm>
#include <vector>

#include "files.h"

namespace lede::test {
namespace {

// In the same order on every machine.
std::vector<std::filesystem::path> files_in(
    const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

FlippedBit::FlippedBit(const std::filesystem::path& folder, Random& random)
    : file_(random.one_of(files_in(folder))),
      good_(read_small_file(file_)),
      byte_(random.below(good_.size())),
      bit_(random.below(8)) {
  std::string bad = good_;
  bad[byte_] = static_cast<char>(bad[byte_] ^ (1 << bit_));
  write_file(file_, bad);
}

FlippedBit::~FlippedBit() { write_file(file_, good_); }

std::string FlippedBit::place() const {
  return file_.filename().string() + ", bit " + std::to_string(bit_) +
         " of byte " + std::to_string(byte_);
}

}  // namespace lede::test
