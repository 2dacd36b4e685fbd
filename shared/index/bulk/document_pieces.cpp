#include "bulk/document_pieces.h"

#include <optional>

#include "bulk/glass_numbers.h"
#include "bulk/table_reader.h"

namespace lede::bulk {
namespace {

// What is stored of the documents of the base, which are asked for by rising
// keys. One of which nothing is stored has no entry.
class BaseDocuments {
 public:
  explicit BaseDocuments(const std::filesystem::path& path) : table_(path) {
    has_entry_ = table_.next();
  }

  const TableReader* find(std::string_view key) {
    while (has_entry_ && table_.key() < key) has_entry_ = table_.next();
    return has_entry_ && table_.key() == key ? &table_ : nullptr;
  }

 private:
  TableReader table_;
  bool has_entry_ = false;
};

std::string key_of(std::uint32_t document) {
  std::string key;
  append_sortable(key, document);
  return key;
}

}  // namespace

TableRoot write_docdata_table(const std::filesystem::path& path,
                              const std::vector<DocumentPiece>& documents,
                              const std::vector<PieceReader>& files,
                              const std::filesystem::path& base) {
  TableWriter table(path);
  std::optional<BaseDocuments> kept;
  if (!base.empty()) kept.emplace(base);
  std::uint32_t number = 0;
  std::string bytes;
  for (std::uint32_t at = 0; at < documents.size(); ++at) {
    const auto& [lane, run, stored] = documents[at];
    if (run == kOfNone) continue;
    ++number;
    if (run == kOfBase) {
      const TableReader* const entry = kept->find(key_of(at + 1));
      if (entry == nullptr) continue;
      table.add(key_of(number), entry->tag());
    } else if (stored.bytes > 0) {
      files[lane].read(stored.offset, stored.bytes, bytes);
      table.add(key_of(number), bytes);
    }
  }
  return table.finish();
}

}  // namespace lede::bulk
