#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/query_lexer.h"

namespace lede {

/// Where the parser stands in the tokens of a query, and its notes. Borrows the
/// query and the notes.
class TokenCursor {
 public:
  TokenCursor(std::string_view query, std::vector<std::string>& notes)
      : query_(query), notes_(notes), tokens_(query_tokens_of(query, notes)) {}

  bool at_end() const { return at_ == tokens_.size(); }

  bool next_is(QueryToken::Kind kind) const {
    return !at_end() && tokens_[at_].kind == kind;
  }

  /// The next token, which must be there; take() moves past it.
  const QueryToken& next() const { return tokens_[at_]; }
  const QueryToken& take() { return tokens_[at_++]; }

  /// Moves past the next token if it is of this kind. Was it?
  bool take(QueryToken::Kind kind);

  /// Where the next token begins, at the end the length of the query; where
  /// the last that was taken ends. Bytes of the query.
  std::size_t begin_of_next() const {
    return at_end() ? query_.size() : next().place.begin;
  }
  std::size_t end_of_last() const { return tokens_[at_ - 1].place.end; }

  /// Does the next token stand right behind this one?
  bool next_touches(const QueryToken& token) const;

  /// Moves past the bracket that closes the next one, without recursion.
  void skip_bracket();

  /// Notes that the next token has no word to act on and moves past it; at the
  /// end and before a closing bracket the last one has none.
  void note_missing_operand();

  /// "NEAR at character 3 is …".
  void note(const std::string& what, const QueryToken& token,
            const char* outcome);
  void note(std::string text) { notes_.push_back(std::move(text)); }

  /// Where a token begins, counted from 1.
  std::size_t character_of(const QueryToken& token) const;

 private:
  std::string_view query_;
  std::vector<std::string>& notes_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace lede
