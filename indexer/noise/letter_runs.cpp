#include "noise/letter_runs.h"

#include <cstdint>

namespace lede {

// A letter that the end of the block would cut is left for the next.
void LetterRuns::read_block(std::size_t at) {
  const ByteBlock block(text_.data() + at);
  latin_ = block.where([](ByteBlock::Bytes bytes) {
    return (bytes | 0x20) - 'a' < std::uint8_t{26};
  });
  const Mask leads = block.where(
      [](ByteBlock::Bytes bytes) { return (bytes & 0xFE) == 0xD0; });
  const Mask cut = leads & Mask{1} << (ByteBlock::kBytes - 1);
  cyrillic_ = (leads | leads << 1U) & ~cut;
  begin_ = at;
  end_ = at + ByteBlock::kBytes - (cut != 0 ? 1 : 0);
}

}  // namespace lede
