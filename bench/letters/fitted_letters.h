#pragma once

#include <string>

#include "ngram_counts.h"

namespace lede::bench {

/// A model in the format of repair/letter_model.h.
///
/// The probability of a symbol behind a context is that of its count less a
/// discount, and the share that the discounts make is spread as behind the
/// next shorter context (interpolated absolute discounting: Ney, Essen and
/// Kneser, 1994). Of all n-grams those are kept that change the cost of what
/// was counted by `least_bits`, all told, from that of the longest suffix that
/// is kept (after Seymore and Rosenfeld, 1996), and those that the tree needs
/// to reach them.
std::string fitted_letters(const NgramCounts& counts, double least_bits);

}  // namespace lede::bench
