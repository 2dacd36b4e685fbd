#include "word_forms.h"

#include <array>
#include <cstdio>

#include "forms/built_in_tables.h"
#include "forms/form_table.h"

namespace lede {
namespace {

using forms::built_in_table;
using forms::FormTable;

// An English word without the ending of a possessive, which Snowball takes off
// too: "men's".
std::string_view without_possessive(std::string_view word) {
  const std::size_t at = word.find('\'');
  if (at == std::string_view::npos) return word;
  const std::string_view ending = word.substr(at + 1);
  return ending.empty() || ending == "s" ? word.substr(0, at) : word;
}

std::vector<FormTable> built_in_tables() {
  std::vector<FormTable> tables;
  for (const Language language : Language::all()) {
    if (has_word_forms(language)) tables.emplace_back(built_in_table(language));
  }
  return tables;
}

}  // namespace

std::vector<std::string> stems_of_form(std::string_view word,
                                       Language language) {
  const std::string_view bytes = built_in_table(language);
  if (bytes.empty()) return {};
  const bool is_english = language.script() == Script::kLatin;
  return FormTable(bytes).classes_of(is_english ? without_possessive(word)
                                                : word);
}

std::vector<std::size_t> far_beginnings(std::size_t stem) {
  static const std::vector<FormTable> tables = built_in_tables();
  std::vector<std::size_t> all;
  for (const FormTable& table : tables) {
    const std::vector<std::size_t> forms = table.far_from(stem);
    all.insert(all.end(), forms.begin(), forms.end());
  }
  return all;
}

bool has_word_forms(Language language) {
  return !built_in_table(language).empty();
}

std::string word_forms_version() {
  std::string version = "forms";
  for (const Language language : Language::all()) {
    if (!has_word_forms(language)) continue;
    std::array<char, 9> hash = {};
    std::snprintf(hash.data(), hash.size(), "%08x",
                  FormTable(built_in_table(language)).version());
    version.append(" ").append(language.code()).append(" ").append(hash.data());
  }
  return version == "forms" ? "forms none" : version;
}

}  // namespace lede
