#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analyser.h"
#include "deadline.h"
#include "language.h"
#include "query.h"
#include "query/clauses.h"
#include "query/expander.h"
#include "query/query_parser.h"
#include "query/stem_reach.h"
#include "query/syntax.h"
#include "query/word_query.h"

namespace lede {

/// What a query is read with.
struct QueryContext {
  StemReach reach;               ///< of the index
  Analyser& analyser;            ///< borrowed
  std::chrono::sys_seconds now;  ///< what "today" is counted from
  TermWalk walk;                 ///< over the index; may be empty
  Deadline deadline;             ///< for walks
};

/// A query that weighs as much more as its syntax says.
std::optional<Query> boosted(const Syntax& syntax, std::optional<Query> query);

/// The parts of the syntax of a query that ask for anything, by the numbers
/// that Query::Kind::kClause has of them. Borrows the syntax.
using ClauseList = std::vector<const Syntax*>;

/// What a part of the syntax asks for, as the next of the clauses.
std::optional<Query> as_clause(const Syntax& syntax, std::optional<Query> query,
                               ClauseList& clauses);

/// The same, boosted, of a part that may hold others.
QueryPart clause_of(const Syntax& syntax, QueryPart part, ClauseList& clauses);

/// The words and phrases of one query, one after the other: what they look
/// for, what they mark, and notes on what makes no sense. Borrows the context.
class LeafAnalysis {
 public:
  explicit LeafAnalysis(const QueryContext& context)
      : context_(context), expander_(context.walk, context.deadline) {}

  /// What a leaf that is looked for in `zones` asks for, if it has no field
  /// that says otherwise. Nothing where it holds no word.
  std::optional<Query> query_of(const Syntax& leaf, Zones zones, Needed needed);

  /// What the words of a kNear ask for, each a clause. Nothing where none of
  /// them is a word.
  std::optional<Query> near(const Syntax& near, Zones zones,
                            ClauseList& clauses);

  /// While off, nothing is marked. Gives what it was.
  bool set_marking(bool marking);

  const std::vector<MarkPattern>& marks() const { return marks_; }
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  std::optional<Query> words(const Syntax& leaf, Zones zones, Needed needed);
  std::optional<Query> filter(const Syntax& leaf);
  std::optional<Query> language(const Syntax& leaf);
  std::optional<Query> date(const Syntax& leaf);
  std::optional<Query> name(const Syntax& leaf);

  std::optional<WordTest> test_of(const Syntax& leaf);
  std::optional<WordTest> pattern_test(const Syntax& leaf);
  std::optional<WordTest> similar_test(const Syntax& leaf);
  bool is_one_word(std::string_view pattern);
  bool is_a_question(const Syntax& leaf, const WordsByZone& found);
  std::vector<std::string> expanded(const Syntax& leaf, const WordTest& test,
                                    const std::string& term_prefix);
  WordsByZone expanded(const Syntax& leaf, const WordTest& test, Zones zones);
  Query any_of(const WordsByZone& words, Zones zones);

  struct NearWord {
    Query query;         // what it weighs
    WordsByZone places;  // the words that stand in its places
  };
  std::optional<NearWord> near_word(const Syntax& leaf, Zones zones);
  Query expanded_names(const Syntax& leaf, const WordTest& test,
                       std::string (*term_of)(std::string_view));

  std::vector<Token> tokens_of(const Syntax& leaf,
                               const std::vector<Language>& languages);
  void add_mark(MarkPattern pattern, Zones zones);
  void note(const Syntax& leaf, std::string_view fault);

  const QueryContext& context_;
  Expander expander_;
  std::size_t words_left_ = kMaxQueryWords;
  bool marking_ = true;
  std::vector<MarkPattern> marks_;
  std::unordered_set<std::string> marked_;  // what marks_ holds
  std::vector<std::string> notes_;
};

}  // namespace lede
