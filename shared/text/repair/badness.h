#pragma once

namespace lede {

/// How odd a character is behind another, in bits or what we judge to be
/// about as much; 0 for two characters of ASCII. The sum over a text is its
/// badness: text of any living language costs little, wrongly decoded text
/// much, and of two readings of the same bytes the cheaper is likely the
/// right one.
///
/// Three things cost: a character that is rare as such (control characters,
/// box drawing, letters of no living orthography), neighbours that do not go
/// together (letters of two scripts, a capital behind a small letter, a letter
/// and a currency sign, an opening quotation mark behind a letter), and
/// pairs of Cyrillic letters that are rare in Russian.
///
/// Reads constant tables: any thread.
int badness_of(char32_t before, char32_t code);

}  // namespace lede
