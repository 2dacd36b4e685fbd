#include "stemmer.h"

#include <array>
#include <string>

#include <xapian.h>

namespace lede {

struct Stemmer::Rules {
  struct Entry {
    bool loaded = false;
    Xapian::Stem stem;
  };
  std::array<Entry, LanguageSet().size()> entries;
};

Stemmer::Stemmer() : rules_(std::make_unique<Rules>()) {}
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string Stemmer::stem(const std::string& word, Language language) {
  if (language.stemmer().empty()) return word;
  Rules::Entry& entry = rules_->entries[language.number()];
  if (!entry.loaded) {
    entry.stem = Xapian::Stem(std::string(language.stemmer()));
    entry.loaded = true;
  }
  return entry.stem(word);
}

std::string stemmer_version() {
  return std::string("snowball ") + Xapian::version_string();
}

}  // namespace lede
