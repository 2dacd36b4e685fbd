#include "source/unpacking_limit.h"

#include <algorithm>
#include <string>

#include "source/read_failure.h"

namespace lede {

void UnpackingLimit::set_file_bytes(std::uint64_t bytes) {
  file_bytes_ = std::max(file_bytes_, bytes);
}

void UnpackingLimit::add_unpacked(std::uint64_t bytes) {
  unpacked_bytes_ += bytes;
  if (unpacked_bytes_ <= kFreeBytes) return;
  if (unpacked_bytes_ / kMostTimes > file_bytes_) {
    throw ReadFailure("unpacks to more than " + std::to_string(kMostTimes) +
                      " times its size, as a bomb does");
  }
}

}  // namespace lede
