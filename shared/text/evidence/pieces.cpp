#include "evidence/pieces.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "ascii.h"
#include "evidence/address.h"
#include "evidence/name.h"
#include "evidence/plain_letters.h"
#include "evidence/script_border.h"
#include "evidence/sentence_end.h"

namespace lede::evidence {
namespace {

// A piece of fewer letters takes up the piece behind it.
constexpr std::size_t kFewestLetters = 10;

// Behind so many pieces, which no article has, a short one takes up none of its
// own, whatever its script: it would need a hundred times its bytes.
constexpr std::size_t kManyPieces = 100'000;

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

// Most of what is no letter, told by its byte: it ends nothing.
bool is_between(char byte) {
  return byte == ' ' || byte == ',' || byte == '-' ||
         (byte >= '0' && byte <= '9');
}

}  // namespace

std::vector<Piece> PieceFinder::pieces(std::string_view text) {
  evidence_.begin_text();
  text_ = text;
  open_.restart_at(0);
  read_text();
  if (open_.begin() < text.size()) close(text.size());
  return std::exchange(pieces_, {});
}

void PieceFinder::read_text() {
  for (std::size_t at = 0; at < text_.size();) {
    at = read_plain(at);
    // What is hard seldom comes alone.
    const std::size_t space =
        text_.find_first_of(" \n", at + PlainBlock::kBytes);
    at = read_hard(at, std::min(space, text_.size()));
  }
}

// Reads on as long as all is plain, many bytes at once.
std::size_t PieceFinder::read_plain(std::size_t at) {
  for (;;) {
    const PlainLetters letters(text_, at);
    const std::size_t end = letters.end();
    if (end == at) return at;
    while (at < end) {
      const std::size_t sign = letters.next_sign(at);
      if (sign > at) {
        open_.add(Script::kLatin, letters.latin({at, sign}));
        open_.add(Script::kCyrillic, letters.cyrillic({at, sign}));
      }
      at = sign < end ? read_sign(sign) : end;
    }
  }
}

std::size_t PieceFinder::read_hard(std::size_t at, std::size_t end) {
  const WordScanner scanner(text_);
  while (at < end) {
    if (is_between(text_[at])) {
      ++at;
      continue;
    }
    const ScannedWord word = scanner.word_at(at);
    at = word.script == Script::kNone ? std::max(read_sign(at), word.end)
                                      : take(at, word);
  }
  return at;
}

// Where to read on.
std::size_t PieceFinder::read_sign(std::size_t at) {
  const SentenceEnd end =
      text_[at] == '\n' ? SentenceEnd{true, at + 1} : sentence_end(text_, at);
  if (end.ends) close(end.next);
  return end.next;
}

// Counts the letters of a word, unless it is an address; where to read on.
std::size_t PieceFinder::take(std::size_t at, const ScannedWord& word) {
  const bool latin = is_ascii_letter(text_[at]);
  const std::size_t end = latin ? address_end(text_, at, word.end) : word.end;
  if (end == word.end) {
    const bool name = may_be_name(text_.substr(at, end - at));
    open_.add(word.script, {word.letters, name ? word.letters : 0});
  }
  return end;
}

void PieceFinder::take_all(Span span) {
  const WordScanner scanner(text_.substr(0, span.end));
  for (std::size_t at = span.begin; at < span.end;) {
    const ScannedWord word = scanner.word_at(at);
    at = word.script == Script::kNone ? word.end : take(at, word);
  }
}

void PieceFinder::close(std::size_t end) {
  const Span span{open_.begin(), end};
  const std::size_t border =
      open_.is_mixed() ? script_border(text_, span, open_.main_script(),
                                       open_.second_script())
                       : 0;
  if (border != 0) {
    open_.restart_at(span.begin);
    take_all({span.begin, border});
    append(closed(border));
    open_.restart_at(border);
    take_all({border, end});
  }
  append(closed(end));
  open_.restart_at(end);
}

void PieceFinder::append(const Piece& piece) {
  const bool first = pieces_.empty();
  const bool same_line = !first && text_[piece.span.begin - 1] != '\n';
  const bool crowded =
      pieces_.size() >= kManyPieces && piece.letters < kFewestLetters;
  if (first || (!crowded && !joins(piece, pieces_.back(), same_line))) {
    pieces_.push_back(piece);
    return;
  }
  pieces_.back().span.end = piece.span.end;
  if (piece.script != pieces_.back().script) return;
  pieces_.back().letters += piece.letters;
  pieces_.back().name_letters += piece.name_letters;
  add(piece.evidence, pieces_.back().evidence);
}

Piece PieceFinder::closed(std::size_t end) {
  Piece piece{{open_.begin(), end}, Script::kNone, 0, {}, {}};
  if (!open_.has_letters()) return piece;
  piece.script = open_.main_script();
  piece.letters = static_cast<std::uint32_t>(open_.letters_of(piece.script));
  piece.name_letters =
      static_cast<std::uint32_t>(open_.name_letters_of(piece.script));
  piece.evidence = evidence_.of(text_, piece.span, piece.script);
  return piece;
}

}  // namespace lede::evidence
