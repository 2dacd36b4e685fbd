#include "analyser.h"

#include <algorithm>
#include <array>
#include <map>

#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "languages_around.h"
#include "normalise.h"
#include "stretch_sieve.h"
#include "utf8.h"
#include "word_finder.h"
#include "word_forms.h"

namespace lede {
namespace {

// Grows with each change of the rules in this folder that changes terms.
constexpr int kRulesVersion = 4;

constexpr std::size_t kMostCachedWords = 200'000;

constexpr std::size_t kFewBytesAWord = 6;  // with the space behind it

// Stands for the words that a sieve held back.
const Word kHeldBack;

bool can_sift(const std::vector<Passage>& passages) {
  return std::all_of(passages.begin(), passages.end(),
                     [](const Passage& passage) {
                       return WordSieve::can_sift(passage.language);
                     });
}

// The words between two stretches, if there are any, as one. The spaces at the
// ends keep it apart from signs.
void hold_back(std::string_view text, Span between,
               std::vector<Token>& tokens) {
  if (!holds_plain_word(text.substr(between.begin, between.size()))) return;
  const auto position = static_cast<std::uint32_t>(tokens.size());
  tokens.push_back(
      {&kHeldBack, {between.begin + 1, between.end - 1}, position});
}

Script script_of_word(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const Character character = character_at(word, at);
    const Script script = script_of(character.code);
    if (script != Script::kNone) return script;
    at += character.size_bytes;
  }
  return Script::kNone;
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

// The rules for the passages of an article.
class Analyser::ArticleRules {
 public:
  ArticleRules(Analyser& analyser, const std::vector<Passage>& passages)
      : analyser_(analyser),
        passages_(passages),
        article_(languages_by_size(passages)) {}

  const Rules& of(Language passage) {
    Rules& own = rules_[passage.number()];
    if (own.words == nullptr) {
      own = analyser_.rules_for(languages_around(passage, article_));
    }
    return own;
  }

  // Those for a word.
  const Rules& at(Span word) {
    const auto passage = std::upper_bound(
        passages_.begin(), passages_.end(), word.begin,
        [](std::size_t at, const Passage& each) { return at < each.span.end; });
    return of(passage->language);
  }

 private:
  Analyser& analyser_;
  const std::vector<Passage>& passages_;
  std::vector<Language> article_;
  std::map<std::size_t, Rules> rules_;  // by Language::number()
};

std::vector<Token> Analyser::tokens(std::string_view text,
                                    const std::vector<Passage>& passages) {
  forget_words_when_full();
  std::vector<Token> tokens;
  tokens.reserve(text.size() / kFewBytesAWord);
  ArticleRules rules(*this, passages);
  for (const Passage& passage : passages) {
    append_tokens(text, passage.span, rules.of(passage.language), tokens);
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
    add_compound(std::move(place), tokens, compounds);
  }
  return compounds;
}

void Analyser::add_compound(CompoundPlace&& place,
                            const std::vector<Token>& tokens,
                            std::vector<Compound>& compounds) {
  const Rules rules = rules_for(languages_in(languages_of(place, tokens)));
  const Word* word = word_of(rules.words->request(place.spelling), rules);
  // The cut to kMaxTermBytes can leave nothing of the signs.
  if (word == nullptr || word->term == tokens[place.first].word->term) return;
  compounds.push_back({std::move(place), word});
}

SiftedWords Analyser::sifted_words(std::string_view text,
                                   const std::vector<Passage>& passages,
                                   const WordSieve& sieve) {
  SiftedWords sifted;
  if (!can_sift(passages)) {
    sifted.tokens = tokens(text, passages);
    sifted.compounds = compounds(text, sifted.tokens);
    return sifted;
  }
  forget_words_when_full();
  ArticleRules rules(*this, passages);
  const StretchSieve stretches(sieve);
  for (const Passage& passage : passages) {
    std::size_t end = passage.span.begin;
    for (const Span stretch : stretches.wanted(text, passage.span)) {
      hold_back(text, {end, stretch.begin}, sifted.tokens);
      append_sifted_tokens(text, stretch, rules.of(passage.language), sieve,
                           sifted.tokens);
      end = stretch.end;
    }
  }
  for (CompoundPlace& place : find_compounds(text, sifted.tokens)) {
    if (!sieve.may_be_wanted(place.spelling)) continue;
    // It depends on its parts, which may not have been wanted themselves.
    for (std::size_t part = 0; part < place.count; ++part) {
      Token& token = sifted.tokens[place.first + part];
      if (token.word == &kHeldBack) {
        token.word = word_at(text, token.span, rules.at(token.span));
      }
    }
    add_compound(std::move(place), sifted.tokens, sifted.compounds);
  }
  return sifted;
}

void Analyser::append_sifted_tokens(std::string_view text, Span within,
                                    const Rules& rules, const WordSieve& sieve,
                                    std::vector<Token>& tokens) {
  spans_.clear();
  find_words(text, within, breaks_, spans_);
  auto position = static_cast<std::uint32_t>(tokens.size());
  for (const Span span : spans_) {
    const bool may_be_wanted =
        sieve.may_be_wanted(text.substr(span.begin, span.size()));
    const Word* word = may_be_wanted ? word_at(text, span, rules) : &kHeldBack;
    if (word != nullptr) tokens.push_back({word, span, position++});
  }
}

const Word* Analyser::word_at(std::string_view text, Span span,
                              const Rules& rules) {
  const std::string_view spelling =
      first_bytes(text.substr(span.begin, span.size()), kMaxSpellingBytes);
  return word_of(rules.words->request(spelling), rules);
}

Analyser::Rules Analyser::rules_for(std::vector<Language> languages) {
  std::sort(languages.begin(), languages.end(),
            [](Language a, Language b) { return a.number() < b.number(); });
  std::string numbers;
  for (const Language language : languages) {
    numbers += static_cast<char>(language.number());
  }
  return {std::move(languages), &words_[numbers]};
}

void Analyser::append_tokens(std::string_view text, Span within,
                             const Rules& rules, std::vector<Token>& tokens) {
  spans_.clear();
  find_words(text, within, breaks_, spans_);
  const auto request = [&](Span span) {
    return rules.words->request(
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
    const Word* word = word_of(next, rules);
    if (word != nullptr) tokens.push_back({word, spans_[at], position++});
    if (at + kAhead < spans_.size()) next = request(spans_[at + kAhead]);
  }
}

const Word* Analyser::word_of(const WordCache::Request& request,
                              const Rules& rules) {
  return rules.words->word(request, [&](std::string_view new_spelling) {
    return make_word(new_spelling, rules);
  });
}

NewWord Analyser::make_word(std::string_view spelling, const Rules& rules) {
  NewWord word;
  word.term = normalised_word(spelling);
  if (!are_initials(spelling)) add_stems(rules, word);
  if (word.stems.empty()) word.stems.push_back(word.term);
  return word;
}

void Analyser::add_stems(const Rules& rules, NewWord& word) {
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
