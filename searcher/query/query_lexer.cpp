#include "query/query_lexer.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <system_error>

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
  if (read.ptr != end) return 0;
  if (read.ec == std::errc::result_out_of_range) return kMost;
  return std::min(distance, kMost);
}

bool is_space(char32_t code) {
  return code <= 0x20 || code == 0xA0 || code == 0x3000 || code == 0x2028 ||
         code == 0x2029 || (code >= 0x2000 && code <= 0x200A);
}

bool opens_phrase(char32_t code) {
  return code == '"' || code == 0x201C || code == 0x201D || code == 0x201E ||
         code == 0x00AB;
}

bool ends_word(char32_t code) {
  return is_space(code) || code == '(' || code == ')' || opens_phrase(code);
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
    std::optional<double> factor;  // nothing: what stands there is no number
    std::size_t end = 0;
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
      notes_.push_back("the quotation mark at character " +
                       character_number(begin) +
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
      const bool is_boost =
          at_ > begin && query_[begin] != '^' && boost_at(at_);
      if (is_boost || ends_word(character.code)) break;
      at_ += character.size_bytes;
    }
    const std::string_view text = query_.substr(begin, at_ - begin);
    const unsigned distance = of_field ? 0 : distance_of_near(text);
    if (!of_field) note_what_was_meant(text, begin);
    add(of_field       ? QueryToken::Kind::kWord
        : distance > 0 ? QueryToken::Kind::kNear
                       : kind_of_word(text),
        {begin, at_});
    tokens_.back().text = text;
    tokens_.back().distance = distance;
  }

  // Words that were hardly typed to be looked for.
  void note_what_was_meant(std::string_view text, std::size_t begin) {
    const Field field = field_meant_by(text);
    if (field != Field::kText && !has_noted_field_) {
      has_noted_field_ = true;  // of many one is enough
      const std::string_view name = text.substr(0, text.find(':') + 1);
      notes_.push_back(std::string("\"").append(name) + "\" at character " +
                       character_number(begin) +
                       " is no field and was read as a word; " +
                       std::string(name_of(field)) + ": is one");
    } else if (text == "NEAR/0") {
      notes_.push_back("NEAR/0 at character " + character_number(begin) +
                       " was read as words; NEAR/1 is side by side");
    }
  }

  // Counted from 1, as notes tell it.
  std::string character_number(std::size_t at) const {
    return std::to_string(count_characters(query_.substr(0, at)) + 1);
  }

  bool is_behind_operand() const {
    if (tokens_.empty() || tokens_.back().place.end != at_) return false;
    const QueryToken::Kind kind = tokens_.back().kind;
    return kind == QueryToken::Kind::kWord ||
           kind == QueryToken::Kind::kPhrase ||
           kind == QueryToken::Kind::kClose;
  }

  // "^2", "^0.5", or "^x", which was meant for one.
  std::optional<Boost> boost_at(std::size_t at) const {
    if (query_[at] != '^') return std::nullopt;
    std::size_t end = at + 1;
    while (end < query_.size() && !ends_word(character_at(query_, end).code)) {
      end += character_at(query_, end).size_bytes;
    }
    const std::string_view number = query_.substr(at + 1, end - at - 1);
    if (number.empty()) return std::nullopt;
    Boost boost{std::nullopt, end};
    double factor = 1;
    const auto read =
        std::from_chars(number.data(), number.data() + number.size(), factor,
                        std::chars_format::fixed);
    const bool is_digit = number.front() >= '0' && number.front() <= '9';
    if (is_digit && read.ptr == number.data() + number.size()) {
      boost.factor = factor;
    }
    return boost;
  }

  void take_boost() {
    const std::size_t begin = at_;
    const Boost boost = *boost_at(begin);
    at_ = boost.end;
    if (boost.factor) {
      add(QueryToken::Kind::kBoost, {begin, boost.end});
      tokens_.back().boost = *boost.factor;
      return;
    }
    notes_.push_back("the boost at character " + character_number(begin) +
                     " is no number such as 2 or 0.5 and was ignored");
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
  bool has_noted_field_ = false;
};

}  // namespace

std::vector<QueryToken> query_tokens_of(std::string_view query,
                                        std::vector<std::string>& notes) {
  return Lexer(query, notes).tokens();
}

}  // namespace lede
