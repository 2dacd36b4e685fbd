#include "original/repair_runs.h"

#include <map>
#include <optional>
#include <string>

#include "original/matcher.h"
#include "utf8.h"

namespace lede {
namespace {

// How many characters of the broken text each of the mended one was.
enum class Broken { kCharacterEach, kByteEach };

// The sizes in the broken text of the characters of the mended one; nothing
// where the two do not fit, or where a character stands for different ones.
std::optional<std::vector<std::size_t>> sizes_in(std::string_view broken,
                                                 std::string_view mended,
                                                 Broken way) {
  std::map<char32_t, std::string_view> readings;
  std::vector<std::size_t> sizes;
  std::size_t at = 0;
  for (std::size_t byte = 0; byte < mended.size();) {
    const Character character = character_at(mended, byte);
    byte += character.size_bytes;
    const std::size_t begin = at;
    std::size_t left = way == Broken::kCharacterEach ? 1 : character.size_bytes;
    for (; left > 0 && at < broken.size(); --left) {
      at += character_at(broken, at).size_bytes;
    }
    const std::string_view piece = broken.substr(begin, at - begin);
    const auto known = readings.emplace(character.code, piece).first;
    if (left > 0 || known->second != piece) return std::nullopt;
    sizes.push_back(piece.size());
  }
  if (at != broken.size()) return std::nullopt;
  return sizes;
}

bool is_word_at(std::string_view text, std::size_t at) {
  return is_word_character(character_at(text, at).code);
}

// A run for each word.
void add_words(std::string_view mended, Span place,
               const std::vector<std::size_t>& sizes, std::size_t original,
               RunList& runs) {
  std::size_t byte = 0;
  for (std::size_t each = 0; byte < mended.size();) {
    const bool word = is_word_at(mended, byte);
    const Span before{byte, original};
    do {
      byte += character_at(mended, byte).size_bytes;
      original += sizes[each++];
    } while (byte < mended.size() && is_word_at(mended, byte) == word);
    if (!word) continue;
    runs.add({{place.begin + before.begin, place.begin + byte},
              {before.end, original},
              Writing::kLump,
              true});
  }
}

// Where words end in both: at a sign of ASCII that no word has.
std::size_t piece_end(std::string_view text, std::size_t at) {
  while (at < text.size() &&
         (static_cast<unsigned char>(text[at]) >= 0x80 ||
          is_word_character(static_cast<unsigned char>(text[at])))) {
    ++at;
  }
  return at;
}

// A run for each piece between signs that stand in both. All or none.
void add_pieces(std::string_view mended, std::string_view broken, Span place,
                std::size_t original, RunList& runs) {
  OriginalRuns pieces;
  std::size_t left = 0;
  std::size_t right = 0;
  while (true) {
    const Span text{left, piece_end(mended, left)};
    const Span from{right, piece_end(broken, right)};
    if (text.empty() != from.empty()) return;
    if (!text.empty()) {
      pieces.push_back({{place.begin + text.begin, place.begin + text.end},
                        {original + from.begin, original + from.end},
                        Writing::kLump,
                        true});
    }
    const bool at_end = text.end == mended.size();
    if (at_end != (from.end == broken.size())) return;
    if (at_end) break;
    if (mended[text.end] != broken[from.end]) return;
    left = text.end + 1;
    right = from.end + 1;
  }
  for (const OriginalRun& piece : pieces) runs.add(piece);
}

void add_repair(std::string_view mended, const Repair& repair,
                std::size_t original, RunList& runs) {
  for (const Broken way : {Broken::kByteEach, Broken::kCharacterEach}) {
    if (const auto sizes = sizes_in(repair.before, mended, way)) {
      return add_words(mended, repair.place, *sizes, original, runs);
    }
  }
  add_pieces(mended, repair.before, repair.place, original, runs);
}

}  // namespace

OriginalRuns runs_of_repaired(std::string_view text,
                              const std::vector<Repair>& repairs) {
  RunList runs;
  std::size_t at = 0;
  std::size_t original = 0;
  const auto add_clean = [&](std::size_t end) {
    if (end > at) {
      runs.add(
          {{at, end}, {original, original + end - at}, Writing::kAsIs, at > 0});
    }
    original += end - at;
    at = end;
  };
  for (const Repair& repair : repairs) {
    add_clean(repair.place.begin);
    add_repair(text.substr(at, repair.place.size()), repair, original, runs);
    original += repair.before.size();
    at = repair.place.end;
  }
  add_clean(text.size());
  return runs.take();
}

}  // namespace lede
