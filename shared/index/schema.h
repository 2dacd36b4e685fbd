#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// The terms of the index. Prefixes follow Xapian's and Omega's conventions,
/// so that stock tools read a lede index. This table is the only place that
/// knows them.
///
///     term        made from                      positions   counts as
///     chip        each word, normalised          yes         1 a place
///     Zchip       each stem of each word         no          1 a place, in the
///                                                            title
///                                                            kTitleWeight
///     XNcoupon    each word in noise             yes         0
///     ZXNcoupon   each stem of each word in      no          0
///                 noise
///     c++         each word with signs of its    where the   1 a place
///                 own (C++, #tag)                word is
///     Zemail      each stem of each compound     no          as other stems
///                 (e-mail, AT&T, C++)
///     Qwire-17    the article's id; of a long    no          0
///                 one the start and a hash
///
/// Words are case-folded, so none begins with an ASCII capital: no text of a
/// user can form a term with a prefix.
///
/// Compounds come beside the terms of the words that they are made of; in noise
/// with the prefixes of noise.
///
/// Positions count words from 1: the title's, a gap of kFieldGap, then the
/// body's, so that no phrase reaches from the one into the other. Noise, which
/// stands in the body and is none of the article (docs/noise.md), counts words
/// on with it, but adds nothing to weights and lengths.

/// A word in the title counts as this many in the body.
constexpr unsigned kTitleWeight = 3;

constexpr unsigned kFieldGap = 100;

/// Xapian refuses longer terms, a NUL counting twice, and would lose the whole
/// batch with one of them.
constexpr std::size_t kMaxEncodedTermBytes = 245;

/// Xapian 1.4 wraps around silently far above; no article has so many words.
constexpr unsigned kMaxPosition = 1U << 24U;

/// The two parts of a text, which are searched apart.
enum class Zone { kArticle, kNoise };

inline std::string exact_term(std::string_view word,
                              Zone zone = Zone::kArticle) {
  return std::string(zone == Zone::kNoise ? "XN" : "").append(word);
}

inline std::string stem_term(std::string_view stem,
                             Zone zone = Zone::kArticle) {
  return std::string(zone == Zone::kNoise ? "ZXN" : "Z").append(stem);
}

std::string id_term(std::string_view id);

/// What the index says of itself, as Xapian metadata.
constexpr char kFormatKey[] = "lede.format";
constexpr char kAnalyserKey[] = "lede.analyser";
constexpr char kLanguagesKey[] = "lede.languages";  ///< codes, space between

/// Grows with every change of terms, positions or stored articles that an
/// older lede would misread.
constexpr char kFormatNumber[] = "2";

}  // namespace lede
