#include "lists/table_blocks.h"

#include <utility>

#include <fcntl.h>

#include <lede/error.h>

#include "generation_file.h"

namespace lede {

TableBlocks::TableBlocks(std::filesystem::path path)
    : path_(std::move(path)), file_(of_generation(path_, [this] {
        return open_file(path_, O_RDONLY);
      })) {}

std::shared_ptr<const TableBlock> TableBlocks::block(std::uint32_t number,
                                                     KeptBlocks& kept_blocks) {
  Kept& kept = kept_blocks[number % kept_blocks.size()];
  if (kept.block && kept.number == number) return kept.block;
  // Its memory is near, where nobody else has it.
  auto block = kept.block.use_count() == 1
                   ? std::move(kept.block)
                   : std::make_shared_for_overwrite<TableBlock>();
  kept.block.reset();
  read(number, *block);
  kept = {number, std::move(block)};
  return kept.block;
}

void TableBlocks::read(std::uint32_t number, TableBlock& block) const {
  const std::uint64_t begin = std::uint64_t{number} * block.size();
  for (std::size_t done = 0; done < block.size();) {
    const std::size_t count = read_at(file_, begin + done, block.data() + done,
                                      block.size() - done, path_);
    require(count > 0);
    done += count;
  }
}

void TableBlocks::throw_damaged() const {
  throw DamagedIndexError("cannot read " + path_.string() +
                          ": it is not as lede wrote it; build the index anew");
}

}  // namespace lede
