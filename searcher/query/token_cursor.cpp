#include "query/token_cursor.h"

#include "utf8.h"

namespace lede {

using Kind = QueryToken::Kind;

bool TokenCursor::take(Kind kind) {
  if (!next_is(kind)) return false;
  ++at_;
  return true;
}

bool TokenCursor::next_touches(const QueryToken& token) const {
  return !at_end() && tokens_[at_].place.begin == token.place.end;
}

void TokenCursor::skip_bracket() {
  std::size_t open = 0;
  do {
    if (next_is(Kind::kOpen)) ++open;
    if (next_is(Kind::kClose)) --open;
    ++at_;
  } while (!at_end() && open > 0);
}

void TokenCursor::note_missing_operand() {
  const bool is_next = !at_end() && !next_is(Kind::kClose);
  const QueryToken& token = tokens_[is_next ? at_++ : at_ - 1];
  note("the operator", token, "has no word to act on and was ignored");
}

void TokenCursor::note(const std::string& what, const QueryToken& token,
                       const char* outcome) {
  notes_.push_back(what + " at character " +
                   std::to_string(character_of(token)) + " " + outcome);
}

std::size_t TokenCursor::character_of(const QueryToken& token) const {
  return count_characters(query_.substr(0, token.place.begin)) + 1;
}

}  // namespace lede
