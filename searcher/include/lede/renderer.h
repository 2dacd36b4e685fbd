#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <lede/article_verdict.h>
#include <lede/export.h>
#include <lede/overview.h>
#include <lede/searcher.h>

namespace lede {

/// How an answer looks to a person.
struct TextStyle {
  bool colour = false;      ///< ANSI colours; else *asterisks* mark matches
  std::size_t columns = 0;  ///< wrap to this width; 0: a line a snippet
  bool links = false;       ///< titles lead to their URL, by OSC 8
};

/// For people: numbered hits, each a title, a line of where from, and its
/// snippets; facets, where they were counted, as bars. Control characters,
/// escape codes and bidirectional overrides of articles never come out.
LEDE_API std::string render_text(const SearchResult& result,
                                 const TextStyle& style = {});

/// One JSON object on several lines, docs/output_format.md. Ranges of
/// highlights count Unicode characters.
LEDE_API std::string render_json(const SearchResult& result);

/// One JSON object a hit, each on a line.
LEDE_API std::string render_json_lines(const SearchResult& result);

/// Whether an article matches and why not, for people: a line for each part of
/// the query, what stands in brackets below them.
LEDE_API std::string render_text(const ArticleVerdict& verdict,
                                 const TextStyle& style = {});

/// The same as one JSON object on several lines, docs/output_format.md.
LEDE_API std::string render_json(const ArticleVerdict& verdict);

/// One HTML page that stands for itself: no script, no request to anywhere, no
/// markup of an article; light or dark as the reader likes it. Titles are links
/// where the URL is of http or https.
LEDE_API std::string render_html(const SearchResult& result);

/// What an index holds: bars for people, one JSON object on several lines
/// (docs/output_format.md), a page as of an answer.
LEDE_API std::string render_text(const Overview& overview,
                                 const TextStyle& style = {});
LEDE_API std::string render_json(const Overview& overview);
LEDE_API std::string render_html(const Overview& overview);

/// The ids of the hits, each on a line; control characters of ids never come
/// out.
LEDE_API std::string render_ids(const SearchResult& result);

/// A line a hit as TREC's tools read it: query, Q0, article, rank, score, run.
/// Of the names, blanks, which part the fields, control characters and
/// bidirectional ones are written as %20 and the like.
LEDE_API std::string render_trec(const SearchResult& result,
                                 std::string_view query_id,
                                 std::string_view run_name = "lede");

}  // namespace lede
