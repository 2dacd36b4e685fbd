// UTF-8 read in a codec whose reader dropped the bytes without a meaning.

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

#include "paragraphs.h"
#include "repair.h"
#include "section.h"
#include "text/broken_text.h"

namespace lede::bench {
namespace {

struct Misreading {
  Codec codec;
  const char* name;
};

// The codecs in which some bytes from 0x80 to 0xBF mean nothing.
constexpr std::array kMisreadings{
    Misreading{Codec::kWindows1252, "windows-1252"},
    Misreading{Codec::kLatin1, "Latin-1"},
    Misreading{Codec::kWindows1251, "windows-1251"},
    Misreading{Codec::kWindows1250, "windows-1250"},
    Misreading{Codec::kWindows874, "windows-874"},
};

using Words = std::vector<std::string_view>;

Words sorted_words(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  Words words;
  for (std::size_t at = text.find_first_not_of(kSpace);
       at != std::string_view::npos;) {
    const std::size_t end =
        std::min(text.find_first_of(kSpace, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(kSpace, end);
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::size_t words_in_both(std::string_view one, std::string_view other) {
  Words both;
  const Words ones = sorted_words(one);
  const Words others = sorted_words(other);
  std::set_intersection(ones.begin(), ones.end(), others.begin(), others.end(),
                        std::back_inserter(both));
  return both.size();
}

Row row(const Misreading& how, const std::string& language,
        const std::vector<std::string>& paragraphs) {
  std::size_t all = 0;
  std::size_t before = 0;
  std::size_t right = 0;
  for (const std::string& text : paragraphs) {
    const std::string broken =
        test::misread(text, how.codec, test::Loss::kDropped);
    all += sorted_words(text).size();
    before += words_in_both(text, broken);
    right += words_in_both(text, repair(broken).text);
  }
  const auto share = [all](std::size_t count) {
    return static_cast<double>(count) / static_cast<double>(all);
  };
  Row row = at_least(0.9, language + " as " + how.name + ", words right",
                     share(right), "ftfy none", shown(all) + " words");
  row.figure += " (before: " + shown(share(before)) + ")";
  return row;
}

std::vector<Row> rows(const DataSets& data) {
  std::vector<Row> rows;
  for (const bool english : {true, false}) {
    const std::vector<std::string> paragraphs =
        english ? english_paragraphs(data) : russian_paragraphs(data);
    if (paragraphs.empty()) continue;
    for (const Misreading& how : kMisreadings) {
      rows.push_back(row(how, english ? "English" : "Russian", paragraphs));
    }
  }
  return rows;
}

const SectionEntry kEntry({22, "Repair: bytes were dropped",
                           "C1 bytes are gone. Other codecs lose none.", rows});

}  // namespace
}  // namespace lede::bench
