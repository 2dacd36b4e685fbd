#pragma once

namespace lede {

/// How unlikely one Cyrillic letter is behind another in Russian, in bits: 1
/// to 9, and 9 for what is hardly ever seen. `before` or `letter` may be any
/// other character than a letter: it stands for the border of a word. Case is
/// of no account, ё counts as е. Letters that Russian does not have cost 4.
///
/// Russian costs 3.5 bits a letter on the mean, the Russian of a wrong codec
/// 7 and more, other Slavonic languages about 4.
///
/// Made by us from the letters of some 30 MB of Russian literature in the
/// public domain: -log2 of the share of a pair among those that begin alike.
/// A pair of the same letter costs the same whichever it is.
int russian_pair_cost(char32_t before, char32_t letter);

}  // namespace lede
