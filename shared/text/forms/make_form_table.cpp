// Makes the table of word forms that goes into liblede, at build time.
//
//   lede-make-forms LANGUAGE LISTING TABLE
//
// LISTING is what lt-print says of an Apertium dictionary, TABLE the file to
// write. The same listing gives the same table, byte for byte.

#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>

#include "forms/form_classes.h"
#include "forms/form_table_writer.h"
#include "forms/lexicon.h"
#include "forms/transducer.h"

namespace lede::forms {
namespace {

std::string table_of(const std::string& listing, Language language) {
  std::ifstream text(listing);
  if (!text) throw std::runtime_error("cannot read " + listing);
  const Lexicon lexicon(Transducer(text, language));
  if (lexicon.forms().empty())
    throw std::runtime_error("no word in " + listing);
  const FormClasses classes(lexicon, language);
  const std::vector<EndingRule> rules = ending_rules(classes);
  const std::string guesses = form_table_of({}, rules);
  const auto forms = classes.irregular_forms(FormTable(guesses));
  std::string table = form_table_of(forms, rules);
  std::printf(
      "%s: %zu words, %zu forms, %zu of them irregular, %zu rules for unknown "
      "words: %zu bytes\n",
      std::string(language.code()).c_str(), lexicon.lemmas().size(),
      lexicon.forms().size(), forms.size(), rules.size(), table.size());
  return table;
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path);
}

}  // namespace
}  // namespace lede::forms

int main(int count, char** arguments) try {
  if (count != 4) {
    std::fprintf(stderr, "usage: lede-make-forms LANGUAGE LISTING TABLE\n");
    return 2;
  }
  const lede::Language language = lede::Language::of(arguments[1]);
  lede::forms::write(arguments[3],
                     lede::forms::table_of(arguments[2], language));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "lede-make-forms: %s\n", error.what());
  return 2;
}
