#include "index_check.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <xapian.h>

#include <lede/error.h>

#include "byte_reader.h"
#include "document_digest.h"
#include "engine_error.h"
#include "index_reader.h"
#include "manifest.h"
#include "packing/article_unpacker.h"
#include "packing/dictionary_shelf.h"
#include "schema.h"
#include "stored_article.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// What the lists have of a document.
struct Listed {
  DocumentDigest digest;
  std::uint64_t length = 0;
  std::uint64_t id = 0;  // digest of the term that it is found by
  std::uint64_t terms = 0;
};

// Holds the lists of a database against its documents.
class Walk {
 public:
  Walk(Xapian::Database database, const UnpackingDictionaries& dictionaries,
       GenerationCheck& check)
      : database_(std::move(database)),
        dictionaries_(dictionaries),
        check_(check),
        listed_(database_.get_lastdocid()),
        id_prefix_(id_term("")) {}

  void all() {
    for (auto term = database_.allterms_begin();
         term != database_.allterms_end(); ++term) {
      postings(*term, term.get_termfreq());
    }
    for (std::uint32_t slot = 0; slot < kFirstPlacesSlot + kPlaceShares;
         ++slot) {
      values(slot);
    }
    for (auto at = database_.postlist_begin("");
         at != database_.postlist_end(""); ++at) {
      document(*at);
    }
    if (check_.articles != database_.get_doccount()) {
      problem("the number of articles is wrong");
    }
    if (length_ != database_.get_total_length()) {
      problem("the length of all articles is wrong");
    }
    if (terms_ != postings_)
      problem("a list names an article that is not there");
  }

 private:
  void problem(std::string what) { check_.problems.push_back(std::move(what)); }

  Listed& listed(Xapian::docid number) {
    ByteReader::require(number <= listed_.size());
    return listed_[number - 1];
  }

  void postings(const std::string& term, Xapian::doccount documents) {
    const std::uint64_t digest = short_digest_of(term);
    const bool is_id = term.starts_with(id_prefix_);
    Xapian::doccount found = 0;
    for (auto at = database_.postlist_begin(term);
         at != database_.postlist_end(term); ++at, ++found) {
      Listed& document = listed(*at);
      document.length += at.get_wdf();
      ++document.terms;
      if (is_id) {
        document.id = digest;
      } else {
        document.digest.add_term(digest, at.get_wdf());
      }
    }
    postings_ += found;
    if (found == documents) return;
    problem("the number of articles with the term " + term + " is wrong");
  }

  void values(std::uint32_t slot) {
    for (auto at = database_.valuestream_begin(slot);
         at != database_.valuestream_end(slot); ++at) {
      listed(at.get_docid()).digest.add_value(slot, *at);
    }
  }

  void document(Xapian::docid number) {
    const std::string kept = database_.get_document(number).get_data();
    const std::string stored = joined(unpacker_.unpacked(kept, dictionaries_));
    const std::string id = decode_article(stored).article.id;
    const Listed& document = listed(number);
    if (document.id != short_digest_of(id_term(id))) {
      problem("article " + id + " is not found by its id");
    }
    if (document.length != database_.get_doclength(number)) {
      problem("the length of article " + id + " is wrong");
    }
    length_ += document.length;
    terms_ += document.terms;
    check_.fingerprint += document.digest.finished(id, stored);
    ++check_.articles;
  }

  Xapian::Database database_;
  const UnpackingDictionaries& dictionaries_;
  ArticleUnpacker unpacker_;
  GenerationCheck& check_;
  std::vector<Listed> listed_;  // by number - 1
  std::string id_prefix_;
  std::uint64_t length_ = 0;
  std::uint64_t terms_ = 0;  // of all documents
  std::uint64_t postings_ = 0;
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
  Walk(Xapian::Database(path, Xapian::DB_BACKEND_GLASS),
       *DictionaryShelf().of(path), check)
      .all();
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
  const auto dictionaries = DictionaryShelf().of(path);
  ArticleUnpacker unpacker;
  auto at = database.postlist_begin("");
  for (Xapian::docid wanted = 1; wanted <= last; wanted += step) {
    at.skip_to(wanted);
    if (at == database.postlist_end("")) return;
    decode_article(unpacker.unpacked(database.get_document(*at).get_data(),
                                     *dictionaries));
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
