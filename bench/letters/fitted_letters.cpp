#include "fitted_letters.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lede::bench {
namespace {

using Probabilities = std::array<double, kSymbolCount>;
using Kept = std::array<std::map<Ngram, std::uint8_t>, kMostLength + 1>;

struct Context {
  Ngram symbols = 0;
  std::size_t length = 0;
};

std::uint8_t cost_of(double probability) {
  const double units = -std::log2(probability) * LetterModel::kUnitsOfBit;
  return static_cast<std::uint8_t>(std::clamp(std::round(units), 0.0, 255.0));
}

class Fit {
 public:
  Fit(const NgramCounts& counts, double least_bits)
      : counts_(counts), least_bits_(least_bits) {}

  Kept kept() {
    Probabilities even;
    even.fill(1.0 / kSymbolCount);
    choose({}, even, even);
    set_costs({}, even);
    return std::move(kept_);
  }

 private:
  Probabilities behind(Context context, const Probabilities& shorter) const {
    constexpr double kDiscount = 0.5;
    const auto [count, kinds] = counts_.behind(context.symbols, context.length);
    Probabilities mixed{};
    for (std::size_t i = 0; i < kSymbolCount; ++i) {
      const Ngram ngram = with_last(context.symbols, static_cast<Symbol>(i));
      const double seen = counts_.of(ngram, context.length + 1);
      mixed[i] =
          (std::max(seen - kDiscount, 0.0) + kDiscount * kinds * shorter[i]) /
          static_cast<double>(count);
    }
    return mixed;
  }

  // Calls `visit` for the contexts of one more symbol in front.
  template <typename Visit>
  void for_each_longer(Context context, Visit visit) const {
    if (context.length + 1 == kMostLength) return;
    for (std::size_t i = 0; i < kSymbolCount; ++i) {
      const Context longer{
          with_first(static_cast<Symbol>(i), context.symbols, context.length),
          context.length + 1};
      const auto count = counts_.behind(longer.symbols, longer.length).count;
      if (count > 0) visit(longer, count);
    }
  }

  // `modelled` is what the n-grams that are kept say behind the shorter
  // context; what they lack makes a difference in all that was counted here.
  void choose(Context context, const Probabilities& shorter,
              Probabilities modelled) {
    const Probabilities now = behind(context, shorter);
    const auto count = static_cast<double>(
        counts_.behind(context.symbols, context.length).count);
    for (std::size_t i = 0; i < kSymbolCount; ++i) {
      const double bits = count * std::max(now[i], modelled[i]) *
                          std::abs(std::log2(now[i] / modelled[i]));
      if (context.length > 0 && bits < least_bits_) continue;
      keep(with_last(context.symbols, static_cast<Symbol>(i)),
           context.length + 1);
      modelled[i] = now[i];
    }
    for_each_longer(context, [&](Context longer, std::uint64_t longer_count) {
      constexpr double kMostBitsOfSymbol = 16;
      const auto most = kMostBitsOfSymbol * static_cast<double>(longer_count);
      if (most >= least_bits_) choose(longer, now, modelled);
    });
  }

  void keep(Ngram ngram, std::size_t length) {
    for (; length > 0; ngram = without_last(ngram), --length) {
      if (!kept_[length].emplace(ngram, 0).second) return;
    }
  }

  void set_costs(Context context, const Probabilities& shorter) {
    const Probabilities now = behind(context, shorter);
    auto& same_length = kept_[context.length + 1];
    for (auto at = same_length.lower_bound(with_last(context.symbols, 0));
         at != same_length.end() && without_last(at->first) == context.symbols;
         ++at) {
      at->second = cost_of(now[last_of(at->first)]);
    }
    for_each_longer(context, [&](Context longer, std::uint64_t) {
      set_costs(longer, now);
    });
  }

  const NgramCounts& counts_;
  double least_bits_;
  Kept kept_;
};

void append_level(const Kept& kept, std::size_t length, std::string& bytes) {
  const auto& level = kept[length];
  for (auto at = level.begin(); at != level.end(); ++at) {
    const auto& [ngram, cost] = *at;
    const auto next = std::next(at);
    const bool is_last =
        next == level.end() || without_last(next->first) != without_last(ngram);
    bool has_children = false;
    if (length < kMostLength) {
      const auto child = kept[length + 1].lower_bound(with_last(ngram, 0));
      has_children = child != kept[length + 1].end() &&
                     without_last(child->first) == ngram;
    }
    bytes += static_cast<char>(last_of(ngram) | (is_last ? kIsLastSibling : 0) |
                               (has_children ? kHasChildren : 0));
    bytes += static_cast<char>(cost);
  }
}

std::string bytes_of(const Kept& kept) {
  std::size_t count = 0;
  for (const auto& level : kept) count += level.size();
  std::string bytes(kLetterModelMagic);
  for (unsigned shift = 0; shift < 32; shift += 8) {
    bytes += static_cast<char>(count >> shift & 0xFFU);
  }
  for (std::size_t length = 1; length <= kMostLength; ++length) {
    append_level(kept, length, bytes);
  }
  return bytes;
}

}  // namespace

std::string fitted_letters(const NgramCounts& counts, double least_bits) {
  return bytes_of(Fit(counts, least_bits).kept());
}

}  // namespace lede::bench
