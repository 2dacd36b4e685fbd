#pragma once

#include <cstddef>
#include <cstdint>
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
///     Sstrike     each word of the title         where the   0
///                                                word is
///     ZSstrike    each stem of the title         no          0
///     Awhitlam    each word of the author        from 1      0
///     XPwire      each word of the source's      from 1      0
///                 name (the publisher)
///     Hnews.example.com                          no          0
///                 the host of the article's URL
///                 without "www.", and each
///                 domain that it is in
///     Lru         each language of a fifth of    no          0
///                 the article and the largest,
///                 noise aside; Lund for none
///     XLru        each language by whose     no          0
///                 rules it has stems, of
///                 noise too
///     Qwire-17    the article's id; of a long    no          0
///                 one the start and a hash
///
/// Words are case-folded, so none begins with an ASCII capital: no text of a
/// user can form a term with a prefix.
///
/// Compounds come beside the terms of the words that they are made of; in noise
/// with the prefixes of noise, in the title with those of the title as well.
///
/// Values, which articles are sifted, sorted and counted by:
///
///     slot        holds
///     kDateSlot   when it was published, as it is stored: "2025-11-27" or
///                 "2025-11-27T10:30:00Z"; sorts by its bytes. No value where
///                 nobody knows.
///     kSourceSlot who published it, or else the host of its URL
///     kLanguageSlot
///                 the code of its main language, noise aside; "und" where
///                 there is none
///     kAuthorSlot its author
///     kWordsSlot  how many words it has, and how many of them are noise
///                 (word_counts.h)
///     kFirstPlacesSlot and kPlaceShares - 1 slots behind it
///                 where its terms stand (places.h)
///
/// Names are cut to kMaxNameBytes, at a border of characters.
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

/// A language of which an article has this much is one of the article's.
constexpr double kLanguageShare = 0.2;

constexpr std::uint32_t kDateSlot = 0;
constexpr std::uint32_t kSourceSlot = 1;
constexpr std::uint32_t kLanguageSlot = 2;
constexpr std::uint32_t kAuthorSlot = 3;
constexpr std::uint32_t kWordsSlot = 4;

/// Above those of all other values.
constexpr std::uint32_t kFirstPlacesSlot = 1000;

constexpr std::size_t kMaxNameBytes = 120;

/// The parts of a text, which are searched apart. The title is part of the
/// article, and stands for itself as well.
enum class Zone { kArticle, kNoise, kTitle };
constexpr Zone kAllZones[] = {Zone::kArticle, Zone::kNoise, Zone::kTitle};

std::string exact_term(std::string_view word, Zone zone = Zone::kArticle);
std::string stem_term(std::string_view stem, Zone zone = Zone::kArticle);

/// What such a term begins with.
std::string_view exact_prefix(Zone zone);
std::string_view stem_prefix(Zone zone);

/// What exact_term() or stem_term() made a term of. Points into the term.
struct WordTerm {
  std::string_view word;
  bool is_stem = false;
  Zone zone = Zone::kArticle;
};
WordTerm word_of_term(std::string_view term);

std::string author_term(std::string_view word);
std::string source_term(std::string_view word);
std::string host_term(std::string_view host);  ///< of host_of() in core
std::string language_term(std::string_view code);
std::string stem_language_term(std::string_view code);
std::string id_term(std::string_view id);

/// Is a term one of those that have places wherever they stand? Only of such
/// can phrases be made. Stems have none, nor have hosts, languages and ids.
bool has_places(std::string_view term);

/// What the index says of itself, as Xapian metadata.
constexpr char kFormatKey[] = "lede.format";
constexpr char kAnalyserKey[] = "lede.analyser";

/// Grows with every change of terms, positions, values or stored articles
/// that an older lede would misread.
constexpr char kFormatNumber[] = "9";

}  // namespace lede
