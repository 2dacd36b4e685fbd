#include "lists/version_reader.h"

#include <string>
#include <string_view>

#include <lede/error.h>

#include "bulk/block_layout.h"
#include "bulk/version_format.h"
#include "byte_reader.h"
#include "files.h"
#include "generation_file.h"

namespace lede {
namespace {

struct Root {
  std::uint64_t block = 0;
  std::uint64_t flags = 0;
  std::uint64_t block_size_units = 0;
};

Root take_root(ByteReader& rest) {
  Root root;
  root.block = rest.number();
  root.flags = rest.number();
  rest.number();  // of entries
  root.block_size_units = rest.number();
  rest.number();  // least size of what is compressed
  rest.string();  // free blocks
  return root;
}

}  // namespace

DatabaseVersion read_version(const std::filesystem::path& generation) {
  const std::filesystem::path path = generation / "iamglass";
  const std::string content =
      of_generation(path, [&] { return read_small_file(path); });
  ByteReader rest(content);
  const std::string_view head = rest.bytes(bulk::kVersionHead.size());
  if (head != bulk::kVersionHead) {
    throw WrongFormatError("cannot open index " + generation.string() +
                           ": Xapian wrote it in a format that this lede does "
                           "not know; build the index anew");
  }
  rest.bytes(bulk::kIdentifierBytes);
  rest.number();  // the revision
  const Root root = take_root(rest);
  for (unsigned other = 1; other < bulk::kTables; ++other) take_root(rest);
  DatabaseVersion version;
  version.has_lists = (root.flags & bulk::kNoRoot) == 0;
  version.root_block = static_cast<std::uint32_t>(root.block);
  version.root_level = static_cast<unsigned>(root.flags >> bulk::kLevelShift);
  ByteReader::require(!version.has_lists ||
                      root.block_size_units ==
                          bulk::kBlockBytes / bulk::kBlockSizeUnit);
  version.documents = static_cast<std::uint32_t>(rest.number());
  version.last_document =
      version.documents + static_cast<std::uint32_t>(rest.number());
  for (int bound = 0; bound < 3; ++bound) rest.number();  // of lengths, counts
  rest.number();  // the oldest set of changes
  version.length = rest.number();
  return version;
}

}  // namespace lede
