#include "index_check.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <xapian.h>

#include <lede/error.h>

#include "document_digest.h"
#include "engine_error.h"
#include "index_reader.h"
#include "manifest.h"
#include "places.h"
#include "schema.h"
#include "stored_article.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// Sums over all pairs of a term and a document with it: whichever of the two
// lists they are read from, they are the same.
class PostingSum {
 public:
  void add(const std::string& term, Xapian::docid document,
           Xapian::termcount count) {
    const std::uint64_t numbers[] = {document, count};
    sum_ += short_digest_of(
        term, short_digest_of(
                  {reinterpret_cast<const char*>(numbers), sizeof numbers}));
  }
  friend bool operator==(const PostingSum&, const PostingSum&) = default;

 private:
  std::uint64_t sum_ = 0;
};

// Of a term that the document has.
std::vector<std::uint32_t> places_of(
    const std::string& name,
    const std::map<std::uint32_t, std::string>& values) {
  std::vector<std::uint32_t> list;
  const PlacedTerm term(name);
  const auto value = values.find(term.slot());
  if (value == values.end()) return list;
  Places places(value->second, term);
  while (places.next()) list.push_back(places.place());
  return list;
}

class Walk {
 public:
  Walk(Xapian::Database database, GenerationCheck& check)
      : database_(std::move(database)), check_(check) {}

  void all() {
    PostingSum in_documents;
    for (auto at = database_.postlist_begin("");
         at != database_.postlist_end(""); ++at) {
      document(*at, in_documents);
    }
    if (check_.articles != database_.get_doccount()) {
      problem("the number of articles is wrong");
    }
    if (length_ != database_.get_total_length()) {
      problem("the length of all articles is wrong");
    }
    if (!(postings() == in_documents)) {
      problem("lists of articles and lists of terms do not agree");
    }
  }

 private:
  void problem(std::string what) { check_.problems.push_back(std::move(what)); }

  void document(Xapian::docid number, PostingSum& postings) {
    const Xapian::Document found = database_.get_document(number);
    IndexDocument document;
    document.stored = found.get_data();
    document.id = decode_article(document.stored).article.id;
    const std::string id = id_term(document.id);
    std::map<std::uint32_t, std::string> places;  // by slot
    for (auto value = found.values_begin(); value != found.values_end();
         ++value) {
      const std::uint32_t slot = value.get_valueno();
      if (slot >= kFirstPlacesSlot) {
        places[slot] = *value;
      } else {
        document.values.push_back({slot, *value});
      }
    }
    bool has_id = false;
    std::uint64_t length = 0;
    for (auto term = database_.termlist_begin(number);
         term != database_.termlist_end(number); ++term) {
      postings.add(*term, number, term.get_wdf());
      length += term.get_wdf();
      if (*term == id) {
        has_id = true;
        continue;
      }
      document.terms.add(*term, term.get_wdf(), places_of(*term, places));
    }
    if (!has_id) problem("article " + document.id + " is not found by its id");
    if (length != database_.get_doclength(number)) {
      problem("the length of article " + document.id + " is wrong");
    }
    length_ += length;
    check_.fingerprint += digest_of(document);
    ++check_.articles;
  }

  PostingSum postings() {
    PostingSum sum;
    for (auto term = database_.allterms_begin();
         term != database_.allterms_end(); ++term) {
      Xapian::doccount documents = 0;
      for (auto at = database_.postlist_begin(*term);
           at != database_.postlist_end(*term); ++at, ++documents) {
        sum.add(*term, *at, at.get_wdf());
      }
      if (documents != term.get_termfreq()) {
        problem("the number of articles with the term " + *term + " is wrong");
      }
    }
    return sum;
  }

  Xapian::Database database_;
  GenerationCheck& check_;
  std::uint64_t length_ = 0;
};

void check_everything(const std::string& path, const Manifest& manifest,
                      GenerationCheck& check) {
  std::ostringstream told;
  if (Xapian::Database::check(path, 0, &told) > 0) {
    check.problems.push_back("its tables are not sound: " + told.str());
    return;
  }
  check.articles = 0;
  check.fingerprint = {};
  Walk(Xapian::Database(path, Xapian::DB_BACKEND_GLASS), check).all();
  if (!(check.fingerprint == manifest.fingerprint)) {
    check.problems.emplace_back("its manifest has another fingerprint");
  }
}

// Reads articles here and there, the first and the last among them.
void check_some(const std::string& path) {
  constexpr Xapian::docid kReads = 100;
  const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
  const Xapian::docid last = database.get_lastdocid();
  const Xapian::docid step = std::max<Xapian::docid>(last / kReads, 1);
  auto at = database.postlist_begin("");
  for (Xapian::docid wanted = 1; wanted <= last; wanted += step) {
    at.skip_to(wanted);
    if (at == database.postlist_end("")) return;
    decode_article(database.get_document(*at).get_data());
  }
}

}  // namespace

GenerationCheck check_generation(const fs::path& generation,
                                 const std::string& analyser_version,
                                 bool everything) {
  GenerationCheck check;
  try {
    const Manifest manifest = read_manifest(generation);
    check.problems = damage_of(generation, manifest);
    check.fingerprint = manifest.fingerprint;
    if (!check.problems.empty()) return check;
    const std::string path = generation.string();
    check.articles = IndexReader(generation, analyser_version).document_count();
    engine_call("check", path, [&] {
      everything ? check_everything(path, manifest, check) : check_some(path);
    });
    if (check.articles != manifest.articles) {
      check.problems.emplace_back(
          "its manifest tells another number of "
          "articles");
    }
  } catch (const DamagedIndexError& error) {
    check.problems.emplace_back(error.what());
  } catch (const WrongFormatError& error) {
    check.problems.emplace_back(error.what());
  }
  return check;
}

}  // namespace lede
