#pragma once

#include <cstdint>
#include <memory>

#include "lists/document_window.h"
#include "matching/score_sheet.h"

namespace lede {

/// Says which documents of a generation a query, or a part of one, matches,
/// and with what score: window by window, the windows rising. A word is
/// looked up in all of a window before the next word is, so that no document
/// costs more than an addition for each word that it has. Borrows the
/// generation's lists. Throws IoError, DamagedIndexError. For one thread.
class Matcher {
 public:
  Matcher() = default;
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;
  virtual ~Matcher() = default;

  /// No document from `from` on matches that stands before the one that this
  /// tells; kNoDocument when none does. `from` may be in the middle of a window
  /// that was not matched yet.
  virtual std::uint32_t first_from(std::uint32_t from) = 0;

  /// Adds the documents of a window that match to the sheet, which may hold
  /// others; where `among` is given, only those of them that it holds.
  virtual void match(DocumentWindow window, const DocumentSet* among,
                     ScoreSheet& sheet) = 0;
};

using MatcherPtr = std::unique_ptr<Matcher>;

}  // namespace lede
