#include "index_reader.h"

#include <algorithm>
#include <sstream>

#include <xapian.h>

#include <lede/error.h>

#include "engine_error.h"
#include "query_compiler.h"
#include "schema.h"

namespace lede {
namespace {

// BM25 as Robertson and Zaragoza give it (2009, eq. 3.15), their middle
// values; Xapian's own defaults are k1 = 1, b = 0.5. Queries are short, so
// repeated query words need no saturation (k3 = 0).
constexpr double kK1 = 1.2;
constexpr double kB = 0.75;
constexpr double kShortestLength = 0.1;  // of the mean; bounds tiny articles

// Up to here all matches are counted one by one.
constexpr Xapian::doccount kCountedMatches = 10'000;

void check_version(const Xapian::Database& database, const char* key,
                   const std::string& wanted, const std::string& path) {
  const std::string found = database.get_metadata(key);
  if (found == wanted) return;
  throw WrongFormatError("cannot open index " + path + ": it was made with " +
                         key + " \"" + found + "\", this lede needs \"" +
                         wanted + "\"; build the index anew");
}

Xapian::doccount clamped(std::size_t count, Xapian::doccount most) {
  return static_cast<Xapian::doccount>(std::min<std::size_t>(count, most));
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
                           std::size_t limit, Ranking ranking) {
  return engine_call("search index", path_, [&] {
    const Xapian::doccount documents = database_->xapian.get_doccount();
    const Xapian::doccount first = clamped(offset, documents);
    const Xapian::doccount wanted = clamped(limit, documents - first);
    Xapian::Enquire enquire(database_->xapian);
    if (ranking == Ranking::kRelevance) {
      enquire.set_weighting_scheme(
          Xapian::BM25Weight(kK1, 0, 0, kB, kShortestLength));
    } else {
      enquire.set_weighting_scheme(Xapian::CoordWeight());
    }
    enquire.set_query(compiled(query));
    const Xapian::MSet found = enquire.get_mset(first, wanted, kCountedMatches);
    Matches matches;
    matches.total = found.get_matches_estimated();
    matches.total_is_exact =
        found.get_matches_lower_bound() == found.get_matches_upper_bound();
    for (auto at = found.begin(); at != found.end(); ++at) {
      matches.page.push_back({*at, at.get_weight()});
    }
    return matches;
  });
}

StoredArticle IndexReader::article(std::uint32_t document) {
  return engine_call("read an article of index", path_, [&] {
    return decode_article(database_->xapian.get_document(document).get_data());
  });
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

const std::vector<std::string>& IndexReader::languages() const {
  return database_->languages;
}

}  // namespace lede
