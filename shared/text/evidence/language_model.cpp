#include "evidence/language_model.h"

#include <algorithm>
#include <cstring>

#include <lede/error.h>

#include "evidence/letter_groups.h"

namespace lede::evidence {
namespace {

// Takes the first bytes off.
std::string_view taken(std::string_view& bytes, std::size_t count) {
  if (bytes.size() < count) {
    throw Error("cannot read the language model: it is cut; build lede anew");
  }
  const std::string_view front = bytes.substr(0, count);
  bytes.remove_prefix(count);
  return front;
}

std::size_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::vector<std::uint16_t> numbers_taken(std::string_view& bytes,
                                         std::size_t count) {
  const std::string_view front = taken(bytes, 2 * count);
  std::vector<std::uint16_t> numbers(count);
  for (std::size_t i = 0; i < count; ++i) {
    numbers[i] = static_cast<std::uint16_t>(byte_at(front, 2 * i) |
                                            byte_at(front, 2 * i + 1) << 8U);
  }
  return numbers;
}

std::vector<Language> languages_taken(std::string_view& bytes) {
  const std::size_t count = byte_at(taken(bytes, 1), 0);
  std::vector<Language> languages;
  for (std::size_t i = 0; i < count; ++i) {
    languages.push_back(Language::of(taken(bytes, 2)));
  }
  if (count == 0 || count > kMostLanguages) {
    throw Error("cannot read the language model: a script has " +
                std::to_string(count) + " languages; build lede anew");
  }
  return languages;
}

}  // namespace

ScriptModel::ScriptModel(std::string_view& bytes)
    : languages_(languages_taken(bytes)), width_(width_for(languages_.size())) {
  const std::size_t groups = numbers_taken(bytes, 1).front();
  bucket_ends_ = numbers_taken(bytes, kBuckets);
  keys_ = numbers_taken(bytes, groups);
  if (!std::is_sorted(bucket_ends_.begin(), bucket_ends_.end()) ||
      bucket_ends_.back() != groups) {
    throw Error(
        "cannot read the language model: it is damaged; "
        "build lede anew");
  }
  const std::string_view weights = taken(bytes, groups * languages_.size());
  weights_.resize(groups * width_);
  for (std::size_t i = 0; i < groups; ++i) {
    std::memcpy(&weights_[i * width_], weights.data() + i * languages_.size(),
                languages_.size());
  }
}

const std::int8_t* ScriptModel::weights_of(std::uint64_t group) const {
  const GroupPlace place = place_of(group);
  const std::size_t begin =
      place.bucket == 0 ? 0 : bucket_ends_[place.bucket - 1];
  for (std::size_t i = begin; i < bucket_ends_[place.bucket]; ++i) {
    if (keys_[i] == place.key) return &weights_[i * width_];
  }
  return nullptr;
}

Evidence ScriptModel::of_word(std::string_view word) const {
  Evidence sum{};
  WordLetters(word).for_each_group([&](std::uint64_t group) {
    const std::int8_t* const weights = weights_of(group);
    if (weights != nullptr) add_row(weights, width_, sum);
  });
  for (std::int16_t& each : sum) {
    each = static_cast<std::int16_t>(
        std::clamp<int>(each, -kMostOfWord, kMostOfWord));
  }
  return sum;
}

LanguageModel::LanguageModel(std::string_view bytes) {
  if (taken(bytes, kModelMagic.size()) != kModelMagic) {
    throw Error(
        "cannot read the language model: it is of another version; "
        "build lede anew");
  }
  const std::size_t count = byte_at(taken(bytes, 1), 0);
  for (std::size_t i = 0; i < count; ++i) scripts_.emplace_back(bytes);
}

const ScriptModel* LanguageModel::of(Script script) const {
  const auto found = std::find_if(
      scripts_.begin(), scripts_.end(),
      [script](const ScriptModel& model) { return model.script() == script; });
  return found == scripts_.end() ? nullptr : &*found;
}

}  // namespace lede::evidence
