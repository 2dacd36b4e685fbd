#include "query/query_lexer.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "utf8.h"

namespace lede {
namespace {

// How far apart NEAR and NEAR/n want words at most; 0 for any other word.
unsigned distance_of_near(std::string_view word) {
  constexpr unsigned kUsual = 10;
  constexpr unsigned kMost = 1000;
  constexpr std::string_view kNear = "NEAR";
  constexpr std::string_view kNearNumber = "NEAR/";
  if (word == kNear) return kUsual;
  if (!word.starts_with(kNearNumber)) return 0;
  word.remove_prefix(kNearNumber.size());
  const char* const end = word.data() + word.size();
  unsigned distance = 0;
  const auto read = std::from_chars(word.data(), end, distance);
  return read.ptr == end ? std::min(distance, kMost) : 0;
}

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
      } else if (is_behind_operand() && boost_at(at_)) {
        take_boost();
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
  struct Boost {
    double factor = 1;
    std::size_t end = 0;  // where its number ends
  };

  void add(QueryToken::Kind kind, Span place) {
    QueryToken token;
    token.kind = kind;
    token.place = place;
    tokens_.push_back(token);
    at_ = place.end;
  }

  // Brackets anywhere; + and - where something follows them directly but a
  // digit: -5 and +7 are numbers, and -- is a dash. Behind a quotation mark or
  // a bracket they are a hyphen.
  std::optional<QueryToken::Kind> sign_of(char32_t code) const {
    if (code == '(') return QueryToken::Kind::kOpen;
    if (code == ')') return QueryToken::Kind::kClose;
    if (code != '+' && code != '-') return std::nullopt;
    if (is_behind_field() || is_behind_end()) return std::nullopt;
    const std::size_t next = at_ + 1;
    if (next == query_.size()) return std::nullopt;
    const char32_t follower = character_at(query_, next).code;
    const bool is_number = follower >= '0' && follower <= '9';
    const bool is_dash = follower == code;
    if (is_number || is_dash || is_space(follower) || follower == ')') {
      return std::nullopt;
    }
    return code == '+' ? QueryToken::Kind::kPlus : QueryToken::Kind::kMinus;
  }

  bool is_behind_field() const {
    return !tokens_.empty() &&
           tokens_.back().kind == QueryToken::Kind::kField &&
           tokens_.back().place.end == at_;
  }

  bool is_behind_end() const {
    if (at_ == 0) return false;
    const char32_t before =
        character_at(query_, border_before(query_, at_ - 1)).code;
    return before == ')' || closes_phrase(before);
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
                        character.code == ')' || opens_phrase(character.code) ||
                        (at_ > begin && boost_at(at_));
      if (ends) break;
      at_ += character.size_bytes;
    }
    const std::string_view text = query_.substr(begin, at_ - begin);
    const unsigned distance = of_field ? 0 : distance_of_near(text);
    add(of_field       ? QueryToken::Kind::kWord
        : distance > 0 ? QueryToken::Kind::kNear
                       : kind_of_word(text),
        {begin, at_});
    tokens_.back().text = text;
    tokens_.back().distance = distance;
  }

  bool is_behind_operand() const {
    if (tokens_.empty() || tokens_.back().place.end != at_) return false;
    const QueryToken::Kind kind = tokens_.back().kind;
    return kind == QueryToken::Kind::kWord ||
           kind == QueryToken::Kind::kPhrase ||
           kind == QueryToken::Kind::kClose;
  }

  // "^2", "^0.5" with nothing behind it but a space or a bracket.
  std::optional<Boost> boost_at(std::size_t at) const {
    if (query_[at] != '^') return std::nullopt;
    const std::string_view rest = query_.substr(at + 1);
    if (rest.empty() || rest.front() < '0' || rest.front() > '9') {
      return std::nullopt;
    }
    Boost boost;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(),
                                      boost.factor, std::chars_format::fixed);
    boost.end = at + 1 + static_cast<std::size_t>(read.ptr - rest.data());
    if (boost.end == query_.size() || query_[boost.end] == ')' ||
        is_space(character_at(query_, boost.end).code)) {
      return boost;
    }
    return std::nullopt;
  }

  void take_boost() {
    const Boost boost = *boost_at(at_);
    add(QueryToken::Kind::kBoost, {at_, boost.end});
    tokens_.back().boost = boost.factor;
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
