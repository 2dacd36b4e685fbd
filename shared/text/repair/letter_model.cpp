#include "repair/letter_model.h"

#include <algorithm>

#include <lede/error.h>

namespace lede {
namespace {

constexpr std::uint8_t kSymbolBits = 0x3F;

[[noreturn]] void reject(const char* why) {
  throw Error(std::string("cannot read the model of letters: ") + why +
              "; build lede anew");
}

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

// The bytes of the n-grams, as many as the front of the model says.
std::string_view ngrams_in(std::string_view bytes) {
  constexpr std::size_t kNumberBytes = 4;
  if (!bytes.starts_with(kLetterModelMagic)) reject("it is none");
  bytes.remove_prefix(kLetterModelMagic.size());
  if (bytes.size() < kNumberBytes) reject("it is cut");
  std::size_t count = 0;
  for (std::size_t i = kNumberBytes; i-- > 0;) {
    count = count << 8U | byte_at(bytes, i);
  }
  bytes.remove_prefix(kNumberBytes);
  if (bytes.size() != 2 * count || count == 0) reject("it is cut");
  return bytes;
}

}  // namespace

LetterModel::LetterModel(std::string_view bytes) {
  const std::string_view ngrams = ngrams_in(bytes);
  const std::size_t count = ngrams.size() / 2;
  const auto first_byte_of = [ngrams](std::size_t ngram) {
    return byte_at(ngrams, 2 * (ngram - 1));
  };
  symbols_.resize(count + 1);
  costs_.resize(count + 1);
  first_children_.resize(count + 2);
  for (std::size_t ngram = 1; ngram <= count; ++ngram) {
    symbols_[ngram] = first_byte_of(ngram) & kSymbolBits;
    costs_[ngram] = byte_at(ngrams, 2 * ngram - 1);
    if (symbols_[ngram] >= kSymbolCount) reject("it is damaged");
  }
  std::uint32_t child = 1;
  for (std::size_t ngram = 0; ngram <= count; ++ngram) {
    first_children_[ngram] = child;
    if (ngram > 0 && (first_byte_of(ngram) & kHasChildren) == 0) continue;
    do {
      if (child > count) reject("it is damaged");
    } while ((first_byte_of(child++) & kIsLastSibling) == 0);
  }
  first_children_[count + 1] = child;
  if (child != count + 1) reject("it is damaged");
}

LetterModel::Costs LetterModel::costs_behind(const Context& before) const {
  Costs costs;
  costs.fill(0xFF);
  const auto put_children = [&](std::uint32_t ngram) {
    for (auto i = first_children_[ngram]; i < first_children_[ngram + 1]; ++i) {
      costs[symbols_[i]] = costs_[i];
    }
  };
  put_children(0);
  for (const std::uint32_t ngram : before.ngrams) {
    if (ngram != 0) put_children(ngram);
  }
  return costs;
}

std::uint8_t LetterModel::cost_behind(const Context& before,
                                      Symbol symbol) const {
  for (std::size_t i = kMostBefore; i-- > 0;) {
    if (before.ngrams[i] == 0) continue;
    const std::uint32_t ngram = child(before.ngrams[i], symbol);
    if (ngram != 0) return costs_[ngram];
  }
  return costs_[child(0, symbol)];
}

LetterModel::Context LetterModel::extended(const Context& before,
                                           Symbol symbol) const {
  Context after;
  after.ngrams[0] = child(0, symbol);
  for (std::size_t i = 0; i + 1 < kMostBefore; ++i) {
    if (before.ngrams[i] == 0) continue;
    after.ngrams[i + 1] = child(before.ngrams[i], symbol);
  }
  return after;
}

std::uint32_t LetterModel::child(std::uint32_t ngram, Symbol symbol) const {
  const auto begin = symbols_.begin() + first_children_[ngram];
  const auto end = symbols_.begin() + first_children_[ngram + 1];
  const auto found = std::lower_bound(begin, end, symbol);
  if (found == end || *found != symbol) return 0;
  return static_cast<std::uint32_t>(found - symbols_.begin());
}

}  // namespace lede
