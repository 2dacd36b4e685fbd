#include "bulk/version_file.h"

#include <string>
#include <string_view>

#include "bulk/byte_files.h"
#include "bulk/glass_numbers.h"
#include "bulk/version_format.h"

namespace lede::bulk {
namespace {

constexpr std::uint64_t kRevision = 1;

// From so many bytes on Xapian would compress in tables that we leave empty.
constexpr std::size_t kLeastCompressed = 18;

void append_root(std::string& bytes, const TableRoot& root,
                 std::size_t least_compressed) {
  const bool is_empty = root.blocks == 0;
  append_number(bytes, root.block);
  append_number(bytes, std::uint64_t{root.level} << kLevelShift | kInOrder |
                           (is_empty ? kNoRoot : 0));
  append_number(bytes, root.entries);
  append_number(bytes, kBlockBytes / kBlockSizeUnit);
  append_number(bytes, least_compressed);
  std::string free_list;
  if (!is_empty) {
    append_number(free_list, kRevision);
    append_number(free_list, root.blocks);
    free_list.append(4, '\0');  // where the list begins and ends: nowhere
  }
  append_string(bytes, free_list);
}

std::string tables_and_totals(const TableRoots& roots,
                              const DocumentTotals& totals) {
  std::string bytes;
  append_number(bytes, kRevision);
  append_root(bytes, roots.postlist, 0);
  append_root(bytes, roots.docdata, 0);
  append_root(bytes, {}, kLeastCompressed);  // termlist
  append_root(bytes, {}, 0);                 // position
  append_root(bytes, {}, kLeastCompressed);  // spelling
  append_root(bytes, {}, kLeastCompressed);  // synonym
  append_number(bytes, totals.documents);
  append_number(bytes, totals.last_number - totals.documents);
  append_number(bytes, totals.least_length);
  append_number(bytes, totals.greatest_count);
  append_number(bytes, totals.greatest_length - totals.greatest_count);
  append_number(bytes, 0);  // the oldest set of changes
  append_number(bytes, totals.length);
  append_number(bytes, 0);  // the greatest count of a spelling
  return bytes;
}

// 16 bytes that tell databases apart. Made of what follows them, so that the
// same articles give the same bytes: FNV-1a, 64 bits, from two beginnings.
std::string identifier_of(std::string_view content) {
  std::string identifier;
  for (std::uint64_t hash : {0xcbf29ce484222325U, 0x9e3779b97f4a7c15U}) {
    for (const char byte : content) {
      hash ^= static_cast<unsigned char>(byte);
      hash *= 0x100000001b3U;
    }
    for (unsigned shift = 0; shift < 64; shift += 8) {
      identifier += static_cast<char>(hash >> shift);
    }
  }
  return identifier;
}

}  // namespace

void write_version_file(const std::filesystem::path& generation,
                        const TableRoots& roots, const DocumentTotals& totals) {
  const std::string content = tables_and_totals(roots, totals);
  OutputFile file(generation / "iamglass");
  file.append(kVersionHead);
  file.append(identifier_of(content));
  file.append(content);
  file.flush();
}

}  // namespace lede::bulk
