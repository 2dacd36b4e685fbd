#pragma once

#include "noise/line_marks.h"

namespace lede {

/// Rules that go by what lines say and look like, wherever they stand.

/// Short lines that begin as page furniture does (noise_phrases.h).
void mark_phrases(LineMarks& marks);

/// Five prices at least, with at most two short lines between one and the
/// next, and the short line above the first: a name or a slug.
void mark_tickers(LineMarks& marks);

/// The same short line again: an advertisement between paragraphs.
void mark_adverts(LineMarks& marks);

/// Lines that the source prints in article after article.
void mark_repeated(const IsRepeated& is_repeated, LineMarks& marks);

/// What follows "Related articles", until running text begins again.
void mark_lists_under_headers(LineMarks& marks);

}  // namespace lede
