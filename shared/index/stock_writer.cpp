#include "stock_writer.h"

#include <xapian.h>

#include "engine_error.h"
#include "schema.h"

static_assert(XAPIAN_AT_LEAST(1, 4, 22),
              "older versions may lose an index when the disk is full");

namespace lede {
namespace {

// Xapian's buffer takes about sixty bytes a word, and counts documents: this
// bounds it near 200 MB.
constexpr std::size_t kBufferedWords = 3'000'000;

Xapian::Document xapian_document(const PlacedDocument& placed) {
  const auto& [document, places] = placed;
  Xapian::Document out;
  out.set_data(document.stored);
  out.add_boolean_term(id_term(document.id));
  for (const IndexTerm& each : document.terms) {
    out.add_term(std::string(each.term), each.count);
  }
  std::uint32_t slot = kFirstPlacesSlot;
  for (const std::string& share : places) {
    if (!share.empty()) out.add_value(slot, share);
    ++slot;
  }
  for (const IndexValue& value : document.values) {
    out.add_value(value.slot, value.bytes);
  }
  return out;
}

}  // namespace

struct StockWriter::Database {
  Xapian::WritableDatabase xapian;
};

StockWriter::StockWriter(const std::filesystem::path& generation)
    : path_(generation.string()) {
  // Nobody reads a generation before it is published, so it needs neither
  // syncs nor old blocks on the way.
  constexpr int kFlags =
      Xapian::DB_CREATE_OR_OPEN | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
  engine_call("create the index in", path_, [&] {
    database_ = std::make_unique<Database>(
        Database{Xapian::WritableDatabase(path_, kFlags)});
  });
}

StockWriter::~StockWriter() = default;

void StockWriter::put(std::uint32_t number, const PlacedDocument& placed) {
  engine_call("write to the index in", path_, [&] {
    database_->xapian.replace_document(number, xapian_document(placed));
    commit_when_full(placed.document.terms.places().size());
  });
}

void StockWriter::remove(std::uint32_t number) {
  engine_call("remove from the index in", path_,
              [&] { database_->xapian.delete_document(number); });
}

std::uint32_t StockWriter::last_number() const {
  return engine_call("read the index in", path_, [&] {
    return std::uint32_t{database_->xapian.get_lastdocid()};
  });
}

std::string StockWriter::stored(std::uint32_t number) const {
  return engine_call("read back from the index in", path_, [&] {
    return database_->xapian.get_document(number).get_data();
  });
}

void StockWriter::commit_when_full(std::size_t more_words) {
  unwritten_words_ += more_words;
  if (unwritten_words_ < kBufferedWords) return;
  database_->xapian.commit();
  unwritten_words_ = 0;
}

void StockWriter::finish(const std::map<std::string, std::string>& metadata) {
  engine_call("finish the index in", path_, [&] {
    for (const auto& [name, value] : metadata) {
      database_->xapian.set_metadata(name, value);
    }
    database_->xapian.commit();
    database_->xapian.close();
  });
}

}  // namespace lede
