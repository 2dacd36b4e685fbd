#include "extract/line_shape.h"

#include <string>

#include "utf8.h"

namespace lede {
namespace {

enum class Kind : std::uint8_t {
  kOther,
  kLower,
  kCapital,
  kDigit,
  kSpace,
  kStop,
  kComma,
  kQuote,
  kSeparator,
  kIdeograph,
  kColon,
};

Kind kind_of_ascii(unsigned char code) {
  if (code >= 'a' && code <= 'z') return Kind::kLower;
  if (code >= 'A' && code <= 'Z') return Kind::kCapital;
  if (code >= '0' && code <= '9') return Kind::kDigit;
  switch (code) {
    case ' ': return Kind::kSpace;
    case '.':
    case '!':
    case '?': return Kind::kStop;
    case ',':
    case ';': return Kind::kComma;
    case '"': return Kind::kQuote;
    case '|':
    case '/':
    case '>':
    case '<': return Kind::kSeparator;
    case ':': return Kind::kColon;
    default: return Kind::kOther;
  }
}

bool is_capital(char32_t code) {
  if (code >= 0x410 && code <= 0x42F) return true;  // Cyrillic
  if (code >= 0x400 && code <= 0x40F) return true;
  if (code >= 0x386 && code <= 0x3AB) return code != 0x390;  // Greek
  if (code >= 0xC0 && code <= 0xDE) return code != 0xD7;
  return code >= 0x100 && code < 0x180 && code % 2 == 0;
}

bool is_ideograph(char32_t code) {
  return (code >= 0x3040 && code <= 0x9FFF) ||
         (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFF);
}

Kind kind_of_wide(char32_t code) {
  if (is_ideograph(code)) return Kind::kIdeograph;
  switch (code) {
    case 0x2026:
    case 0x3002:
    case 0xFF01:
    case 0xFF0E:
    case 0xFF1F: return Kind::kStop;
    case 0x3001:
    case 0xFF0C:
    case 0xFF1B: return Kind::kComma;
    case 0xFF1A: return Kind::kColon;
    case 0xAB:
    case 0xBB:
    case 0x300C:
    case 0x300D: return Kind::kQuote;
    case 0x2022:
    case 0xB7:
    case 0x203A:
    case 0x2039:
    case 0xFF5C:
    case 0x2192: return Kind::kSeparator;
    case 0x2028:
    case 0x3000: return Kind::kSpace;
    default: break;
  }
  if (code >= 0x2018 && code <= 0x201F) return Kind::kQuote;
  if (code < 0xC0 || (code >= 0x2000 && code < 0x2C00) ||
      (code >= 0x3000 && code < 0x3040) || code >= 0xFE00) {
    return Kind::kOther;
  }
  return is_capital(code) ? Kind::kCapital : Kind::kLower;
}

class ShapeCounter {
 public:
  void add(Kind kind) {
    ++shape_.characters;
    const bool letter =
        kind == Kind::kLower || kind == Kind::kCapital || kind == Kind::kDigit;
    if (letter && !in_word_) start_word(kind);
    if (letter || kind == Kind::kIdeograph) {
      stop_pending_ = ends_ = colon_ = false;
    }
    if (kind == Kind::kSpace && stop_pending_) ++shape_.sentence_ends;
    if (kind == Kind::kSpace) stop_pending_ = false;
    in_word_ = letter;
    count(kind);
  }

  LineShape take() {
    if (stop_pending_) ++shape_.sentence_ends;
    shape_.words += (shape_.ideographs + 1) / 2;
    shape_.ends_sentence = ends_;
    shape_.ends_colon = colon_;
    return shape_;
  }

 private:
  void start_word(Kind kind) {
    if (shape_.words == 0 && shape_.ideographs == 0) {
      shape_.starts_capital = kind == Kind::kCapital;
      shape_.starts_digit = kind == Kind::kDigit;
    }
    ++shape_.words;
    if (kind == Kind::kCapital) ++shape_.capitalised_words;
  }

  void count(Kind kind) {
    if (kind == Kind::kDigit && last_ == Kind::kColon && digit_before_) {
      shape_.has_clock = true;
    }
    if (kind == Kind::kColon) digit_before_ = last_ == Kind::kDigit;
    last_ = kind;
    switch (kind) {
      case Kind::kCapital: ++shape_.capitals; break;
      case Kind::kDigit: ++shape_.digits; break;
      case Kind::kComma: ++shape_.commas; break;
      case Kind::kQuote: ++shape_.quotes; break;
      case Kind::kSeparator: ++shape_.separators; break;
      case Kind::kIdeograph: ++shape_.ideographs; break;
      case Kind::kColon: colon_ = true; break;
      case Kind::kStop: stop_pending_ = ends_ = true; break;
      default: break;
    }
  }

  LineShape shape_;
  Kind last_ = Kind::kOther;
  bool digit_before_ = false;  // the last colon
  bool in_word_ = false;
  bool stop_pending_ = false;
  bool ends_ = false;
  bool colon_ = false;
};

}  // namespace

LineShape line_shape_of(std::string_view line) {
  ShapeCounter counter;
  for (std::size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte < 0x80) {
      counter.add(kind_of_ascii(byte));
      ++at;
      continue;
    }
    const Character character = character_at(line, at);
    counter.add(kind_of_wide(character.code));
    at += character.size_bytes;
  }
  return counter.take();
}

}  // namespace lede
