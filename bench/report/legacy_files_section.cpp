// Feeds in forty encodings, their declarations cut out.

#include <string>

#include "labelled_bytes.h"
#include "section.h"

namespace lede::bench {
namespace {

bool is_cyrillic(const std::string& encoding) {
  return encoding == "iso-8859-5" || encoding == "windows-1251" ||
         encoding == "KOI8-R" || encoding == "IBM855" || encoding == "IBM866" ||
         encoding == "MacCyrillic";
}

double share(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

Row row(const std::string& what, double goal, const std::string& published,
        const DecodingScore& score) {
  const std::string anchor =
      "uchardet " + shown(share(score.uchardet, score.files)) + ", ICU " +
      shown(share(score.icu, score.files)) + " (here); " + published;
  return at_least(goal, what, share(score.ours, score.files), anchor,
                  shown(score.files) + " files");
}

std::vector<Row> rows(const DataSets& data) {
  const auto folder = data.find("encodings_chardet");
  if (!folder) return {};
  DecodingScore all;
  DecodingScore cyrillic;
  for (const LabelledBytes& file : labelled_bytes(*folder)) {
    const std::string text = text_of(file.bytes, file.encoding);
    if (!all.add(file.bytes, text)) data.note("wrong_encodings.txt", file.name);
    if (is_cyrillic(file.encoding)) cyrillic.add(file.bytes, text);
  }
  return {
      row("all right", 0.985,
          "jschardet 0.991, uchardet 0.960, ICU 0.677 (all 424 files)", all),
      row("Cyrillic right", 1, "jschardet, uchardet 1.000, ICU 0.27",
          cyrillic)};
}

const SectionEntry kEntry({10, "Encodings of files without a declaration",
                           "Right is what comes out as with the true encoding "
                           "(half of chardet's test set).",
                           rows});

}  // namespace
}  // namespace lede::bench
