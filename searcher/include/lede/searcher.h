#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <lede/article_verdict.h>
#include <lede/explanation.h>
#include <lede/export.h>
#include <lede/facets.h>
#include <lede/language_share.h>
#include <lede/marked_text.h>
#include <lede/overview.h>

namespace lede {

/// What stands first in an answer. Equal dates go by score, and equal scores by
/// the order of indexing, so that pages of one index never overlap; of several
/// indexes those with equal scores take turns. Articles
/// without a date stand last among those with one.
enum class SortOrder {
  kRelevance,  ///< the best
  kNewest,     ///< what was published last
  kOldest,     ///< what was published first
};

/// What a program asks beside the query: which page of the answer, and of
/// which articles.
struct SearchOptions {
  std::size_t limit = 10;  ///< hits on the page
  std::size_t offset = 0;  ///< better hits before the page
  /// The most snippets of a hit; 0: titles only, and no text is analysed.
  std::size_t snippets = 1;
  std::size_t snippet_chars = 240;  ///< of all snippets of a hit, at most

  /// Hits have their id, index and score, and nothing else: the soonest answer,
  /// for programs that keep the articles themselves. What `snippets` and
  /// `explain` ask for is left out.
  bool ids_only = false;

  /// Only articles from then on and up to then, as "date:" of a query reads
  /// dates: "2025-10", "today-7d". Empty: no bound. An article without a date
  /// is found only where there is none.
  std::string since;
  std::string until;
  std::vector<std::string> languages;  ///< ISO 639 codes, any of; none: all
  std::vector<std::string> sources;    ///< names or hosts, any of; none: all

  SortOrder sort = SortOrder::kRelevance;

  /// Counts all that matches by source, language, author and month. Takes a
  /// look at each of them, which a page of the best does not need.
  bool facets = false;

  /// Takes the score of each hit apart. Costs several small searches a hit.
  bool explain = false;

  /// Scores are multiplied by 2^(-age / half-life), so that an article loses
  /// half of its score in this time; those without a date lose half. Zero: age
  /// does not count. Negative ones are refused.
  std::chrono::seconds recency_half_life{0};

  /// How long a search may take; zero: as long as it takes. When the time is
  /// over the answer is what was found until then, marked `partial`. Looked at
  /// often, not always: a search ends some milliseconds later.
  std::chrono::milliseconds timeout{0};

  /// Ends a search that nobody waits for any more, with StoppedError; as soon
  /// as `timeout` would.
  std::stop_token stop;

  /// Answers from these generations, one of each index, as the result that
  /// named them did: so that pages of an answer, or an answer and what is asked
  /// about it, belong together though a new index was published between them.
  /// For one that is not kept any more stands the live one, and a note tells.
  /// None: the live ones.
  std::vector<unsigned> generations;

  /// What "today" and ages are counted from, in UTC; nothing: the clock of the
  /// system.
  std::optional<std::chrono::sys_seconds> now;
};

/// A stretch of an article's body around matches: whole sentences where they
/// fit, so that it reads well.
struct Snippet : MarkedText {
  Span in_body;  ///< where it stands: bytes of the article's body
  std::size_t characters_before = 0;  ///< in the body
  bool cut_before = false;            ///< it begins inside a sentence
  bool cut_after = false;             ///< it ends inside one
};

/// An article that matches.
struct Hit {
  std::string id;     ///< none other of its index has it
  std::string index;  ///< in which it is, as it was named to the Searcher

  /// The file that it came from, its path as the source was named to the
  /// indexer: for an article in an archive that of the archive. Empty for what
  /// came by standard input or by a program.
  std::string file;

  /// The entry of that archive, as the archive names it; empty where the file
  /// is none.
  std::string file_entry;

  /// The file, or that entry, is compressed: what MarkedText::in_file counts
  /// are bytes of what it unpacks to.
  bool unpacked = false;
  MarkedText title;
  std::string url;
  std::string source;
  std::string author;
  std::string published;  ///< ISO 8601 date or date and time; may be empty
  double score = 0;       ///< comparable within one answer only
  std::string language;   ///< the main one, "und" when unknown
  std::vector<LanguageShare> languages;    ///< the largest first
  std::vector<Snippet> snippets;           ///< the best first, no text twice
  std::optional<Explanation> explanation;  ///< where it was asked for
};

/// The answer to a query. A plain value, valid for ever.
struct SearchResult {
  std::string query;                 ///< as it was asked, in valid UTF-8
  std::vector<std::string> indexes;  ///< that were searched, as they were named
  std::vector<unsigned> generations;  ///< of each of them; 0 for the folder of
                                      ///< one that has another name
  std::size_t total = 0;              ///< articles that match
  bool total_is_exact = true;      ///< false: at least so many; see `partial`
  std::size_t offset = 0;          ///< hits before the first of `hits`
  bool partial = false;            ///< the time was over before the end
  std::vector<Hit> hits;           ///< best first
  std::optional<Facets> facets;    ///< of all that match, where asked for
  std::vector<std::string> notes;  ///< what of the query was ignored, and why
};

struct OpenOptions {
  /// Reads each generation whole, against its digests, before the first answer
  /// from it, and takes the one before in the place of one that is not as it
  /// was written. For programs that live long and must not give a wrong answer
  /// though a disk rots: it takes as long as reading the index. The thread that
  /// meets a new one does it, while others go on with the one before.
  bool verify = false;
};

/// Answers queries from an index.
///
///     const lede::Searcher searcher("news.index");
///     for (const lede::Hit& hit : searcher.search("port strike").hits) {
///       std::cout << hit.title.text << '\n';
///     }
///
/// Open it once and keep it: any number of threads may search at the same
/// time. When a new index is published in the place of the old one, the next
/// search finds it; each answer comes from one index whole.
///
///     const lede::Searcher both(
///         std::vector<std::filesystem::path>{"2024.index", "2025.index"});
class LEDE_API Searcher {
 public:
  /// Opens the index, to fail early. Throws NoIndexError, WrongFormatError,
  /// DamagedIndexError, IoError.
  explicit Searcher(std::filesystem::path index, OpenOptions options = {});

  /// Opens several indexes, which answer as one: one ranking by the statistics
  /// of all of them, one count, one order. Throws as above, and UsageError for
  /// none and for one that is named twice.
  explicit Searcher(const std::vector<std::filesystem::path>& indexes,
                    OpenOptions options = {});
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;
  ~Searcher();

  /// Any text is a query (docs/query_syntax.md); what cannot be made sense of
  /// is left out and named in the notes. Throws UsageError for options that
  /// make no sense, StoppedError where they say so, and as the constructor, for
  /// an index that went bad since.
  SearchResult search(std::string_view query,
                      const SearchOptions& options = {}) const;

  /// Does the article with this id match, at which rank, and if not, why not?
  /// `options` sift and order as those of search(); what they say of pages and
  /// snippets counts for nothing. Looks at all that match. Throws as search().
  ArticleVerdict why_not(std::string_view query, std::string_view id,
                         const SearchOptions& options = {}) const;

  /// What the index holds, all of it. Takes a look at some values of each
  /// article, and at no text. Throws as the constructor.
  Overview overview() const;

  /// Articles in the index.
  std::size_t article_count() const;

 private:
  class Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace lede
