#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lede/article.h>

#include "decode.h"
#include "original/run_list.h"
#include "original_map.h"
#include "repair.h"

namespace lede {

/// Finds where the text of an article stands in the bytes of its record, from
/// both ends of the way that it went: nothing between need keep account. What
/// cannot be found again is in no run, and what is in one is there: each
/// character of a word was compared with what stands in the record.
///
/// Time is linear in the record and the article, whatever is in them.
///
///     OriginalFinder finder(raw, decoded);
///     …                                     // decoded.text becomes an article
///     finder.map_of(article, decoded.text, title_repairs, body_repairs);
class OriginalFinder {
 public:
  /// `raw` and its bytes outlive the finder. Finds nothing where `raw` has no
  /// place in a file.
  OriginalFinder(const RawArticle& raw, const Decoded& decoded);

  /// The map of full_text(article). `text` is the decoded one, or empty where
  /// all of it is the article's body.
  OriginalMap map_of(const Article& article, std::string_view text,
                     const std::vector<Repair>& title_repairs,
                     const std::vector<Repair>& body_repairs) const;

 private:
  OriginalRuns runs_of_title(std::string_view title,
                             std::string_view text) const;
  OriginalRuns runs_of_body(std::string_view body, std::string_view text) const;

  OriginalRuns runs_in_element(std::string_view text, Span element) const;

  bool is_markdown() const;
  bool is_feed() const;

  const RawArticle& raw_;
  std::string markdown_;  // the record as text, where it is Markdown
  OriginalRuns decoded_;  // of that, else of the decoded text, in the record
};

}  // namespace lede
