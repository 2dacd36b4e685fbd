#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace lede {

/// Writes what ByteReader reads.
class ByteWriter {
 public:
  void number(std::uint64_t value) {
    while (value >= 0x80) {
      bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
      value >>= 7U;
    }
    bytes_ += static_cast<char>(value);
  }

  /// Eight bytes, for numbers that are as often large as small.
  void fixed(std::uint64_t value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    bytes_.append(bytes, sizeof value);
  }

  void string(std::string_view text) {
    number(text.size());
    bytes_ += text;
  }

  std::size_t size() const { return bytes_.size(); }
  std::string take() { return std::exchange(bytes_, std::string()); }

 private:
  std::string bytes_;
};

}  // namespace lede
