#include "passages.h"

#include <algorithm>
#include <array>

#include "language_guess.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kScriptCount =
    static_cast<std::size_t>(Script::kOther) + 1;

// Letters by script.
class LetterCounts {
 public:
  void count(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const Character character = character_at(text, at);
      at += character.size_bytes;
      const Script script = script_of(character.code);
      if (script != Script::kNone) ++counts_[static_cast<std::size_t>(script)];
    }
  }

  std::size_t of(Script script) const {
    return counts_[static_cast<std::size_t>(script)];
  }

  // The script of most letters; kNone where there are none. Kana anywhere
  // makes Han characters Japanese.
  Script main() const {
    auto counts = counts_;
    std::size_t& kana = counts[static_cast<std::size_t>(Script::kKana)];
    if (kana > 0) kana += of(Script::kHan);
    const auto most = std::max_element(counts.begin(), counts.end());
    if (*most == 0) return Script::kNone;
    if (kana == *most) return Script::kKana;
    return static_cast<Script>(most - counts.begin());
  }

  // Letters of more than one script, Japanese aside.
  bool mixed() const {
    const auto scripts = std::count_if(counts_.begin(), counts_.end(),
                                       [](std::size_t n) { return n > 0; });
    const bool japanese = scripts == 2 && main() == Script::kKana;
    return scripts > 1 && !japanese;
  }

 private:
  std::array<std::size_t, kScriptCount> counts_{};
};

// The smallest piece that gets a language: a paragraph or a sentence.
struct Piece {
  Span span;
  Script script = Script::kNone;
  std::size_t letters = 0;  // of `script`
  Language language;
};

Piece piece_of(std::string_view text, Span span) {
  LetterCounts counts;
  counts.count(text.substr(span.begin, span.size()));
  const Script script = counts.main();
  return {span, script, counts.of(script), {}};
}

Span line_at(std::string_view text, std::size_t begin) {
  const std::size_t newline = text.find('\n', begin);
  return {begin, newline == std::string_view::npos ? text.size() : newline + 1};
}

std::vector<Piece> pieces_of(std::string_view text, BreakFinder& breaks) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const Span line = line_at(text, at);
    at = line.end;
    LetterCounts counts;
    counts.count(text.substr(line.begin, line.size()));
    if (!counts.mixed()) {
      pieces.push_back({line, counts.main(), counts.of(counts.main()), {}});
      continue;
    }
    for (const Span sentence : breaks.sentences(text, line)) {
      pieces.push_back(piece_of(text, sentence));
    }
  }
  return pieces;
}

// True where the script leaves a choice of languages.
bool is_shared(Script script) {
  return script == Script::kLatin || script == Script::kCyrillic ||
         script == Script::kArabic || script == Script::kDevanagari ||
         script == Script::kHebrew;
}

// Fewer letters than this say nothing about languages of one script; more
// than the second stand for themselves against the rest of the article.
constexpr std::size_t kFewestLetters = 20;
constexpr std::size_t kEnoughLetters = 80;

// What a text has of each language, by letters.
class LanguageTally {
 public:
  void add(Language language, std::size_t letters) {
    letters_[language.number()] += letters;
  }

  std::size_t letters_of(Language language) const {
    return letters_[language.number()];
  }

  Language most_of(Script script) const {
    Language best;
    for (const Language language : Language::all()) {
      if (language.script() == script &&
          letters_of(language) > (best.known() ? letters_of(best) : 0)) {
        best = language;
      }
    }
    return best;
  }

 private:
  std::array<std::size_t, LanguageSet().size()> letters_{};
};

// Guesses for the pieces that are long enough to have one.
LanguageTally guess_pieces(std::string_view text, std::vector<Piece>& pieces) {
  LanguageTally tally;
  for (Piece& piece : pieces) {
    if (!is_shared(piece.script)) {
      piece.language = Language::usual_of(piece.script);
      continue;
    }
    if (piece.letters < kFewestLetters) continue;
    const LanguageGuess guess =
        guess_language(text.substr(piece.span.begin, piece.span.size()));
    if (!guess.reliable || guess.language.script() != piece.script) continue;
    piece.language = guess.language;
    tally.add(guess.language, piece.letters);
  }
  return tally;
}

// The language of a script in this text when a piece cannot tell: what its
// other pieces are in, what the source declares, what the pieces together
// look like, what is usual.
Language language_for(Script script, const LanguageTally& tally,
                      Language declared, std::string_view text) {
  if (const Language most = tally.most_of(script); most.known()) return most;
  if (declared.script() == script) return declared;
  const LanguageGuess guess = guess_language(text);
  const bool fits = guess.reliable && guess.language.script() == script;
  return fits ? guess.language : Language::usual_of(script);
}

bool stands_for_itself(const Piece& piece, const LanguageTally& tally) {
  return piece.language.known() &&
         (piece.letters >= kEnoughLetters ||
          tally.letters_of(piece.language) >= 2 * kEnoughLetters);
}

void settle_pieces(std::string_view text, Language declared,
                   const LanguageTally& tally, std::vector<Piece>& pieces) {
  std::array<Language, kScriptCount> fallback{};
  const bool japanese = std::any_of(
      pieces.begin(), pieces.end(),
      [](const Piece& piece) { return piece.script == Script::kKana; });
  for (Piece& piece : pieces) {
    if (japanese && piece.script == Script::kHan) {
      piece.language = Language::usual_of(Script::kKana);
    }
    if (!is_shared(piece.script) || stands_for_itself(piece, tally)) continue;
    Language& language = fallback[static_cast<std::size_t>(piece.script)];
    if (!language.known()) {
      language = language_for(piece.script, tally, declared, text);
    }
    piece.language = language;
  }
}

// Neighbours in one language make one passage; what has no letters (numbers,
// blank lines) goes with what stands before it, or after it at the beginning.
std::vector<Passage> joined(const std::vector<Piece>& pieces) {
  std::vector<Passage> passages;
  bool only_numbers = true;
  for (const Piece& piece : pieces) {
    const bool number = piece.script == Script::kNone;
    const bool joins_last =
        !passages.empty() &&
        (only_numbers || number || passages.back().language == piece.language);
    if (!joins_last) {
      passages.push_back({piece.span, piece.language});
    } else {
      passages.back().span.end = piece.span.end;
      if (only_numbers) passages.back().language = piece.language;
    }
    only_numbers = only_numbers && number;
  }
  return passages;
}

}  // namespace

std::vector<Passage> passages_of(std::string_view text, Language declared,
                                 BreakFinder& breaks) {
  std::vector<Piece> pieces = pieces_of(text, breaks);
  const LanguageTally tally = guess_pieces(text, pieces);
  settle_pieces(text, declared, tally, pieces);
  return joined(pieces);
}

std::vector<LanguageShare> language_shares(
    std::string_view text, const std::vector<Passage>& passages) {
  LanguageTally tally;
  std::size_t total = 0;
  LanguageSet present;
  for (const Passage& passage : passages) {
    if (!passage.language.known()) continue;
    const std::string_view words =
        text.substr(passage.span.begin, passage.span.size());
    std::size_t letters = 0;
    for (std::size_t at = 0; at < words.size();) {
      const Character character = character_at(words, at);
      at += character.size_bytes;
      if (script_of(character.code) != Script::kNone) ++letters;
    }
    tally.add(passage.language, letters);
    total += letters;
    present.set(passage.language.number());
  }
  std::vector<LanguageShare> shares;
  for (const Language language : languages_in(present)) {
    if (tally.letters_of(language) == 0) continue;
    shares.push_back({std::string(language.code()),
                      static_cast<double>(tally.letters_of(language)) /
                          static_cast<double>(total)});
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const LanguageShare& a, const LanguageShare& b) {
                     return a.share > b.share;
                   });
  return shares;
}

}  // namespace lede
