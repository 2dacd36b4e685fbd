#include "evidence/pieces.h"

#include <algorithm>
#include <limits>

#include "ascii.h"
#include "evidence/address.h"
#include "evidence/open_piece.h"
#include "evidence/script_border.h"
#include "evidence/sentence_end.h"
#include "evidence/word_scanner.h"

namespace lede::evidence {
namespace {

// A language so far ahead of all others stays ahead: the rest of the sentence
// is not read. Less will do for the language of the piece before, and least
// where the short words are all read.
constexpr int kDecisive = 14 * kUnitsOfNat;
constexpr int kDecisiveAgain = 4 * kUnitsOfNat;
constexpr int kDecisiveOfShort = 2 * kUnitsOfNat;
constexpr std::size_t kWordsBetweenLooks = 2;

// A piece of fewer letters takes up the piece behind it.
constexpr std::size_t kFewestLetters = 10;

// Behind so many pieces, which no article has, a short one takes up none of its
// own, whatever its script: it would need a hundred times its bytes.
constexpr std::size_t kManyPieces = 100'000;

// Rows longer than a script has languages end in this, which never wins.
constexpr std::int16_t kNoLanguage = -20'000;

Evidence nothing_for(std::size_t languages) {
  Evidence evidence{};
  for (std::size_t i = languages; i < kMostLanguages; ++i) {
    evidence[i] = kNoLanguage;
  }
  return evidence;
}

std::int16_t most_of(const Evidence& evidence) {
  std::int16_t most = evidence[0];
  for (const std::int16_t each : evidence) most = each > most ? each : most;
  return most;
}

// How far a language is ahead of all others.
int lead_of(std::size_t language, const Evidence& evidence) {
  Evidence others = evidence;
  others[language] = kNoLanguage;
  return evidence[language] - most_of(others);
}

std::size_t best_of(const Evidence& evidence) {
  return static_cast<std::size_t>(
      std::find(evidence.begin(), evidence.end(), most_of(evidence)) -
      evidence.begin());
}

void add(const Evidence& more, Evidence& sum) {
  constexpr int kMost = std::numeric_limits<std::int16_t>::max();
  for (std::size_t i = 0; i < kMostLanguages; ++i) {
    sum[i] =
        static_cast<std::int16_t>(std::clamp(sum[i] + more[i], -kMost, kMost));
  }
}

// What has no letters, and what follows a short piece of its script, makes no
// piece of its own: a million lines of a letter are not a million pieces.
bool joins(const Piece& piece, const Piece& last, bool same_line) {
  if (piece.script == Script::kNone) return true;
  return piece.script == last.script && last.letters < kFewestLetters &&
         (same_line || piece.letters < kFewestLetters);
}

void append(const Piece& piece, std::string_view text,
            std::vector<Piece>& pieces) {
  const bool first = pieces.empty();
  const bool same_line = !first && text[piece.span.begin - 1] != '\n';
  const bool crowded =
      pieces.size() >= kManyPieces && piece.letters < kFewestLetters;
  if (first || (!crowded && !joins(piece, pieces.back(), same_line))) {
    pieces.push_back(piece);
    return;
  }
  pieces.back().span.end = piece.span.end;
  if (piece.script != pieces.back().script) return;
  pieces.back().letters += piece.letters;
  pieces.back().name_letters += piece.name_letters;
  add(piece.evidence, pieces.back().evidence);
}

// Most of what is no letter, told by its byte: it ends nothing.
bool is_between(char byte) {
  return byte == ' ' || byte == ',' || byte == '-' ||
         (byte >= '0' && byte <= '9');
}

// Takes a word into a piece, unless it is an address; where to read on.
std::size_t take(const ScannedWord& word, std::size_t at, std::string_view text,
                 OpenPiece& open) {
  const bool latin = is_ascii_letter(text[at]);
  const std::size_t end = latin ? address_end(text, at, word.end) : word.end;
  if (end == word.end) open.add(text.substr(at, end - at), word);
  return end;
}

void take_all(Span span, std::string_view text, OpenPiece& open) {
  const WordScanner scanner(text.substr(0, span.end));
  for (std::size_t at = span.begin; at < span.end;) {
    const ScannedWord word = scanner.word_at(at);
    at = word.script == Script::kNone ? word.end : take(word, at, text, open);
  }
}

}  // namespace

std::vector<Piece> PieceFinder::pieces(std::string_view text) {
  std::vector<Piece> pieces;
  last_clear_.fill(kMostLanguages);
  OpenPiece open;
  const WordScanner scanner(text);
  for (std::size_t at = 0; at < text.size();) {
    if (is_between(text[at])) {
      ++at;
      continue;
    }
    const ScannedWord word = scanner.word_at(at);
    if (word.script == Script::kNone) {
      const SentenceEnd end =
          text[at] == '\n' ? SentenceEnd{true, at + 1} : sentence_end(text, at);
      if (end.ends) close(open, end.next, text, pieces);
      at = std::max(end.next, word.end);
    } else {
      at = take(word, at, text, open);
    }
  }
  if (open.begin() < text.size()) close(open, text.size(), text, pieces);
  return pieces;
}

void PieceFinder::close(OpenPiece& open, std::size_t end, std::string_view text,
                        std::vector<Piece>& pieces) {
  const Span span{open.begin(), end};
  const std::size_t border =
      open.is_mixed()
          ? script_border(text, span, open.main_script(), open.second_script())
          : 0;
  if (border != 0) {
    open.restart_at(span.begin);
    take_all({span.begin, border}, text, open);
    append(closed(open, border), text, pieces);
    open.restart_at(border);
    take_all({border, end}, text, open);
  }
  append(closed(open, end), text, pieces);
  open.restart_at(end);
}

Piece PieceFinder::closed(const OpenPiece& open, std::size_t end) {
  Piece piece{{open.begin(), end}, Script::kNone, 0, {}, {}};
  if (!open.has_letters()) return piece;
  piece.script = open.main_script();
  piece.letters = static_cast<std::uint32_t>(open.letters_of(piece.script));
  piece.name_letters =
      static_cast<std::uint32_t>(open.name_letters_of(piece.script));
  if (WordEvidence* const words = words_of(piece.script)) {
    piece.evidence = evidence_of(open.words_of(piece.script), *words);
  }
  return piece;
}

// Made when a text first has the script; null where the script decides.
WordEvidence* PieceFinder::words_of(Script script) {
  auto& words = words_[static_cast<std::size_t>(script)];
  const ScriptModel* const model = words ? nullptr : model_->of(script);
  if (model != nullptr) words = std::make_unique<WordEvidence>(*model);
  return words.get();
}

Evidence PieceFinder::evidence_of(const FirstWords& first,
                                  WordEvidence& words) {
  const std::size_t languages = words.model().languages().size();
  std::size_t& last =
      last_clear_[static_cast<std::size_t>(words.model().script())];
  Evidence sum = nothing_for(languages);
  for (std::size_t i = 0; i < first.count(); ++i) {
    if (first.has_before(i)) continue;
    words.add(first[i], sum);
    const bool last_short = i + 1 == first.short_count();
    if (!last_short && i % kWordsBetweenLooks == 0) continue;
    if (last < languages &&
        lead_of(last, sum) >=
            (last_short ? kDecisiveOfShort : kDecisiveAgain)) {
      break;
    }
    const std::size_t best = best_of(sum);
    if (lead_of(best, sum) >= kDecisive) {
      last = best;
      break;
    }
  }
  return sum;
}

}  // namespace lede::evidence
