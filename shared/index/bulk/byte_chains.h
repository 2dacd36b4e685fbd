#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace lede::bulk {

/// Many strings of bytes that grow at their ends, in little more memory than
/// they have bytes. Each is a chain of pieces, every one twice as large as the
/// one before it, up to kMostPieceBytes. To append touches one piece, wherever
/// the string began. Memory stays for the next strings when all are dropped.
class ByteChains {
 public:
  /// A string; the default is an empty one. Belongs to the ByteChains that
  /// appended to it.
  struct Chain {
    std::uint32_t first = 0;  // pieces, by kUnitBytes of all memory; 0: none
    std::uint32_t last = 0;
    std::uint32_t size = 0;  // bytes of the string
    std::uint16_t used = 0;  // bytes of the last piece
    std::uint16_t room = 0;  // of it in all
  };

  void append(Chain& chain, std::string_view bytes);

  /// Where the next bytes of a string go, if there is room for so many in one
  /// row; else null. Those that are written there are appended by extend().
  char* room_for(const Chain& chain, std::size_t bytes) const {
    const bool is_there = std::size_t{chain.used} + bytes <= chain.room;
    return is_there ? data_of(chain.last) + chain.used : nullptr;
  }
  static void extend(Chain& chain, std::size_t bytes) {
    chain.size += static_cast<std::uint32_t>(bytes);
    chain.used = static_cast<std::uint16_t>(chain.used + bytes);
  }

  /// Has the processor fetch the place where the next byte will go.
  void fetch(const Chain& chain) const {
    if (chain.last != 0) __builtin_prefetch(data_of(chain.last) + chain.used);
  }

  /// Has it fetch the first bytes of a string, or where these are there, those
  /// that come next.
  void fetch_first(const Chain& chain) const {
    if (chain.first != 0) __builtin_prefetch(at(chain.first));
  }
  void fetch_second(const Chain& chain) const {
    if (chain.first != chain.last) __builtin_prefetch(at(next_of(chain.first)));
  }

  /// All of a string, if it lies in one piece; else nothing.
  std::string_view in_one_piece(const Chain& chain) const {
    if (chain.first == 0 || chain.first != chain.last) return {};
    return {data_of(chain.first), chain.size};
  }

  /// Calls `use` with the bytes of a string, piece by piece.
  template <typename Use>
  void read(const Chain& chain, Use&& use) const {
    std::uint32_t piece = chain.first;
    std::uint32_t left = chain.size;
    for (std::uint32_t room = kLeastPieceBytes; left > 0;) {
      const std::uint32_t size = left < room ? left : room;
      use(std::string_view(data_of(piece), size));
      left -= size;
      piece = next_of(piece);
      if (room < kMostPieceBytes) room *= 2;
    }
  }

  std::size_t memory_bytes() const { return slabs_in_use_ * kSlabBytes; }

  /// Drops all strings.
  void clear();

 private:
  static constexpr std::uint32_t kLeastPieceBytes = 12;
  static constexpr std::uint32_t kMostPieceBytes = kLeastPieceBytes << 9U;
  static constexpr std::size_t kUnitBytes = 4;
  static constexpr std::size_t kLinkBytes = 4;
  static constexpr std::size_t kSlabBytes = std::size_t{1} << 20U;
  static constexpr std::size_t kSlabUnits = kSlabBytes / kUnitBytes;

  char* at(std::uint32_t piece) const {
    return slabs_[piece / kSlabUnits].get() + piece % kSlabUnits * kUnitBytes;
  }
  // A piece is the number of the next one, and its bytes.
  char* data_of(std::uint32_t piece) const { return at(piece) + kLinkBytes; }
  std::uint32_t next_of(std::uint32_t piece) const {
    std::uint32_t next = 0;
    std::memcpy(&next, at(piece), sizeof next);
    return next;
  }
  void add_piece(Chain& chain);

  std::vector<std::unique_ptr<char[]>> slabs_;
  std::size_t slabs_in_use_ = 0;
  std::size_t units_used_ = kSlabUnits;  // of the last slab in use
};

}  // namespace lede::bulk
