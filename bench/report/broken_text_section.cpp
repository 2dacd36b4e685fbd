// UTF-8 that was read in a single byte codec, once and twice over.

#include <array>
#include <string>

#include "paragraphs.h"
#include "repair.h"
#include "section.h"
#include "text/broken_text.h"

namespace lede::bench {
namespace {

struct Misreading {
  Codec codec;
  const char* name;
  const char* ftfy;
};

constexpr std::array kMisreadings{
    Misreading{Codec::kWindows1252, "windows-1252 (C1 shown as ™, €)",
               "all, all"},
    Misreading{Codec::kLatin1, "Latin-1 (C1 kept)", "all, all"},
    Misreading{Codec::kWindows1251, "windows-1251", "all, –"},
    Misreading{Codec::kWindows1250, "windows-1250", "all, all"},
    Misreading{Codec::kKoi8R, "KOI8-R", "none"},
    Misreading{Codec::kIbm866, "IBM866", "none"},
    Misreading{Codec::kMacRoman, "MacRoman", "Russian 0.344"},
    Misreading{Codec::kWindows874, "windows-874", "none"},
};

constexpr double kGoal = 0.99;

bool is_mended(const std::string& broken, const std::string& text,
               const DataSets& data) {
  const std::string mended = repair(broken).text;
  if (mended == text) return true;
  data.note("unmended.tsv", text + "\t" + broken + "\t" + mended);
  return false;
}

Row row(const Misreading& how, const std::string& language,
        const std::vector<std::string>& paragraphs, const DataSets& data) {
  std::size_t once = 0;
  std::size_t twice = 0;
  for (const std::string& text : paragraphs) {
    std::string broken = test::misread(text, how.codec);
    once += is_mended(broken, text, data) ? 1 : 0;
    broken = test::misread(broken, how.codec);
    twice += is_mended(broken, text, data) ? 1 : 0;
  }
  const auto share = [&paragraphs](std::size_t count) {
    return static_cast<double>(count) / static_cast<double>(paragraphs.size());
  };
  return {language + " as " + how.name + ", once and twice ≥ " + shown(kGoal),
          shown(share(once)) + ", " + shown(share(twice)),
          verdict_of(share(once) >= kGoal && share(twice) >= kGoal),
          std::string("ftfy ") + how.ftfy,
          shown(paragraphs.size()) + " paragraphs"};
}

std::vector<Row> rows(const DataSets& data) {
  std::vector<Row> rows;
  for (const bool english : {true, false}) {
    const std::vector<std::string> paragraphs =
        english ? english_paragraphs(data) : russian_paragraphs(data);
    if (paragraphs.empty()) continue;
    for (const Misreading& how : kMisreadings) {
      rows.push_back(
          row(how, english ? "English" : "Russian", paragraphs, data));
    }
  }
  return rows;
}

const SectionEntry kEntry({21, "Repair: UTF-8 read in a single byte codec",
                           "Share of paragraphs restored exactly. Bytes "
                           "without a meaning are kept as C1 characters. "
                           "What ftfy 6.3 does was measured on others.",
                           rows});

}  // namespace
}  // namespace lede::bench
