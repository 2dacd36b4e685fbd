#include "query/query_lexer.h"

#include <optional>

#include "utf8.h"

namespace lede {
namespace {

bool is_space(char32_t code) {
  return code <= 0x20 || code == 0xA0 || code == 0x3000 || code == 0x2028 ||
         code == 0x2029 || (code >= 0x2000 && code <= 0x200A);
}

bool opens_phrase(char32_t code) {
  return code == '"' || code == 0x201C || code == 0x201D || code == 0x201E ||
         code == 0x00AB;
}

bool closes_phrase(char32_t code) {
  return code == '"' || code == 0x201C || code == 0x201D || code == 0x00BB;
}

class Lexer {
 public:
  Lexer(std::string_view query, std::vector<std::string>& notes)
      : query_(query), notes_(notes) {}

  std::vector<QueryToken> tokens() {
    while (at_ < query_.size()) {
      const Character character = character_at(query_, at_);
      if (is_space(character.code)) {
        at_ += character.size_bytes;
      } else if (opens_phrase(character.code)) {
        take_phrase(character);
      } else if (const auto sign = sign_of(character.code)) {
        add(*sign, {at_, at_ + 1});
      } else if (!is_behind_field() &&
                 field_before(query_.substr(at_)) != Field::kText) {
        take_field();
      } else {
        take_word();
      }
    }
    return std::move(tokens_);
  }

 private:
  void add(QueryToken::Kind kind, Span place) {
    QueryToken token;
    token.kind = kind;
    token.place = place;
    tokens_.push_back(token);
    at_ = place.end;
  }

  // Brackets anywhere; + and - where something follows them directly but a
  // digit: -5 and +7 are numbers. Behind a quotation mark they are a hyphen.
  std::optional<QueryToken::Kind> sign_of(char32_t code) const {
    if (code == '(') return QueryToken::Kind::kOpen;
    if (code == ')') return QueryToken::Kind::kClose;
    if (code != '+' && code != '-') return std::nullopt;
    if (is_behind_field() || is_behind_quote()) return std::nullopt;
    const std::size_t next = at_ + 1;
    if (next == query_.size()) return std::nullopt;
    const char32_t follower = character_at(query_, next).code;
    const bool is_number = follower >= '0' && follower <= '9';
    if (is_number || is_space(follower) || follower == ')') return std::nullopt;
    return code == '+' ? QueryToken::Kind::kPlus : QueryToken::Kind::kMinus;
  }

  bool is_behind_field() const {
    return !tokens_.empty() &&
           tokens_.back().kind == QueryToken::Kind::kField &&
           tokens_.back().place.end == at_;
  }

  bool is_behind_quote() const {
    return at_ > 0 &&
           closes_phrase(
               character_at(query_, border_before(query_, at_ - 1)).code);
  }

  void take_field() {
    const Field field = field_before(query_.substr(at_));
    add(QueryToken::Kind::kField, {at_, at_ + name_of(field).size() + 1});
    tokens_.back().field = field;
  }

  void take_phrase(Character quote) {
    const std::size_t begin = at_;
    const std::size_t text_begin = at_ + quote.size_bytes;
    std::size_t end = text_begin;
    while (end < query_.size() &&
           !closes_phrase(character_at(query_, end).code)) {
      end += character_at(query_, end).size_bytes;
    }
    const bool closed = end < query_.size();
    if (!closed) {
      notes_.push_back(
          "the quotation mark at character " +
          std::to_string(count_characters(query_.substr(0, begin)) + 1) +
          " is not closed; the phrase was read to the end");
    }
    at_ = closed ? end + character_at(query_, end).size_bytes : end;
    constexpr char32_t kGuillemet = 0x00AB;
    add(QueryToken::Kind::kPhrase, {begin, at_});
    tokens_.back().text = query_.substr(text_begin, end - text_begin);
    tokens_.back().cites = quote.code == kGuillemet;
  }

  void take_word() {
    const std::size_t begin = at_;
    const bool of_field = is_behind_field();
    while (at_ < query_.size()) {
      const Character character = character_at(query_, at_);
      const bool ends = is_space(character.code) || character.code == '(' ||
                        character.code == ')' || opens_phrase(character.code);
      if (ends) break;
      at_ += character.size_bytes;
    }
    const std::string_view text = query_.substr(begin, at_ - begin);
    add(of_field ? QueryToken::Kind::kWord : kind_of_word(text), {begin, at_});
    tokens_.back().text = text;
  }

  static QueryToken::Kind kind_of_word(std::string_view text) {
    if (text == "AND") return QueryToken::Kind::kAnd;
    if (text == "OR") return QueryToken::Kind::kOr;
    if (text == "NOT") return QueryToken::Kind::kNot;
    if (text == "in:noise") return QueryToken::Kind::kInNoise;
    return QueryToken::Kind::kWord;
  }

  std::string_view query_;
  std::vector<std::string>& notes_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<QueryToken> query_tokens_of(std::string_view query,
                                        std::vector<std::string>& notes) {
  return Lexer(query, notes).tokens();
}

}  // namespace lede
