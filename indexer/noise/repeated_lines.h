#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include <lede/article.h>

#include "noise/body_line.h"
#include "noise/line_table.h"

namespace lede {

/// Who printed an article: its source, else the host of its address, else
/// nobody that is known. Valid as long as the article.
std::string_view source_of(const Article& article);

/// What there is to learn of an article: its source and the lines that may be
/// noise, as hashes that are the same on every machine.
struct ArticleLines {
  /// Its hash and, in the lowest bit, whether it is a sentence.
  struct Line {
    std::uint64_t packed = 0;

    std::uint64_t hash() const { return packed >> 1U; }
    bool is_sentence() const { return (packed & 1U) != 0; }
  };

  std::uint64_t source = 0;
  std::uint64_t longest = 0;  ///< the longest line, whatever it is
  std::vector<Line> lines;
};

/// The lines of an article; `lines` are body_lines() of its body. Valid UTF-8;
/// any thread.
ArticleLines lines_of(const Article& article,
                      const std::vector<BodyLine>& lines);

/// Those lines of one article that its source repeats. Owns what it holds.
class RepeatedInArticle {
 public:
  /// Is a line of the article, without white space at its ends, one of them?
  bool hold(std::string_view line) const;

  /// A number that stands for all of them; 0 for none. What the index makes of
  /// an article depends on its text and on this.
  std::uint64_t digest() const;

 private:
  friend class RepeatedLines;
  std::vector<std::uint64_t> hashes_;  // sorted
};

/// Learns which lines a source prints in article after article: menus,
/// invitations, disclaimers. Such a line stands in kFewestArticles articles of
/// one source (a sentence in kFewestOfSentence) that are not versions of one
/// story. Two articles whose longest lines are equal are such versions, and an
/// article's longest line is never learnt.
///
/// What it knows at the end does not depend on the order of the articles, as
/// long as they have fewer than kMostLines lines that differ; with more, lines
/// that are rare until then are forgotten.
class RepeatedLines {
 public:
  static constexpr std::size_t kFewestArticles = 3;
  static constexpr std::size_t kFewestOfSentence = 8;
  static constexpr std::size_t kMostLines = 1'000'000;  ///< 64 bytes each

  /// Which of an article's lines are repeated ones, as is known now. From any
  /// threads while none learns.
  RepeatedInArticle among(const ArticleLines& article) const;

  /// Learns the lines of an article that the caller knows by `number`. Gives
  /// the numbers of the articles, this one or before it, that hold a line
  /// which became a repeated one just now; not sorted, some twice.
  std::vector<std::uint32_t> learn(const ArticleLines& article,
                                   std::uint32_t number);

 private:
  // An article in which a line stood, and the one before it: a list.
  struct Sighting {
    std::uint64_t longest_line = 0;  // a hash
    std::uint32_t number = 0;
    std::uint32_t before = 0;  // its place in sightings_, from 1; 0: none
  };
  struct Line {
    std::uint32_t stories = 0;       // in which it stood
    std::uint32_t last_story = 0;    // as Sighting::before
    std::uint32_t last_version = 0;  // likewise, of further versions of these
    bool is_repeated = false;
  };

  bool knows_story(const Line& line, std::uint64_t longest_line) const;
  void add_sighting(std::uint32_t& last, std::uint64_t longest_line,
                    std::uint32_t number);
  void append_numbers(std::uint32_t last,
                      std::vector<std::uint32_t>& numbers) const;
  void forget_rare_lines();
  void prefetch(const ArticleLines& article) const;

  LineTable<Line> lines_;           // by source and text
  std::deque<Sighting> sightings_;  // grows without a second copy of it
};

}  // namespace lede
