#include "query/query_parser.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "query/token_cursor.h"
#include "query/word_signs.h"
#include "utf8.h"

namespace lede {
namespace {

using Kind = QueryToken::Kind;

class Parser {
 public:
  Parser(std::string_view query, ParsedQuery& parsed)
      : tokens_(query, parsed.notes) {}

  Syntax parse() {
    const Part root = group(0);
    while (!tokens_.at_end()) {  // a bracket closed what was not open
      tokens_.note("the closing bracket", tokens_.take(),
                   "closes nothing and was ignored");
      const Part rest = group(0);
      root->in_noise = root->in_noise || rest->in_noise;
      std::move(rest->parts.begin(), rest->parts.end(),
                std::back_inserter(root->parts));
    }
    root->place = {0, tokens_.begin_of_next()};
    return std::move(*root);
  }

 private:
  // None where there is nothing to look for. On the heap, since brackets nest
  // and a query is read on small stacks too.
  using Part = std::unique_ptr<Syntax>;

  Part group(std::size_t depth) {
    const bool outer = std::exchange(in_noise_, false);
    Part group = std::make_unique<Syntax>();
    while (!tokens_.at_end() && !next_is(Kind::kClose)) {
      add(clause(depth), *group);
    }
    group->in_noise = std::exchange(in_noise_, outer);
    return group;
  }

  static void add(Part part, Syntax& whole) {
    if (part) whole.parts.push_back(std::move(*part));
  }

  Part clause(std::size_t depth) {
    const std::size_t begin = tokens_.begin_of_next();
    Syntax::Sign sign = Syntax::Sign::kNone;
    if (take(Kind::kPlus)) sign = Syntax::Sign::kRequired;
    if (take(Kind::kMinus)) sign = Syntax::Sign::kExcluded;
    Part part = chain(Kind::kOr, depth);
    if (!part) return nullptr;
    if (part->kind == Syntax::Kind::kNot && sign == Syntax::Sign::kNone) {
      part = first_of(*part);
      sign = Syntax::Sign::kExcluded;
    }
    part->sign = sign;
    part->place.begin = begin;
    return part;
  }

  static Part first_of(Syntax& whole) {
    return std::make_unique<Syntax>(std::move(whole.parts.front()));
  }

  // Operands with one operator between them: OR over AND over NOT.
  Part chain(Kind op, std::size_t depth) {
    const bool is_or = op == Kind::kOr;
    Part first = is_or ? chain(Kind::kAnd, depth) : unary(depth);
    if (!next_is(op)) return first;
    Part whole = std::make_unique<Syntax>();
    whole->kind = is_or ? Syntax::Kind::kAny : Syntax::Kind::kAll;
    add(std::move(first), *whole);
    while (take(op)) {
      add(is_or ? chain(Kind::kAnd, depth) : unary(depth), *whole);
    }
    return joined(std::move(whole));
  }

  // Two parts or more need something around them.
  static Part joined(Part whole) {
    if (whole->parts.empty()) return nullptr;
    if (whole->parts.size() == 1) return first_of(*whole);
    whole->place = {whole->parts.front().place.begin,
                    whole->parts.back().place.end};
    return whole;
  }

  Part unary(std::size_t depth) {
    const std::size_t begin = tokens_.begin_of_next();
    bool negated = false;
    while (next_is(Kind::kNot) || next_is(Kind::kMinus) ||
           next_is(Kind::kPlus)) {
      if (next_is(Kind::kNot)) negated = !negated;
      if (next_is(Kind::kMinus)) negated = true;
      tokens_.take();
    }
    Part part = near(depth);
    if (!part || !negated) return part;
    Part whole = std::make_unique<Syntax>();
    whole->kind = Syntax::Kind::kNot;
    whole->place = {begin, part->place.end};
    add(std::move(part), *whole);
    return whole;
  }

  // Words with NEAR between them, the widest of which holds for all.
  Part near(std::size_t depth) {
    Part first = operand(depth);
    if (!next_is(Kind::kNear)) return first;
    Part whole = std::make_unique<Syntax>();
    add(std::move(first), *whole);
    const QueryToken* sign = nullptr;
    while (next_is(Kind::kNear)) {
      sign = &tokens_.take();
      whole->distance = std::max(whole->distance, sign->distance);
      add(operand(depth), *whole);
    }
    if (whole->parts.size() < 2) return joined(std::move(whole));
    const bool are_words = are_words_of_one_field(whole->parts);
    if (!are_words) {
      tokens_.note("NEAR", *sign, "is not between words and was read as AND");
    }
    whole->kind = are_words ? Syntax::Kind::kNear : Syntax::Kind::kAll;
    return joined(std::move(whole));
  }

  static bool are_words_of_one_field(const std::vector<Syntax>& parts) {
    const Field field = parts.front().field;
    return !sifts(field) &&
           std::all_of(parts.begin(), parts.end(), [&](const Syntax& part) {
             return part.kind == Syntax::Kind::kWord && part.field == field;
           });
  }

  Part operand(std::size_t depth) {
    const std::size_t begin = tokens_.begin_of_next();
    Part part = primary(depth);
    const double boost = next_is(Kind::kBoost) ? taken_boost() : 1;
    if (part) {
      part->boost *= boost;
      part->place = {begin, tokens_.end_of_last()};
    }
    return part;
  }

  double taken_boost() {
    const QueryToken& boost = tokens_.take();
    if (boost.boost > kMaxBoost) {
      tokens_.note("the boost", boost, "is too large; 100 was taken");
    }
    return std::min(boost.boost, kMaxBoost);
  }

  Part primary(std::size_t depth) {
    if (next_is(Kind::kWord)) return leaf(Syntax::Kind::kWord);
    if (next_is(Kind::kPhrase)) return leaf(Syntax::Kind::kPhrase);
    if (next_is(Kind::kOpen)) return bracket(depth);
    if (next_is(Kind::kField)) return field(depth);
    if (take(Kind::kInNoise)) {
      in_noise_ = true;
      return nullptr;
    }
    tokens_.note_missing_operand();
    return nullptr;
  }

  Part leaf(Syntax::Kind kind) {
    const QueryToken& token = tokens_.take();
    if (!has_room_for_word()) return nullptr;
    Part leaf = word(token, token.text);
    leaf->kind = kind;
    if (kind == Syntax::Kind::kWord) {
      const SignedWord signs = signed_word(token.text);
      leaf->text = std::string(signs.text);
      leaf->meaning = signs.meaning;
      leaf->edits = signs.edits;
    }
    leaf->cites = token.cites;
    return leaf;
  }

  // Counts one more.
  bool has_room_for_word() {
    if (++words_ == kMaxQueryWords + 1) {
      tokens_.note("the query has more than " + std::to_string(kMaxQueryWords) +
                   " words; those after them were ignored");
    }
    return words_ <= kMaxQueryWords;
  }

  Part word(const QueryToken& token, std::string_view text) const {
    Part word = std::make_unique<Syntax>();
    word->kind = Syntax::Kind::kWord;
    word->text = std::string(text);
    word->field = field_;
    word->character = tokens_.character_of(token);
    return word;
  }

  // The lexer finds no field right behind another.
  Part field(std::size_t depth) {
    const QueryToken& field = tokens_.take();
    const bool stands_before =
        !next_is(Kind::kClose) && tokens_.next_touches(field);
    if (!stands_before) {
      tokens_.note("the field " + std::string(name_of(field.field)) + ":",
                   field, "has nothing right behind it and was read as a word");
      return has_room_for_word() ? word(field, name_of(field.field)) : nullptr;
    }
    const Field outer = std::exchange(field_, field.field);
    Part part = primary(depth);
    field_ = outer;
    return part;
  }

  Part bracket(std::size_t depth) {
    const QueryToken& open = tokens_.next();
    if (depth == kMaxQueryDepth) {
      if (!std::exchange(is_too_deep_, true)) {
        tokens_.note("the bracket", open,
                     "is too deep in other brackets and was ignored");
      }
      tokens_.skip_bracket();
      return nullptr;
    }
    tokens_.take();
    Part inner = group(depth + 1);
    if (!take(Kind::kClose) && !std::exchange(is_open_, true)) {
      tokens_.note("the bracket", open,
                   "is not closed; it was read to the end");
    }
    return inner->parts.empty() ? nullptr : std::move(inner);
  }

  bool next_is(Kind kind) const { return tokens_.next_is(kind); }
  bool take(Kind kind) { return tokens_.take(kind); }

  TokenCursor tokens_;
  std::size_t words_ = 0;
  bool is_too_deep_ = false;    // one note on that is enough
  bool is_open_ = false;        // and one on brackets that are not closed
  bool in_noise_ = false;       // was that said in the group being read?
  Field field_ = Field::kText;  // of the words being read
};

}  // namespace

ParsedQuery parse_query(std::string_view query) {
  ParsedQuery parsed;
  const std::string_view read = first_bytes(query, kMaxQueryBytes);
  if (read.size() < query.size()) {
    parsed.notes.push_back("the query is longer than " +
                           std::to_string(kMaxQueryBytes) +
                           " bytes; the rest was ignored");
  }
  parsed.syntax = Parser(read, parsed).parse();
  return parsed;
}

}  // namespace lede
