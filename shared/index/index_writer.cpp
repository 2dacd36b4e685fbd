#include "index_writer.h"

#include <algorithm>

#include <xapian.h>

#include <lede/error.h>

#include "engine_error.h"
#include "schema.h"

static_assert(XAPIAN_AT_LEAST(1, 4, 22),
              "older versions may lose an index when the disk is full");

namespace lede {
namespace {

// Xapian's buffer takes about ten times the text that it holds, and counts
// documents, not bytes: this bounds it near 200 MB.
constexpr std::size_t kBufferedTextBytes = 16U << 20U;

// Xapian throws above 120 MB, at commit, and drops the batch.
constexpr std::size_t kMaxStoredBytes = 100U << 20U;

void require(bool fits, const IndexDocument& document, const char* why) {
  if (fits) return;
  throw UsageError("cannot index article " + document.id + ": " + why);
}

std::size_t encoded_size(const std::string& term) {
  const auto nuls = std::count(term.begin(), term.end(), '\0');
  return term.size() + static_cast<std::size_t>(nuls);
}

void validate(const IndexDocument& document) {
  require(!document.id.empty(), document, "its id is empty");
  require(encoded_size(id_term(document.id)) <= kMaxEncodedTermBytes, document,
          "its id is too long");
  require(document.stored.size() <= kMaxStoredBytes, document,
          "its text is too long");
  for (const IndexTerm& term : document.terms) {
    require(!term.term.empty(), document, "a term is empty");
    require(encoded_size(term.term) <= kMaxEncodedTermBytes, document,
            "a term is too long");
    require(term.positions.empty() || term.positions.back() < kMaxPosition,
            document, "it has too many words");
  }
  for (const IndexValue& value : document.values) {
    require(!value.bytes.empty(), document, "a value is empty");
  }
}

Xapian::Document xapian_document(const IndexDocument& document) {
  Xapian::Document out;
  out.set_data(document.stored);
  out.add_boolean_term(id_term(document.id));
  for (const IndexTerm& term : document.terms) {
    for (const std::uint32_t position : term.positions) {
      out.add_posting(term.term, position, 0);
    }
    out.add_term(term.term, term.count);
  }
  for (const IndexValue& value : document.values) {
    out.add_value(value.slot, value.bytes);
  }
  return out;
}

}  // namespace

struct IndexWriter::Database {
  Xapian::WritableDatabase xapian;
};

IndexWriter::IndexWriter(const std::filesystem::path& generation)
    : path_(generation.string()) {
  // Nobody reads a generation before it is published, so it needs neither
  // syncs nor old blocks on the way.
  constexpr int kFlags =
      Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
  engine_call("create the index in", path_, [&] {
    database_ = std::make_unique<Database>(
        Database{Xapian::WritableDatabase(path_, kFlags)});
  });
}

IndexWriter::~IndexWriter() = default;

void IndexWriter::add(const IndexDocument& document) {
  validate(document);
  engine_call("write to the index in", path_, [&] {
    database_->xapian.add_document(xapian_document(document));
    commit_when_full(document.stored.size());
  });
}

void IndexWriter::replace(std::uint32_t number, const IndexDocument& document) {
  validate(document);
  engine_call("write to the index in", path_, [&] {
    database_->xapian.replace_document(number, xapian_document(document));
    commit_when_full(document.stored.size());
  });
}

std::string IndexWriter::stored(std::uint32_t number) const {
  return engine_call("read back from the index in", path_, [&] {
    return database_->xapian.get_document(number).get_data();
  });
}

void IndexWriter::commit_when_full(std::size_t more_bytes) {
  unwritten_bytes_ += more_bytes;
  if (unwritten_bytes_ < kBufferedTextBytes) return;
  database_->xapian.commit();
  unwritten_bytes_ = 0;
}

void IndexWriter::finish(const std::string& analyser_version,
                         const std::vector<std::string>& languages) {
  std::string codes;
  for (const std::string& language : languages) {
    codes.append(codes.empty() ? "" : " ").append(language);
  }
  engine_call("finish the index in", path_, [&] {
    database_->xapian.set_metadata(kFormatKey, kFormatNumber);
    database_->xapian.set_metadata(kAnalyserKey, analyser_version);
    database_->xapian.set_metadata(kLanguagesKey, codes);
    database_->xapian.commit();
    database_->xapian.close();
  });
}

}  // namespace lede
