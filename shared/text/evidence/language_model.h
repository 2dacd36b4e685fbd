#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language.h"

namespace lede::evidence {

/// At most so many languages share a script.
constexpr std::size_t kMostLanguages = 40;

/// How much speaks for each language of a script, in the order of
/// ScriptModel::languages(): logarithms of odds, kUnitsOfNat to the nat.
/// Evidence of words adds up; only differences between languages mean
/// something.
using Evidence = std::array<std::int16_t, kMostLanguages>;
constexpr int kUnitsOfNat = 32;

/// Numbers that are added at once: a row of evidence or weights is as many
/// full lanes as its languages need.
constexpr std::size_t kLanes = 8;
static_assert(kMostLanguages % kLanes == 0);
constexpr std::size_t width_for(std::size_t languages) {
  return (languages + kLanes - 1) / kLanes * kLanes;
}

/// Adds a row of `width` numbers, of full lanes.
template <typename Number>
void add_row(const Number* row, std::size_t width, Evidence& sum) {
  for (std::size_t lane = 0; lane < width; lane += kLanes) {
    // A copy shows the compiler that the row is not part of the sum.
    std::array<std::int16_t, kLanes> next{};
    for (std::size_t i = 0; i < kLanes; ++i) {
      next[i] = static_cast<std::int16_t>(sum[lane + i] + row[lane + i]);
    }
    for (std::size_t i = 0; i < kLanes; ++i) sum[lane + i] = next[i];
  }
}

/// The evidence of one word is within this either way, so that 31 words add up
/// in 16 bits.
constexpr int kMostOfWord = 1023;
constexpr std::size_t kMostWords = 31;

/// What groups of letters say about the languages of one script.
class ScriptModel {
 public:
  /// Reads one script of a model from the front of `bytes` and takes it off.
  /// Throws Error for what is no model.
  explicit ScriptModel(std::string_view& bytes);

  Script script() const { return languages_.front().script(); }
  const std::vector<Language>& languages() const { return languages_; }

  Evidence of_word(std::string_view word) const;

 private:
  static constexpr std::size_t kBuckets = 4096;

  const std::int8_t* weights_of(std::uint64_t group) const;

  std::vector<Language> languages_;
  std::size_t width_;  // languages, and zeros to make full lanes
  std::vector<std::uint16_t> bucket_ends_;
  std::vector<std::uint16_t> keys_;
  std::vector<std::int8_t> weights_;  // of a key: `width_` each
};

/// The models of all scripts that languages share.
///
/// As bytes, numbers in the order of Intel: "lede languages 1\n", the number of
/// scripts (1 byte), and for each script
///
///     number of languages (1 byte); two letters a language, ISO 639-1
///     number of groups (2 bytes)
///     4,096 ends of buckets (2 bytes each): bucket b holds the groups from
///       end b-1 up to end b
///     16 bits a group: bits 36 to 51 of its number; bits 52 to 63 are its
///       bucket
///     the weights of a group, 1 signed byte a language, for each group
class LanguageModel {
 public:
  /// Throws Error for what is no model.
  explicit LanguageModel(std::string_view bytes);

  /// The model of a script; null where a script has one language, or none.
  const ScriptModel* of(Script script) const;

  const std::vector<ScriptModel>& scripts() const { return scripts_; }

 private:
  std::vector<ScriptModel> scripts_;
};

/// The bucket of a group and its key in there.
struct GroupPlace {
  std::size_t bucket = 0;
  std::uint16_t key = 0;
};
constexpr GroupPlace place_of(std::uint64_t group) {
  return {static_cast<std::size_t>(group >> 52U),
          static_cast<std::uint16_t>(group >> 36U)};
}

constexpr std::string_view kModelMagic = "lede languages 1\n";

/// The model that lede is built with; any thread.
const LanguageModel& built_in_model();

}  // namespace lede::evidence
