#include "extract/published_date.h"

#include <array>
#include <cstdio>
#include <vector>

#include "date.h"
#include "extract/date_words.h"

namespace lede {
namespace {

// ASCII, and the capitals that begin names of months in Cyrillic and Greek.
std::string lower(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next =
        at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (byte >= 'A' && byte <= 'Z') {
      out += static_cast<char>(byte | 0x20U);
    } else if (byte == 0xD0 && next >= 0x90 && next <= 0x9F) {
      out += "\xD0";
      out += static_cast<char>(next + 0x20U);
      ++at;
    } else if (byte == 0xD0 && next >= 0xA0 && next <= 0xAF) {
      out += "\xD1";
      out += static_cast<char>(next - 0x20U);
      ++at;
    } else if (byte == 0xCE && next >= 0x91 && next <= 0x9F) {
      out += "\xCE";
      out += static_cast<char>(next + 0x20U);
      ++at;
    } else if (byte == 0xCE && next >= 0xA0 && next <= 0xA9) {
      out += "\xCF";
      out += static_cast<char>(next - 0x20U);
      ++at;
    } else {
      out += text[at];
    }
  }
  return out;
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

struct Number {
  int value = 0;
  std::size_t digits = 0;
  char before = ' ';
  char after = ' ';
};

// What a date is made of, in the order of the text.
struct Parts {
  std::vector<Number> numbers;
  int month = 0;
  std::size_t month_at = 0;  // numbers before it
  bool afternoon = false;
  bool morning = false;
  std::string_view zone = "Z";  // where no number says another
};

void read_word(std::string_view word, Parts& parts) {
  if (word == "pm" || word == "p") parts.afternoon = true;
  if (word == "am" || word == "a") parts.morning = true;
  const std::string_view zone = offset_of_zone(word);
  if (!zone.empty()) parts.zone = zone;
  if (parts.month != 0) return;
  parts.month = month_of(word);
  if (parts.month != 0) parts.month_at = parts.numbers.size();
}

Parts parts_of(std::string_view text) {
  Parts parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_digit(text[at])) {
      Number number;
      for (; at < text.size() && is_digit(text[at]); ++at) {
        if (at - begin < 8) number.value = 10 * number.value + (text[at] - '0');
      }
      number.digits = at - begin;
      if (begin > 0) number.before = text[begin - 1];
      if (at < text.size()) number.after = text[at];
      parts.numbers.push_back(number);
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
      read_word(text.substr(begin, at - begin), parts);
    } else {
      ++at;
    }
  }
  return parts;
}

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t behind = 0;  // numbers up to its end
};

bool is_year(const Number& number) {
  return number.digits == 4 && number.value >= 1900 && number.value <= 2200;
}

// Of "6 Sep 21 16:20", as RFC 822 wrote it and RFC 2822 reads it: the time
// behind it tells that it is no hour.
int short_year(const std::vector<Number>& numbers, std::size_t at) {
  if (at + 1 >= numbers.size() || numbers[at].digits != 2 ||
      numbers[at].after != ' ' || numbers[at + 1].after != ':') {
    return 0;
  }
  return numbers[at].value + (numbers[at].value < 50 ? 2000 : 1900);
}

Day named_day(const Parts& parts) {
  const auto& numbers = parts.numbers;
  const std::size_t at = parts.month_at;
  // 27 November 2025
  if (at >= 1 && at < numbers.size() && numbers[at - 1].digits <= 2) {
    const int year =
        is_year(numbers[at]) ? numbers[at].value : short_year(numbers, at);
    if (year > 0) return {year, parts.month, numbers[at - 1].value, at + 1};
  }
  // November 27, 2025
  if (at + 1 < numbers.size() && numbers[at].digits <= 2 &&
      is_year(numbers[at + 1])) {
    return {numbers[at + 1].value, parts.month, numbers[at].value, at + 2};
  }
  return {};
}

Day numbered_day(const Parts& parts) {
  const auto& numbers = parts.numbers;
  if (!numbers.empty() && numbers[0].digits == 8) {
    const int value = numbers[0].value;
    return {value / 10000, value / 100 % 100, value % 100, 1};
  }
  if (numbers.size() < 3) return {};
  const bool same = numbers[0].after == numbers[1].after;
  if (same && is_year(numbers[0])) {
    return {numbers[0].value, numbers[1].value, numbers[2].value, 3};
  }
  // Day first wherever dots divide.
  if (same && numbers[0].after == '.' && is_year(numbers[2])) {
    return {numbers[2].value, numbers[1].value, numbers[0].value, 3};
  }
  return {};
}

std::string offset_of(const Parts& parts, std::size_t at) {
  std::string named(parts.zone);
  if (at >= parts.numbers.size()) return named;
  const Number& number = parts.numbers[at];
  if (number.before != '+' && number.before != '-') return named;
  int hour = number.value;
  int minute = 0;
  if (number.digits == 4) {
    hour = number.value / 100;
    minute = number.value % 100;
  } else if (number.digits > 2) {
    return named;
  } else if (number.after == ':' && at + 1 < parts.numbers.size()) {
    minute = parts.numbers[at + 1].value;
  }
  if (hour > 14 || minute > 59) return named;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%c%02d:%02d", number.before, hour,
                minute);
  return text.data();
}

std::string time_of(const Parts& parts, std::size_t behind) {
  const auto& numbers = parts.numbers;
  for (std::size_t at = behind; at + 1 < numbers.size(); ++at) {
    if (numbers[at].after != ':' || numbers[at].digits > 2) continue;
    if (numbers[at].before == '+' || numbers[at].before == '-') break;
    int hour = numbers[at].value;
    const int minute = numbers[at + 1].value;
    if (parts.afternoon && hour < 12) hour += 12;
    if (parts.morning && hour == 12) hour = 0;
    if (hour > 23 || minute > 59) break;
    std::size_t next = at + 2;
    int second = 0;
    if (numbers[at + 1].after == ':' && next < numbers.size()) {
      second = numbers[next++].value;
    }
    // A fraction of a second.
    if (next < numbers.size() && numbers[next].before == '.') ++next;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d", hour, minute,
                  second % 100);
    return text.data() + offset_of(parts, next);
  }
  return {};
}

}  // namespace

std::string published_date_of(std::string_view text) {
  constexpr std::size_t kMostBytes = 100;
  text = text.substr(0, kMostBytes);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (iso_date_of(text)) return std::string(text);
  const Parts parts = parts_of(lower(text));
  const Day day = parts.month != 0 ? named_day(parts) : numbered_day(parts);
  if (day.year == 0 || day.month > 12 || day.day > 31) return {};
  std::array<char, 32> date{};
  std::snprintf(date.data(), date.size(), "%04d-%02d-%02d", day.year, day.month,
                day.day);
  std::string with_time = date.data() + time_of(parts, day.behind);
  if (iso_date_of(with_time)) return with_time;
  return iso_date_of(date.data()) ? date.data() : std::string();
}

}  // namespace lede
