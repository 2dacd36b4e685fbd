#include "index_reader.h"

#include <sstream>

#include <xapian.h>

#include <lede/error.h>

#include "engine_error.h"
#include "explaining.h"
#include "index_overview.h"
#include "matching.h"
#include "schema.h"

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

}  // namespace

struct IndexReader::Database {
  Xapian::Database xapian;
  std::vector<std::string> languages;
};

IndexReader::IndexReader(const std::filesystem::path& generation,
                         const std::string& analyser_version)
    : path_(generation.string()) {
  engine_call("open index", path_, [&] {
    database_ = std::make_unique<Database>();
    database_->xapian = Xapian::Database(path_, Xapian::DB_BACKEND_GLASS);
    check_version(database_->xapian, kFormatKey, kFormatNumber, path_);
    check_version(database_->xapian, kAnalyserKey, analyser_version, path_);
    std::istringstream codes(database_->xapian.get_metadata(kLanguagesKey));
    for (std::string code; codes >> code;) {
      database_->languages.push_back(code);
    }
  });
}

IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;
IndexReader::~IndexReader() = default;

Matches IndexReader::match(const Query& query, std::size_t offset,
                           std::size_t limit, const MatchRules& rules) {
  return engine_call("search index", path_, [&] {
    return matches_of(query, offset, limit, rules, database_->xapian);
  });
}

MatchExplanation IndexReader::explain(const Query& query,
                                      std::uint32_t document,
                                      const MatchRules& rules) {
  return engine_call("explain an answer of index", path_, [&] {
    return explanation_of(query, document, rules, database_->xapian);
  });
}

StoredArticle IndexReader::article(std::uint32_t document) {
  return engine_call("read an article of index", path_, [&] {
    return decode_article(database_->xapian.get_document(document).get_data());
  });
}

std::optional<std::uint32_t> IndexReader::document_called(
    const std::string& id) {
  return engine_call("read index", path_,
                     [&]() -> std::optional<std::uint32_t> {
                       const Xapian::Database& xapian = database_->xapian;
                       const std::string term = id_term(id);
                       const auto found = xapian.postlist_begin(term);
                       if (found == xapian.postlist_end(term))
                         return std::nullopt;
                       return *found;
                     });
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
    return std::size_t{database_->xapian.get_termfreq(term)};
  });
}

void IndexReader::walk_terms(const std::string& prefix,
                             const TermVisitor& visit) const {
  engine_call("read the terms of index", path_, [&] {
    const Xapian::Database& xapian = database_->xapian;
    const auto end = xapian.allterms_end(prefix);
    for (auto at = xapian.allterms_begin(prefix); at != end; ++at) {
      if (!visit(*at, at.get_termfreq())) return;
    }
  });
}

const std::vector<std::string>& IndexReader::languages() const {
  return database_->languages;
}

}  // namespace lede
