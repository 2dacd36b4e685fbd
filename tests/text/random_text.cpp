#include "text/random_text.h"

#include <string_view>

#include "core/random_bytes.h"
#include "utf8.h"

namespace lede::test {
namespace {

constexpr std::string_view kSentences[] = {
    "The council approved the new budget on Thursday evening. ",
    "Совет утвердил новый бюджет вечером в четверг. ",
    "Der Stadtrat hat am Donnerstag den neuen Haushalt beschlossen. ",
    "東京は日本の首都です。",
    "Bitcoin (BTC) $ 95,502.00 0.05%\n",
};

constexpr std::string_view kWords[] = {
    "isn’t ",      "Companies ", "U.S. ",   "компании ", "Ёлка ",
    "за́мок ",      "кто-то ",    "Αθήνα ",  "مرحبا ",    "می‌خواهم ",
    "שלום ",       "हिन्दी ",     "বাংলা ",  "தமிழ் ",     "ภาษาไทย",
    "ລາວ",         "ខ្មែរ",       "မြန်မာ",   "北京",      "ｶﾞｽ",
    "대한민국의 ", "საქართ ",    "Հայաստ ", "አማርኛ ",     "Straße ",
    "İstanbul ",   "1,234.56 ",  "٣٤ ",     "№5 ",       "a@b.example "};

constexpr std::string_view kBetween[] = {
    "\n",     "\n\n",   "\r\n",   " ",           "\t",       ". ",     "! ",
    "… ",     "— ",     "\"",     "'",           "@",        "_",      "\u0301",
    "\u0308", "\u200B", "\u200C", "\u200D",      "\u00AD",   "\u2060", "\uFEFF",
    "\uFFFD", "\u202E", "\u2028", "👩‍🚀", "👍🏽", "ﷺ",      "ﬁ",
    "½",      "\x01",   "\x1B"};

}  // namespace

std::string random_text(std::size_t max_pieces, Random& random) {
  std::string text;
  for (std::size_t left = random.below(max_pieces + 1); left > 0; --left) {
    switch (random.below(6)) {
      case 0: append_utf8(random_character(random), text); break;
      case 1: text += random.one_of(kSentences); break;
      case 2: text += random.one_of(kBetween); break;
      default: text += random.one_of(kWords);
    }
  }
  return text;
}

}  // namespace lede::test
