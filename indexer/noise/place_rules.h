#pragma once

#include <vector>

#include "noise/line_marks.h"
#include "passages.h"

namespace lede {

/// Rules that go by where lines stand.

/// One to three last lines in another script than nearly all of the article.
void mark_foreign_tail(const std::vector<Passage>& passages, LineMarks& marks);

/// Two scraps or more behind the last sentence that are none themselves, with
/// headlines that ask among them.
void mark_tail(LineMarks& marks);

/// Scraps before the first line with a few words.
void mark_head(LineMarks& marks);

/// Where a good part of the lines are scraps, as on a page that was saved as
/// text, each line is judged by what it looks like and by the lines around it
/// (line_likelihood.h). A sentence needs hardly any doubt left.
void mark_unlikely(LineMarks& marks);

}  // namespace lede
