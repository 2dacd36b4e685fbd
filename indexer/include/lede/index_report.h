#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <lede/article_source.h>
#include <lede/export.h>
#include <lede/language_share.h>

namespace lede {

/// An article that was not clean text in one language when it came.
struct ArticleOutcome {
  std::string id;

  /// "added", "changed", or "kept": the same as before, and made again since
  /// everything was, or since its source repeats other lines than before.
  std::string outcome;

  std::string encoding;     ///< of its bytes; empty where that was not told
  std::size_t repairs = 0;  ///< places that had been decoded wrongly
  double noise_share = 0;   ///< of its words, 0 to 1
  std::vector<LanguageShare> languages;  ///< the largest first

  /// Why it is told of, any of: its "encoding" is not UTF-8, there were
  /// "repairs", a hundredth of it is "noise", or it is in several "languages".
  std::vector<std::string> reasons;
};

/// What became of the articles. Each is counted in one of the four after
/// `articles`, which are of the whole index, or in `rejections`.
struct IndexReport {
  std::size_t articles = 0;  ///< in the index
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t kept = 0;            ///< are as they were
  std::size_t unreadable = 0;      ///< of `kept`: their files could not be read
  std::size_t removed = 0;         ///< were in the index before and are gone
  std::size_t still_rejected = 0;  ///< as last time, for the same reasons
  std::size_t passed_over = 0;     ///< files that hold no articles
  std::uint64_t text_bytes = 0;    ///< titles and bodies, as UTF-8
  std::vector<Rejection> rejections;  ///< new ones, in the order of coming

  /// Of the articles that this run made, those that were not clean: the first
  /// 10,000 by id, so that a report stays small, and about how many more.
  /// Filled in when the index is complete.
  std::vector<ArticleOutcome> unclean;
  std::size_t more_unclean = 0;

  /// How the index was made: "full", "update" by changes, or "none" when there
  /// was nothing to change.
  std::string mode = "full";
  unsigned generation = 0;  ///< the live one
  std::string fingerprint;  ///< of its articles (docs/index_format.md)
  std::uint64_t index_bytes = 0;

  struct Stage {
    std::string name;
    double seconds = 0;
  };
  std::vector<Stage> stages;  ///< what took how long
};

/// The report as JSON (docs/operations.md).
LEDE_API std::string render_report(const IndexReport& report);

}  // namespace lede
