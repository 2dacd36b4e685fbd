#include "bulk/byte_chains.h"

#include <algorithm>
#include <cstring>

namespace lede::bulk {

void ByteChains::append(Chain& chain, std::string_view bytes) {
  chain.size += static_cast<std::uint32_t>(bytes.size());
  while (true) {
    const std::size_t room = chain.room - chain.used;
    const std::size_t size = std::min(room, bytes.size());
    if (size > 0) {
      std::memcpy(data_of(chain.last) + chain.used, bytes.data(), size);
      chain.used = static_cast<std::uint16_t>(chain.used + size);
      bytes.remove_prefix(size);
    }
    if (bytes.empty()) return;
    add_piece(chain);
  }
}

void ByteChains::add_piece(Chain& chain) {
  const std::uint32_t room =
      chain.room == 0
          ? kLeastPieceBytes
          : std::min<std::uint32_t>(2U * chain.room, kMostPieceBytes);
  const std::size_t units = (kLinkBytes + room) / kUnitBytes;
  if (units_used_ + units > kSlabUnits) {
    if (slabs_in_use_ == slabs_.size()) {
      slabs_.push_back(std::make_unique_for_overwrite<char[]>(kSlabBytes));
    }
    // The very first unit of all is no piece's: 0 means none.
    units_used_ = slabs_in_use_ == 0 ? 1 : 0;
    ++slabs_in_use_;
  }
  const auto piece = static_cast<std::uint32_t>(
      (slabs_in_use_ - 1) * kSlabUnits + units_used_);
  units_used_ += units;
  if (chain.first == 0) {
    chain.first = piece;
  } else {
    std::memcpy(at(chain.last), &piece, sizeof piece);
  }
  chain.last = piece;
  chain.used = 0;
  chain.room = static_cast<std::uint16_t>(room);
}

void ByteChains::clear() {
  slabs_in_use_ = 0;
  units_used_ = kSlabUnits;
}

}  // namespace lede::bulk
