#include "repair/letter_model.h"

#include <algorithm>

#include <lede/error.h>

namespace lede {
namespace {

[[noreturn]] void reject(const char* why) {
  throw Error(std::string("cannot read the model of letters: ") + why +
              "; build lede anew");
}

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

// The two bytes of each n-gram, as many as the front of the model says.
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

void check_symbols(std::string_view heads) {
  std::uint8_t most = 0;
  for (const char head : heads) {
    most = std::max(most, static_cast<std::uint8_t>(head & kLastSymbolBits));
  }
  if (most >= kSymbolCount) reject("it is damaged");
}

// Where each family of siblings begins, and where the last one ends. Without a
// branch, as is what calls it: half a million n-grams are read for one word.
std::vector<std::uint32_t> families_in(std::string_view heads) {
  std::vector<std::uint32_t> begins(heads.size() + 1);
  std::size_t family = 0;
  for (std::size_t ngram = 0; ngram < heads.size(); ++ngram) {
    begins[family + 1] = static_cast<std::uint32_t>(ngram + 1);
    family += (byte_at(heads, ngram) & kIsLastSibling) / kIsLastSibling;
  }
  begins.resize(family + 1);
  return begins;
}

}  // namespace

LetterModel::LetterModel(std::string_view bytes) {
  const std::string_view ngrams = ngrams_in(bytes);
  const std::size_t count = ngrams.size() / 2;
  heads_ = ngrams.substr(0, count);
  costs_ = ngrams.substr(count);
  check_symbols(heads_);
  auto begins = families_in(heads_);
  const std::size_t families = begins.size() - 1;
  if (begins.back() != count) reject("it is damaged");
  begins.resize(count + 2);  // so that too many parents find some
  first_children_.resize(count + 1);
  std::size_t family = 1;
  for (std::size_t ngram = 0; ngram < count; ++ngram) {
    first_children_[ngram] = begins[family];
    family += byte_at(heads_, ngram) / kHasChildren;
  }
  first_children_[count] = static_cast<std::uint32_t>(count);
  if (family != families) reject("it is damaged");
}

LetterModel::Costs LetterModel::costs_behind(const Context& before) const {
  Costs costs;
  costs.fill(0xFF);
  const auto put_children = [&](std::uint32_t ngram) {
    for (auto i = first_children_[ngram]; i < first_children_[ngram + 1]; ++i) {
      costs[last_symbol(i)] = cost_of(i);
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
    if (ngram != 0) return cost_of(ngram);
  }
  const std::uint32_t ngram = child(0, symbol);
  return ngram == 0 ? 0xFF : cost_of(ngram);
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
  std::uint32_t begin = first_children_[ngram];
  std::uint32_t end = first_children_[ngram + 1];
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    const Symbol found = last_symbol(middle);
    if (found == symbol) return middle;
    if (found < symbol) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return 0;
}

Symbol LetterModel::last_symbol(std::uint32_t ngram) const {
  return byte_at(heads_, ngram) & kLastSymbolBits;
}

std::uint8_t LetterModel::cost_of(std::uint32_t ngram) const {
  return byte_at(costs_, ngram);
}

}  // namespace lede
