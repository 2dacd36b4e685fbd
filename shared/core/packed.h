#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace lede {

/// Writes numbers as varints (7 bits a byte, low ones first) and as they lie
/// in memory, and strings as their size and then their bytes.
class PackedWriter {
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

/// Thrown by PackedReader for bytes that no PackedWriter has written so.
class NotPacked : public std::runtime_error {
 public:
  NotPacked() : std::runtime_error("its bytes are not as lede wrote them") {}
};

/// Reads them back. Throws NotPacked.
class PackedReader {
 public:
  explicit PackedReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 63 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
    throw NotPacked();
  }

  std::uint64_t fixed() {
    std::uint64_t value = 0;
    std::memcpy(&value, taken(sizeof value).data(), sizeof value);
    return value;
  }

  /// A count of things that take at least one byte each.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > rest_.size()) throw NotPacked();
    return static_cast<std::size_t>(value);
  }

  std::string string() { return std::string(taken(count())); }

  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view taken(std::size_t size) {
    if (size > rest_.size()) throw NotPacked();
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  std::string_view rest_;
};

}  // namespace lede
