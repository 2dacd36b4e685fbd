#include "shingle_score.h"

#include <algorithm>
#include <iterator>

#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

bool is_word_character(char32_t code) {
  if (code < 0x80) {
    return (code >= '0' && code <= '9') || code == '_' ||
           ((code | 0x20U) >= 'a' && (code | 0x20U) <= 'z');
  }
  return script_of(code) != Script::kNone || (code >= 0xFF10 && code <= 0xFF19);
}

// Enough of lower case for the scripts of the sets.
char32_t lower(char32_t code) {
  if (code >= 'A' && code <= 'Z') return code | 0x20U;
  if (code >= 0x410 && code <= 0x42F) return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  if (code >= 0x391 && code <= 0x3A9) return code + 0x20;
  if (code >= 0xC0 && code <= 0xDE) return code + 0x20;
  if (code >= 0x100 && code < 0x180 && code % 2 == 0) return code + 1;
  return code;
}

double share(double part, double rest) {
  if (rest == 0) return 1;
  return part / (part + rest);
}

}  // namespace

std::vector<std::uint64_t> word_hashes(std::string_view text,
                                       bool ideographs_apart) {
  constexpr std::uint64_t kStart = 14695981039346656037U;
  std::vector<std::uint64_t> words;
  std::uint64_t hash = kStart;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size_bytes;
    const bool in_word = is_word_character(character.code);
    const bool apart = ideographs_apart && in_word && character.code >= 0x2E80;
    if ((!in_word || apart) && hash != kStart) {
      words.push_back(hash);
      hash = kStart;
    }
    if (!in_word) continue;
    hash = (hash ^ lower(character.code)) * 1099511628211U;
    hash ^= hash >> 29U;
    if (!apart) continue;
    words.push_back(hash);
    hash = kStart;
  }
  if (hash != kStart) words.push_back(hash);
  return words;
}

std::vector<std::uint64_t> shingles_of(
    const std::vector<std::uint64_t>& words) {
  constexpr std::size_t kWords = 4;
  std::vector<std::uint64_t> shingles;
  if (words.empty()) return shingles;
  const std::size_t size = std::min(kWords, words.size());
  for (std::size_t at = 0; at + size <= words.size(); ++at) {
    std::uint64_t hash = 0;
    for (std::size_t word = at; word < at + size; ++word) {
      hash = (hash ^ words[word]) * 0x9E3779B97F4A7C15U;
      hash ^= hash >> 31U;
    }
    shingles.push_back(hash);
  }
  return shingles;
}

double ShingleScore::precision() const {
  return both + extra > 0 ? share(both, extra) : 0;
}
double ShingleScore::recall() const {
  return both + missing > 0 ? share(both, missing) : 0;
}
double ShingleScore::f1() const {
  return 2 * both + extra + missing > 0
             ? 2 * both / (2 * both + extra + missing)
             : 1;
}

ShingleScore shingle_score(std::string_view gold, std::string_view found) {
  std::vector<std::uint64_t> wanted = shingles_of(word_hashes(gold));
  std::vector<std::uint64_t> given = shingles_of(word_hashes(found));
  std::sort(wanted.begin(), wanted.end());
  std::sort(given.begin(), given.end());
  std::vector<std::uint64_t> both;
  std::set_intersection(wanted.begin(), wanted.end(), given.begin(),
                        given.end(), std::back_inserter(both));
  const auto shared = static_cast<double>(both.size());
  return {shared, static_cast<double>(given.size()) - shared,
          static_cast<double>(wanted.size()) - shared};
}

void ScoreTable::add(const ShingleScore& score) {
  ++pages_;
  if (score.both + score.extra > 0) {
    ++found_pages_;
    precision_ += score.precision();
  }
  if (score.both + score.missing > 0) {
    ++gold_pages_;
    recall_ += score.recall();
  }
  f1_ += score.f1();
}

double ScoreTable::precision() const {
  return found_pages_ > 0 ? precision_ / static_cast<double>(found_pages_) : 0;
}
double ScoreTable::recall() const {
  return gold_pages_ > 0 ? recall_ / static_cast<double>(gold_pages_) : 0;
}
double ScoreTable::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0;
}
double ScoreTable::mean_page_f1() const {
  return pages_ > 0 ? f1_ / static_cast<double>(pages_) : 0;
}

}  // namespace lede
