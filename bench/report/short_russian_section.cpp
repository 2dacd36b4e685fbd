// Forty characters of Russian in the encodings from before Unicode.

#include <array>
#include <string>
#include <string_view>

#include "labelled_bytes.h"
#include "section.h"
#include "text/russian_bytes.h"
#include "utf8.h"

namespace lede::bench {
namespace {

constexpr std::size_t kCharacters = 40;

bool is_russian(char32_t code) {
  return (code >= U'А' && code <= U'я') || code == U'Ё' || code == U'ё';
}

// The beginning of a line, where that is Russian and ASCII, mostly Russian.
std::string beginning_of(std::string_view line) {
  constexpr std::size_t kFewestLetters = 20;
  std::size_t at = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < kCharacters; ++i) {
    if (at >= line.size()) return {};
    const Character character = character_at(line, at);
    if (character.code >= 0x80 && !is_russian(character.code)) return {};
    letters += is_russian(character.code) ? 1 : 0;
    at += character.size_bytes;
  }
  return letters < kFewestLetters ? "" : std::string(line.substr(0, at));
}

std::vector<std::string> short_texts(const DataSets& data) {
  constexpr std::size_t kMostOfSet = 500;
  std::vector<std::string> texts;
  for (const char* set : {"ki_nerel_ru", "neardup_telegram"}) {
    std::size_t taken = 0;
    for (const RawArticle& article : data.articles(set)) {
      for (const std::string_view line : lines_of(article.bytes)) {
        std::string text = beginning_of(line);
        if (text.empty() || taken >= kMostOfSet) continue;
        texts.push_back(std::move(text));
        ++taken;
        break;
      }
    }
  }
  return texts;
}

std::vector<Row> rows(const DataSets& data) {
  const std::vector<std::string> texts = short_texts(data);
  if (texts.empty()) return {};
  DecodingScore score;
  for (const char* encoding :
       {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic"}) {
    for (const std::string& text : texts) {
      score.add(test::russian_bytes(text, encoding), text);
    }
  }
  const auto share = [&score](std::size_t part) {
    return static_cast<double>(part) / static_cast<double>(score.files);
  };
  return {at_least(0.997, "right", share(score.ours),
                   "uchardet " + shown(share(score.uchardet)) + ", ICU " +
                       shown(share(score.icu)) +
                       " (here); jschardet 0.997, uchardet 0.980, ICU 0.545 "
                       "(other texts)",
                   shown(score.files) + " texts")};
}

const SectionEntry kEntry({12, "Short Russian texts",
                           "40 characters of news in windows-1251, KOI8-R, "
                           "IBM866, ISO-8859-5 and MacCyrillic.",
                           rows});

}  // namespace
}  // namespace lede::bench
