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

TreeRoot take_root(ByteReader& rest) {
  TreeRoot root;
  root.block = static_cast<std::uint32_t>(rest.number());
  const std::uint64_t flags = rest.number();
  root.has_entries = (flags & bulk::kNoRoot) == 0;
  root.level = static_cast<unsigned>(flags >> bulk::kLevelShift);
  rest.number();  // of entries
  const std::uint64_t block_size_units = rest.number();
  ByteReader::require(!root.has_entries ||
                      block_size_units ==
                          bulk::kBlockBytes / bulk::kBlockSizeUnit);
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
  DatabaseVersion version;
  version.lists = take_root(rest);
  version.stored = take_root(rest);
  for (unsigned other = 2; other < bulk::kTables; ++other) take_root(rest);
  version.documents = static_cast<std::uint32_t>(rest.number());
  version.last_document =
      version.documents + static_cast<std::uint32_t>(rest.number());
  for (int bound = 0; bound < 3; ++bound) rest.number();  // of lengths, counts
  rest.number();  // the oldest set of changes
  version.length = rest.number();
  return version;
}

}  // namespace lede
