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

double times(std::uint64_t count) {
  return static_cast<double>(count) / kInFull;
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
    const auto [count, discounted] =
        counts_.behind(context.symbols, context.length);
    Probabilities mixed{};
    for (std::size_t i = 0; i < kSymbolCount; ++i) {
      const Ngram ngram = with_last(context.symbols, static_cast<Symbol>(i));
      const std::uint32_t seen = counts_.of(ngram, context.length + 1);
      mixed[i] = (seen - std::min(seen, kDiscount) +
                  static_cast<double>(discounted) * shorter[i]) /
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
    const double count =
        times(counts_.behind(context.symbols, context.length).count);
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
      if (kMostBitsOfSymbol * times(longer_count) < least_bits_) return;
      choose(longer, now, modelled);
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

struct Columns {
  std::string heads;
  std::string costs;

  void add(std::uint8_t head, std::uint8_t cost) {
    heads += static_cast<char>(head);
    costs += static_cast<char>(cost);
  }
};

void append_level(const Kept& kept, std::size_t length, Columns& columns) {
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
    const int flags =
        (is_last ? kIsLastSibling : 0) | (has_children ? kHasChildren : 0);
    columns.add(static_cast<std::uint8_t>(last_of(ngram) | flags), cost);
  }
}

std::string bytes_of(const Kept& kept) {
  Columns columns;
  columns.add(kIsLastSibling | kHasChildren, 0);
  for (std::size_t length = 1; length <= kMostLength; ++length) {
    append_level(kept, length, columns);
  }
  std::string bytes(kLetterModelMagic);
  for (unsigned shift = 0; shift < 32; shift += 8) {
    bytes += static_cast<char>(columns.heads.size() >> shift & 0xFFU);
  }
  return bytes + columns.heads + columns.costs;
}

}  // namespace

std::string fitted_letters(const NgramCounts& counts, double least_bits) {
  return bytes_of(Fit(counts, least_bits).kept());
}

}  // namespace lede::bench
