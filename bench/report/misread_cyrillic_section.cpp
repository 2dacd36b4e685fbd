// Russian in a single byte codec that was read in another.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "paragraphs.h"
#include "repair.h"
#include "repair/codec.h"
#include "section.h"
#include "utf8.h"

namespace lede::bench {
namespace {

constexpr std::array kWritten{Codec::kWindows1251, Codec::kKoi8R,
                              Codec::kIbm866, Codec::kIsoCyrillic,
                              Codec::kMacCyrillic};
constexpr std::array kShown{Codec::kWindows1252, Codec::kLatin1,
                            Codec::kMacRoman,    Codec::kWindows1251,
                            Codec::kKoi8R,       Codec::kIbm866,
                            Codec::kIsoCyrillic, Codec::kMacCyrillic};

// The text as it is shown; nothing where the codec has not all of it.
std::optional<std::string> misread(std::string_view text, Codec written,
                                   Codec shown) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size_bytes;
    if (character.code < 0x80) {
      append_utf8(character.code, out);
      continue;
    }
    const std::uint8_t byte = byte_of(written, character.code);
    if (byte == 0) return std::nullopt;
    append_utf8(character_of(shown, byte), out);
  }
  return out;
}

struct Restored {
  std::size_t right = 0;
  std::size_t all = 0;

  double share() const {
    return static_cast<double>(right) / static_cast<double>(all);
  }
};

Restored restored(const std::vector<std::string>& paragraphs, Codec written,
                  Codec shown, const DataSets& data) {
  Restored count;
  for (const std::string& text : paragraphs) {
    const auto broken = misread(text, written, shown);
    if (!broken) continue;
    ++count.all;
    const std::string mended = repair(*broken).text;
    count.right += mended == text ? 1 : 0;
    if (mended != text) {
      data.note("unmended_cyrillic.tsv", text + "\t" + *broken + "\t" + mended);
    }
  }
  return count;
}

Row row(const std::vector<std::string>& paragraphs, Codec written,
        const DataSets& data) {
  constexpr double kGoal = 0.99;
  Restored sum;
  std::string below;
  std::string size;
  for (const Codec codec : kShown) {
    if (codec == written) continue;
    const Restored count = restored(paragraphs, written, codec, data);
    if (count.all == 0) continue;
    size = shown(count.all) + " paragraphs";
    sum.right += count.right;
    sum.all += count.all;
    if (count.share() >= kGoal) continue;
    below += below.empty() ? "; as " : ", ";
    below.append(name_of(codec)).append(" ").append(shown(count.share()));
  }
  return {"Russian in " + std::string(name_of(written)) +
              ", read as seven others, each ≥ " + shown(kGoal),
          "mean " + shown(sum.share()) + below, verdict_of(below.empty()), "",
          size};
}

std::vector<Row> rows(const DataSets& data) {
  const std::vector<std::string> paragraphs = russian_paragraphs(data);
  std::vector<Row> rows;
  if (paragraphs.empty()) return rows;
  for (const Codec written : kWritten)
    rows.push_back(row(paragraphs, written, data));
  return rows;
}

const SectionEntry kEntry({23, "Repair: Cyrillic of one codec read in another",
                           "Share of paragraphs restored exactly; those below "
                           "the goal are named.",
                           rows});

}  // namespace
}  // namespace lede::bench
