#include "schema.h"

#include <cstdio>

#include "stable_hash.h"

namespace lede {
namespace {

constexpr std::size_t kLongestPlainId = 200;
constexpr std::string_view kStemLanguagePrefix = "XL";

std::string term_of(std::string_view prefix, std::string_view text) {
  return std::string(prefix).append(text);
}

}  // namespace

// A stem's prefix is a Z and that of a word.
std::string_view exact_prefix(Zone zone) { return stem_prefix(zone).substr(1); }

std::string_view stem_prefix(Zone zone) {
  switch (zone) {
    case Zone::kArticle: return "Z";
    case Zone::kNoise: return "ZXN";
    case Zone::kTitle: return "ZS";
  }
  return "Z";
}

std::string exact_term(std::string_view word, Zone zone) {
  return term_of(exact_prefix(zone), word);
}

std::string stem_term(std::string_view stem, Zone zone) {
  return term_of(stem_prefix(zone), stem);
}

WordTerm word_of_term(std::string_view term) {
  WordTerm word;
  word.is_stem = term.starts_with('Z');
  if (word.is_stem) term.remove_prefix(1);
  for (const Zone zone : {Zone::kNoise, Zone::kTitle}) {
    if (!term.starts_with(exact_prefix(zone))) continue;
    term.remove_prefix(exact_prefix(zone).size());
    word.zone = zone;
  }
  word.word = term;
  return word;
}

std::string author_term(std::string_view word) { return term_of("A", word); }

std::string source_term(std::string_view word) { return term_of("XP", word); }

std::string host_term(std::string_view host) { return term_of("H", host); }

std::string language_term(std::string_view code) { return term_of("L", code); }

std::string stem_language_term(std::string_view code) {
  return term_of(kStemLanguagePrefix, code);
}

std::string id_term(std::string_view id) {
  if (id.size() <= kLongestPlainId) return std::string("Q").append(id);
  char hash[32];
  std::snprintf(hash, sizeof hash, "#%016llx",
                static_cast<unsigned long long>(stable_hash(id)));
  return std::string("Q").append(id.substr(0, kLongestPlainId)).append(hash);
}

bool has_places(std::string_view term) {
  constexpr std::string_view kWithout = "HLQZ";
  if (term.starts_with(kStemLanguagePrefix)) return false;
  return term.empty() || kWithout.find(term.front()) == kWithout.npos;
}

}  // namespace lede
