#include "stored_documents.h"

#include <xapian.h>

#include "bulk/bulk_writer.h"
#include "bulk/glass_numbers.h"
#include "lists/table_cursor.h"
#include "lists/version_reader.h"
#include "stored_article.h"

namespace lede {

struct StoredDocuments::Table {
  explicit Table(const std::filesystem::path& generation)
      : tree{TableBlocks(generation / "docdata.glass"),
             read_version(generation).stored} {}

  TableTree tree;
  TableCursor cursor{tree};
};

struct StoredDocuments::Engine {
  Xapian::Database database;
  std::string stored;
};

StoredDocuments::StoredDocuments(const std::filesystem::path& generation) {
  if (bulk::is_bulk_written(generation)) {
    table_ = std::make_unique<Table>(generation);
  } else {
    engine_ = std::make_unique<Engine>(
        Engine{Xapian::Database(generation.string()), {}});
  }
}

StoredDocuments::~StoredDocuments() = default;
StoredDocuments::StoredDocuments(StoredDocuments&&) noexcept = default;
StoredDocuments& StoredDocuments::operator=(StoredDocuments&&) noexcept =
    default;

std::string_view StoredDocuments::article(std::uint32_t document) {
  find(document);
  if (engine_) return engine_->stored;
  table_->cursor.read_rest();
  return table_->cursor.tag();
}

std::string_view StoredDocuments::head(std::uint32_t document) {
  find(document);
  if (engine_) return engine_->stored;
  TableCursor& cursor = table_->cursor;
  if (!holds_head(cursor.tag())) cursor.read_rest();
  return cursor.tag();
}

void StoredDocuments::find(std::uint32_t document) {
  if (engine_) {
    engine_->stored = engine_->database.get_document(document).get_data();
    return;
  }
  std::string key;
  bulk::append_sortable(key, document);
  table_->tree.blocks.require(table_->cursor.seek_beginning(key));
}

}  // namespace lede
