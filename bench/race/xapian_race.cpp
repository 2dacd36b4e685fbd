// What a plain Xapian program does, for bench/performance: Xapian's own term
// generator, stemmers, weights and snippets, all as they come.
//
//   lede-xapian-race build ARTICLES.tsv DATABASE
//   lede-xapian-race answer DATABASE QUERIES.tsv     see question_loop.h
//   lede-xapian-race titles DATABASE WORD            prints ten titles
//
// ARTICLES has an id, the language, the title and the text a line, with tabs
// between.

#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <xapian.h>

#include "question_loop.h"

namespace {

using lede::bench::Question;

constexpr Xapian::doccount kPage = 10;
constexpr std::size_t kSnippetBytes = 240;
constexpr Xapian::valueno kTitle = 0;

class Stemmers {
 public:
  const Xapian::Stem& of_language(const std::string& language) const {
    return language == "ru" ? russian_ : english_;
  }

  // Words of queries are English where they begin with an ASCII letter.
  const Xapian::Stem& of_word(const std::string& word) const {
    return of_language((word.at(0) & 0x80) != 0 ? "ru" : "en");
  }

 private:
  Xapian::Stem english_ = Xapian::Stem("english");
  Xapian::Stem russian_ = Xapian::Stem("russian");
};

void build(const char* articles, const char* path) {
  Xapian::WritableDatabase database(
      path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
  const Stemmers stemmers;
  Xapian::TermGenerator generator;
  std::ifstream file(articles);
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::array<std::string, 4> field;
    for (std::string& each : field) std::getline(fields, each, '\t');
    const auto& [id, language, title, text] = field;
    Xapian::Document document;
    document.add_boolean_term("Q" + id);
    document.add_value(kTitle, title);
    document.set_data(text);
    generator.set_document(document);
    generator.set_stemmer(stemmers.of_language(language));
    generator.set_termpos(0);
    generator.index_text(title);
    generator.increase_termpos();
    generator.index_text(text);
    database.add_document(document);
  }
  database.commit();
}

class PlainXapian : public lede::bench::Contestant {
 public:
  explicit PlainXapian(const char* path) : database_(path) {}

  std::size_t ids(const Question& question) override {
    return matches(question, kPage).size();
  }

  std::size_t page(const Question& question) override {
    const Xapian::MSet hits = matches(question, kPage);
    const Xapian::Stem& stemmer = stemmers_.of_word(question.words.front());
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
      const Xapian::Document document = hit.get_document();
      const std::string title = document.get_value(kTitle);
      const std::string snippet =
          hits.snippet(document.get_data(), kSnippetBytes, stemmer);
    }
    return hits.size();
  }

  std::size_t count(const Question& question) override {
    enquire_.set_query(query_of(question));
    return enquire_.get_mset(0, 0, database_.get_doccount())
        .get_matches_estimated();
  }

  void print_titles(const Question& question) {
    const Xapian::MSet hits = matches(question, kPage);
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
      std::puts(hit.get_document().get_value(kTitle).c_str());
    }
  }

 private:
  Xapian::MSet matches(const Question& question, Xapian::doccount most) {
    enquire_.set_query(query_of(question));
    return enquire_.get_mset(0, most);
  }

  // Stems but for phrases and prefixes, as Xapian's query parser has it.
  Xapian::Query query_of(const Question& question) const {
    using Xapian::Query;
    if (question.group == "prefix") {
      return Query(Query::OP_WILDCARD, question.words.front());
    }
    const bool is_phrase = question.group == "phrase";
    std::vector<Query> words;
    for (const std::string& word : question.words) {
      words.emplace_back(is_phrase ? word : stem_term(word));
    }
    const auto together = is_phrase                  ? Query::OP_PHRASE
                          : question.group == "and2" ? Query::OP_AND
                                                     : Query::OP_OR;
    return Query(together, words.begin(), words.end());
  }

  std::string stem_term(const std::string& word) const {
    std::string term = stemmers_.of_word(word)(word);
    term.insert(term.begin(), 'Z');
    return term;
  }

  Xapian::Database database_;
  Xapian::Enquire enquire_ = Xapian::Enquire(database_);
  Stemmers stemmers_;
};

int run(const std::string& what, const char* first, const char* second) {
  if (what == "build") {
    build(first, second);
  } else if (what == "answer") {
    PlainXapian xapian(first);
    lede::bench::answer_requests(xapian, lede::bench::read_questions(second));
  } else if (what == "titles") {
    PlainXapian(first).print_titles({"common", {second}});
  } else {
    return 2;
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) try {
  const int exit_code =
      count == 4 ? run(arguments[1], arguments[2], arguments[3]) : 2;
  if (exit_code != 0) {
    std::fputs("usage: lede-xapian-race build|answer|titles FIRST SECOND\n",
               stderr);
  }
  return exit_code;
} catch (const Xapian::Error& error) {
  std::fprintf(stderr, "lede-xapian-race: %s\n",
               error.get_description().c_str());
  return 2;
} catch (const std::exception& error) {
  std::fprintf(stderr, "lede-xapian-race: %s\n", error.what());
  return 2;
}
