#include "analyser.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "normalise.h"
#include "utf8.h"
#include "word_finder.h"
#include "word_forms.h"

namespace lede {
namespace {

// Grows with each change of the rules in this folder that changes terms.
constexpr int kRulesVersion = 4;

constexpr std::size_t kMostCachedWords = 200'000;

Script script_of_word(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const Character character = character_at(word, at);
    const Script script = script_of(character.code);
    if (script != Script::kNone) return script;
    at += character.size_bytes;
  }
  return Script::kNone;
}

// The article's languages, largest first, so that a word in another script
// than its passage's gets the stem that the rest of the article would give it.
// Only those of one script are weighed against each other, so bytes will do.
std::vector<Language> by_size(const std::vector<Passage>& passages) {
  std::array<std::size_t, LanguageSet().size()> bytes{};
  LanguageSet present;
  for (const Passage& passage : passages) {
    bytes[passage.language.number()] += passage.span.size();
    if (passage.language.known()) present.set(passage.language.number());
  }
  std::vector<Language> languages = languages_in(present);
  std::stable_sort(languages.begin(), languages.end(),
                   [&bytes](Language a, Language b) {
                     return bytes[a.number()] > bytes[b.number()];
                   });
  return languages;
}

// One language a script: the passage's own first, then the article's, then
// the usual ones.
std::vector<Language> languages_around(Language passage,
                                       const std::vector<Language>& article) {
  std::vector<Language> languages;
  unsigned taken = 0;  // scripts, a bit each
  const auto add = [&](Language language) {
    const unsigned script = 1U << static_cast<unsigned>(language.script());
    if (!language.known() || (taken & script) != 0) return;
    taken |= script;
    languages.push_back(language);
  };
  add(passage);
  std::for_each(article.begin(), article.end(), add);
  std::for_each(Language::all().begin(), Language::all().end(), add);
  return languages;
}

// Numbers have none: those of the last part that has some.
LanguageSet languages_of(const CompoundPlace& place,
                         const std::vector<Token>& tokens) {
  for (std::size_t part = place.first + place.count; part > place.first;) {
    const LanguageSet& languages = tokens[--part].word->languages;
    if (languages.any()) return languages;
  }
  return {};
}

}  // namespace

std::vector<Token> Analyser::tokens(std::string_view text,
                                    const std::vector<Passage>& passages) {
  forget_words_when_full();
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 6);
  const std::vector<Language> article = by_size(passages);
  std::array<Rules, LanguageSet().size()> rules;
  for (const Passage& passage : passages) {
    Rules& own = rules[passage.language.number()];
    if (own.languages.empty()) {
      own = rules_for(languages_around(passage.language, article));
    }
    append_tokens(text, passage.span, own, tokens);
  }
  return tokens;
}

std::vector<Token> Analyser::query_tokens(
    std::string_view text, const std::vector<Language>& languages) {
  forget_words_when_full();
  std::vector<Token> tokens;
  append_tokens(text, {0, text.size()}, rules_for(languages), tokens);
  return tokens;
}

std::vector<Compound> Analyser::compounds(std::string_view text,
                                          const std::vector<Token>& tokens) {
  std::vector<Compound> compounds;
  for (CompoundPlace& place : find_compounds(text, tokens)) {
    const Rules rules = rules_for(languages_in(languages_of(place, tokens)));
    WordCache& words = words_[rules.cache_key];
    const Word* word = word_of(words.request(place.spelling), rules, words);
    // The cut to kMaxTermBytes can leave nothing of the signs.
    if (word == nullptr || word->term == tokens[place.first].word->term) {
      continue;
    }
    compounds.push_back({std::move(place), word});
  }
  return compounds;
}

Analyser::Rules Analyser::rules_for(std::vector<Language> languages) {
  std::sort(languages.begin(), languages.end(),
            [](Language a, Language b) { return a.number() < b.number(); });
  Rules rules;
  for (const Language language : languages) {
    rules.cache_key += static_cast<char>(language.number());
  }
  rules.languages = std::move(languages);
  return rules;
}

void Analyser::append_tokens(std::string_view text, Span within,
                             const Rules& rules, std::vector<Token>& tokens) {
  spans_.clear();
  find_words(text, within, breaks_, spans_);
  WordCache& words = words_[rules.cache_key];
  const auto request = [&](Span span) {
    return words.request(
        first_bytes(text.substr(span.begin, span.size()), kMaxSpellingBytes));
  };
  // Requests go this many words ahead of what is looked up.
  constexpr std::size_t kAhead = 8;
  std::array<WordCache::Request, kAhead> ahead;
  for (std::size_t at = 0; at < std::min(kAhead, spans_.size()); ++at) {
    ahead[at] = request(spans_[at]);
  }
  auto position = static_cast<std::uint32_t>(tokens.size());
  for (std::size_t at = 0; at < spans_.size(); ++at) {
    WordCache::Request& next = ahead[at % kAhead];
    const Word* word = word_of(next, rules, words);
    if (word != nullptr) tokens.push_back({word, spans_[at], position++});
    if (at + kAhead < spans_.size()) next = request(spans_[at + kAhead]);
  }
}

const Word* Analyser::word_of(const WordCache::Request& request,
                              const Rules& rules, WordCache& words) {
  return words.word(request, [&](std::string_view new_spelling) {
    return make_word(new_spelling, rules);
  });
}

Word Analyser::make_word(std::string_view spelling, const Rules& rules) {
  Word word;
  word.term = normalised_word(spelling);
  if (!are_initials(spelling)) add_stems(rules, word);
  if (word.stems.empty()) word.stems.push_back(word.term);
  return word;
}

void Analyser::add_stems(const Rules& rules, Word& word) {
  const Script script = script_of_word(word.term);
  for (const Language language : rules.languages) {
    if (language.script() != script) continue;
    word.languages.set(language.number());
    for (std::string& stem : stems_of(word.term, language)) {
      if (std::find(word.stems.begin(), word.stems.end(), stem) ==
          word.stems.end()) {
        word.stems.push_back(std::move(stem));
      }
    }
  }
}

std::vector<std::string> Analyser::stems_of(const std::string& term,
                                            Language language) {
  std::vector<std::string> stems = stems_of_form(term, language);
  if (!stems.empty()) return stems;
  stems.push_back(stemmer_.stem(term, language));
  // Some rules take all of a word away: Nepali "छ", Irish "b'".
  if (stems.back().empty()) stems.back() = term;
  return stems;
}

void Analyser::forget_words_when_full() {
  std::size_t count = 0;
  for (const auto& [key, words] : words_) count += words.size();
  if (count > kMostCachedWords) words_.clear();
}

std::string analyser_version() {
  return "rules " + std::to_string(kRulesVersion) + ", ICU " + U_ICU_VERSION +
         ", Unicode " + U_UNICODE_VERSION + ", " + stemmer_version() + ", " +
         word_forms_version();
}

}  // namespace lede
