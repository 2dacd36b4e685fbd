#include "index_reader.h"

#include <algorithm>
#include <memory>

#include <xapian.h>

#include <lede/error.h>

#include "engine_error.h"
#include "index_overview.h"
#include "matching/explaining.h"
#include "matching/matching.h"
#include "packing/article_unpacker.h"
#include "schema.h"
#include "stored_documents.h"

namespace lede {
namespace {

void check_version(const Xapian::Database& database, const char* key,
                   const std::string& wanted, const std::string& path) {
  const std::string found = database.get_metadata(key);
  if (found == wanted) return;
  throw WrongFormatError("cannot open index " + path + ": it was made with " +
                         key + " \"" + found + "\", this lede needs \"" +
                         wanted + "\"; build the index anew");
}

// "a and b", for messages.
std::string joined(const std::vector<std::filesystem::path>& paths) {
  std::string text;
  for (const std::filesystem::path& path : paths) {
    text.append(text.empty() ? "" : " and ").append(path.string());
  }
  return text;
}

}  // namespace

struct IndexReader::Database {
  // Refuses what is of another version.
  void add(const std::string& path, const std::string& analyser_version,
           DictionaryShelf& shelf) {
    const Xapian::Database one(path, Xapian::DB_BACKEND_GLASS);
    check_version(one, kFormatKey, kFormatNumber, path);
    check_version(one, kAnalyserKey, analyser_version, path);
    xapian.add_database(one);
    collection.add(path);
    stored.emplace_back(path);
    dictionaries.push_back(shelf.of(path));
    file_places.emplace_back(path);
  }

  // When all are added.
  void find_languages() {
    const std::string prefix = stem_language_term("");
    collection.walk_terms(prefix, [&](std::string_view term,
                                      std::size_t articles) {
      languages.push_back({std::string(term.substr(prefix.size())), articles});
      return true;
    });
  }

  Xapian::Database xapian;
  Collection collection;  // the same, for matching
  // Of each generation.
  std::vector<StoredDocuments> stored;
  std::vector<std::shared_ptr<const UnpackingDictionaries>> dictionaries;
  std::vector<FilePlaces> file_places;
  ArticleUnpacker unpacker;
  std::vector<StemLanguage> languages;
};

IndexReader::IndexReader(const std::filesystem::path& generation,
                         const std::string& analyser_version)
    : IndexReader(std::vector{generation}, analyser_version) {}

IndexReader::IndexReader(const std::vector<std::filesystem::path>& generations,
                         const std::string& analyser_version)
    : path_(joined(generations)), database_(std::make_unique<Database>()) {
  DictionaryShelf own;
  open(generations, analyser_version, own);
}

IndexReader::IndexReader(const std::vector<std::filesystem::path>& generations,
                         const std::string& analyser_version,
                         DictionaryShelf& shelf)
    : path_(joined(generations)), database_(std::make_unique<Database>()) {
  open(generations, analyser_version, shelf);
}

void IndexReader::open(const std::vector<std::filesystem::path>& generations,
                       const std::string& analyser_version,
                       DictionaryShelf& shelf) {
  for (const std::filesystem::path& each : generations) {
    engine_call("open index", each.string(), [&] {
      database_->add(each.string(), analyser_version, shelf);
    });
  }
  engine_call("read the languages of index", path_,
              [&] { database_->find_languages(); });
}

IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;
IndexReader::~IndexReader() = default;

Matches IndexReader::match(const Query& query, std::size_t offset,
                           std::size_t limit, const MatchRules& rules) {
  return engine_call("search index", path_, [&] {
    return matches_of(query, offset, limit, rules, database_->collection);
  });
}

MatchExplanation IndexReader::explain(const Query& query,
                                      std::uint32_t document,
                                      const MatchRules& rules) {
  return engine_call("explain an answer of index", path_, [&] {
    return explanation_of(query, document, rules, database_->collection);
  });
}

StoredArticle IndexReader::article(std::uint32_t document) {
  return engine_call("read an article of index", path_, [&] {
    const std::size_t generation = generation_of(document);
    const std::string_view kept =
        database_->stored[generation].article(in_generation(document));
    return decode_article(database_->unpacker.unpacked(
        kept, *database_->dictionaries[generation]));
  });
}

StoredHead IndexReader::head(std::uint32_t document) {
  return engine_call("read an article of index", path_, [&] {
    return decode_head(database_->stored[generation_of(document)].head(
        in_generation(document)));
  });
}

std::string IndexReader::id(std::uint32_t document) {
  return engine_call("read an article of index", path_, [&] {
    return std::string(
        decode_id(database_->stored[generation_of(document)].head(
            in_generation(document))));
  });
}

FilePlace IndexReader::file_place(std::uint32_t document) const {
  return database_->file_places[generation_of(document)].of(
      in_generation(document));
}

std::vector<std::uint32_t> IndexReader::documents_called(
    const std::string& id) {
  return engine_call("read index", path_, [&] {
    const Xapian::Database& xapian = database_->xapian;
    const std::string term = id_term(id);
    std::vector<std::uint32_t> found(xapian.postlist_begin(term),
                                     xapian.postlist_end(term));
    std::sort(found.begin(), found.end(), [this](auto left, auto right) {
      return generation_of(left) < generation_of(right);
    });
    return found;
  });
}

std::size_t IndexReader::generation_of(std::uint32_t document) const {
  return database_->collection.generation_of(document);
}

std::uint32_t IndexReader::in_generation(std::uint32_t document) const {
  return database_->collection.document_in_generation(document);
}

Overview IndexReader::overview() const {
  return engine_call("read index", path_,
                     [&] { return overview_of(database_->xapian); });
}

std::size_t IndexReader::document_count() const {
  return engine_call("read index", path_, [&] {
    return std::size_t{database_->xapian.get_doccount()};
  });
}

std::size_t IndexReader::documents_with(const std::string& term) {
  return engine_call("read index", path_, [&] {
    return database_->collection.documents_with(term);
  });
}

void IndexReader::walk_terms(const std::string& prefix,
                             const TermVisitor& visit) const {
  engine_call("read the terms of index", path_,
              [&] { database_->collection.walk_terms(prefix, visit); });
}

const std::vector<StemLanguage>& IndexReader::languages() const {
  return database_->languages;
}

}  // namespace lede
