#include "index_writer.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include <xapian.h>

#include <lede/error.h>

#include "bulk/bulk_writer.h"
#include "byte_reader.h"
#include "database_check.h"
#include "database_copy.h"
#include "document_digest.h"
#include "engine_error.h"
#include "packing/article_unpacker.h"
#include "schema.h"
#include "stock_writer.h"
#include "stored_article.h"

namespace lede {
namespace {

void require(bool fits, const IndexDocument& document, const char* why) {
  if (fits) return;
  throw UsageError("cannot index article " + document.id + ": " + why);
}

// A NUL counts twice.
bool is_short_enough(std::string_view term) {
  if (2 * term.size() <= kMaxEncodedTermBytes) return true;
  const auto nuls = std::count(term.begin(), term.end(), '\0');
  return term.size() + static_cast<std::size_t>(nuls) <= kMaxEncodedTermBytes;
}

void validate(const IndexDocument& document) {
  require(!document.id.empty(), document, "its id is empty");
  require(is_short_enough(id_term(document.id)), document,
          "its id is too long");
  require(document.stored.size() <= kMaxStoredBytes, document,
          "its text is too long");
  for (const IndexTerm& term : document.terms) {
    require(!term.term.empty(), document, "a term is empty");
    require(is_short_enough(term.term), document, "a term is too long");
  }
  for (const IndexPlace& place : document.terms.places()) {
    require(place.position < kMaxPosition, document, "it has too many words");
  }
  for (const IndexValue& value : document.values) {
    require(!value.bytes.empty(), document, "a value is empty");
  }
}

std::map<std::string, std::string> metadata_of(
    const std::string& analyser_version) {
  return {{kFormatKey, kFormatNumber}, {kAnalyserKey, analyser_version}};
}

// One whose documents are numbered without gaps, as BulkWriter leaves it.
Xapian::Database opened(const std::filesystem::path& generation) {
  return engine_call("open index", generation.string(), [&] {
    Xapian::Database database(generation.string(), Xapian::DB_BACKEND_GLASS);
    ByteReader::require(database.get_doccount() == database.get_lastdocid());
    return database;
  });
}

// An index of Xapian's own making, to compare with, which is gone at the end.
class Twin {
 public:
  explicit Twin(const std::filesystem::path& generation)
      : path_(made(generation / "twin")), writer_(path_) {}
  Twin(const Twin&) = delete;
  Twin& operator=(const Twin&) = delete;
  ~Twin() {
    std::error_code ignored;  // the whole generation will not be there
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }
  StockWriter& writer() { return writer_; }

 private:
  static const std::filesystem::path& made(const std::filesystem::path& path) {
    std::error_code ignored;  // the writer tells what is wrong
    std::filesystem::create_directory(path, ignored);
    return path;
  }

  std::filesystem::path path_;
  StockWriter writer_;
};

}  // namespace

struct IndexWriter::Writers {
  std::vector<PlacesWriter> places;  // by lane
  std::optional<bulk::BulkWriter> bulk;
  std::optional<Xapian::Database> base;  // of bulk
  std::optional<StockWriter> stock;
  std::mutex mutex;  // of base and stock, while lanes put
  std::optional<Twin> twin;
};

IndexWriter::IndexWriter(const std::filesystem::path& generation,
                         const IndexWriterOptions& options)
    : path_(generation), writers_(std::make_unique<Writers>()) {
  const bool has_base = !options.base.empty();
  const bool by_stock = options.stock || !bulk::knows_this_xapian() ||
                        (has_base && !bulk::is_bulk_written(options.base));
  if (by_stock || !options.verify) lanes_ = options.lanes;
  writers_->places.resize(lanes_);
  packers_.resize(lanes_);
  if (has_base) dictionaries_.add_all_of(options.base);
  if (by_stock) {
    if (has_base) copy_database(options.base, generation);
    writers_->stock.emplace(generation);
    return;
  }
  if (options.verify) writers_->twin.emplace(generation);
  bulk::Base base;
  if (has_base) {
    writers_->base = opened(options.base);
    base = {options.base, writers_->base->get_lastdocid()};
  }
  writers_->bulk.emplace(generation, lanes_, options.memory_bytes, base);
}

IndexWriter::~IndexWriter() = default;

Digest IndexWriter::put(std::size_t lane, std::uint32_t number,
                        IndexDocument document,
                        const PackingDictionary* dictionary) {
  validate(document);
  const PlacedDocument placed{document,
                              writers_->places[lane].write(document.terms)};
  const Digest digest = digest_of(placed);
  document.stored = packers_[lane].packed(document.stored, dictionary);
  if (writers_->bulk) writers_->bulk->put(lane, number, placed);
  if (writers_->stock) {
    const std::lock_guard guard(writers_->mutex);
    writers_->stock->put(number, placed);
  }
  if (writers_->twin) writers_->twin->writer().put(number, placed);
  return digest;
}

const PackingDictionary* IndexWriter::dictionary(std::uint32_t kind) const {
  return dictionaries_.of_kind(kind);
}

const PackingDictionary* IndexWriter::add_dictionary(std::uint32_t kind,
                                                     std::string bytes) {
  dictionaries_.add(kind, std::move(bytes));
  return dictionaries_.of_kind(kind);
}

void IndexWriter::remove(std::uint32_t number) {
  if (writers_->bulk) return writers_->bulk->remove(number);
  writers_->stock->remove(number);
}

std::uint32_t IndexWriter::last_number() const {
  if (writers_->stock) return writers_->stock->last_number();
  return writers_->base ? writers_->base->get_lastdocid() : 0;
}

void IndexWriter::settle() {
  if (writers_->bulk) writers_->bulk->settle();
}

std::string IndexWriter::kept(std::uint32_t number) const {
  if (writers_->bulk && writers_->bulk->has_put(number)) {
    return writers_->bulk->stored(number);
  }
  const std::lock_guard guard(writers_->mutex);
  if (writers_->stock) return writers_->stock->stored(number);
  return engine_call("read back from the index in", path_.string(), [&] {
    return writers_->base.value().get_document(number).get_data();
  });
}

std::uint32_t IndexWriter::final_number(std::uint32_t number) const {
  return writers_->bulk ? writers_->bulk->final_number(number) : number;
}

std::string IndexWriter::stored(std::uint32_t number) const {
  ArticleUnpacker unpacker;
  const std::string bytes = kept(number);
  return joined(unpacker.unpacked(bytes, dictionaries_.unpacking()));
}

void IndexWriter::finish(const std::string& analyser_version) {
  const auto metadata = metadata_of(analyser_version);
  dictionaries_.write(path_);
  if (writers_->stock) return writers_->stock->finish(metadata);
  check_totals(path_, writers_->bulk->finish(metadata));
  if (!writers_->twin) return;
  writers_->twin->writer().finish(metadata);
  check_equal(path_, writers_->twin->path());
  writers_->twin.reset();
}

}  // namespace lede
