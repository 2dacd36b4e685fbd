// What a plain Xapian program answers to the queries of a set, as a run.
//
//   lede-plain-xapian ARTICLES.tsv QUERIES.tsv STEMMER RUN
//
// ARTICLES has an id, a tab and the text a line. Xapian's own term generator
// and query parser, with one stemmer; any word will do; BM25 as Xapian has it.

#include <cstdio>
#include <fstream>
#include <string>
#include <utility>

#include <xapian.h>

namespace {

constexpr Xapian::doccount kDepth = 1000;

// Calls `use` with the two fields of each line.
template <typename Use>
void for_each_pair(const char* path, Use use) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    use(line.substr(0, tab), line.substr(tab + 1));
  }
}

Xapian::WritableDatabase index_of(const char* articles,
                                  const Xapian::Stem& stemmer) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  Xapian::TermGenerator generator;
  generator.set_stemmer(stemmer);
  for_each_pair(articles, [&](const std::string& id, const std::string& text) {
    Xapian::Document document;
    document.set_data(id);
    generator.set_document(document);
    generator.index_text(text);
    database.add_document(document);
  });
  return database;
}

void answer(const Xapian::Database& database, const char* queries,
            const Xapian::Stem& stemmer, const char* run) {
  Xapian::QueryParser parser;
  parser.set_database(database);
  parser.set_stemmer(stemmer);
  parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  std::ofstream out(run);
  for_each_pair(queries, [&](const std::string& id, const std::string& text) {
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(text, 0));
    const Xapian::MSet hits = enquire.get_mset(0, kDepth);
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
      out << id << " Q0 " << hit.get_document().get_data() << ' '
          << hit.get_rank() + 1 << ' ' << std::fixed << hit.get_weight()
          << " xapian\n";
    }
  });
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 5) {
    std::fputs(
        "usage: lede-plain-xapian ARTICLES.tsv QUERIES.tsv STEMMER RUN\n",
        stderr);
    return 2;
  }
  const Xapian::Stem stemmer(arguments[3]);
  answer(index_of(arguments[1], stemmer), arguments[2], stemmer, arguments[4]);
  return 0;
} catch (const Xapian::Error& error) {
  std::fprintf(stderr, "lede-plain-xapian: %s\n",
               error.get_description().c_str());
  return 2;
}
