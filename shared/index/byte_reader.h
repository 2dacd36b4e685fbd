#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <lede/error.h>

namespace lede {

/// Reads what is stored of a document, or of many, from its begin to its end:
/// numbers of seven bits a byte, the lowest first, the high bit set on all but
/// the last; strings behind their size. Throws DamagedIndexError for bytes that
/// lede did not write. Gives views of the bytes that it was made of.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  // Most have one byte.
  std::uint64_t number() {
    require(!rest_.empty());
    const auto first = static_cast<unsigned char>(rest_.front());
    if (first >= 0x80) return long_number();
    rest_.remove_prefix(1);
    return first;
  }

  /// A count of things that take so many bytes each, at least.
  std::size_t count(std::size_t bytes_each = 1) {
    const std::uint64_t value = number();
    require(value <= rest_.size() / bytes_each);
    return static_cast<std::size_t>(value);
  }

  std::string_view bytes(std::size_t size) {
    require(size <= rest_.size());
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  /// A number of eight bytes, as it lies in memory.
  std::uint64_t fixed() {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes(sizeof value).data(), sizeof value);
    return value;
  }

  std::string_view string() { return bytes(count()); }

  bool at_end() const { return rest_.empty(); }

  std::string_view rest() const { return rest_; }

  static void require(bool fits) {
    if (fits) return;
    throw DamagedIndexError(
        "cannot read the index: what it holds is not as lede wrote it; "
        "build the index anew");
  }

 private:
  std::uint64_t long_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 63; shift += 7) {
      require(!rest_.empty());
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
    require(false);
    return 0;
  }

  std::string_view rest_;
};

}  // namespace lede
