#include "repair/letter_pairs.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace lede {
namespace {

// A row for each letter in front, a column for each letter behind it; the
// first of both is the border of a word, then а to я without ё.
constexpr std::array<std::string_view, 33> kBits{
    "965354565494643435345879589999696",  // border
    "297575664964344965449969668999965",  // а
    "549799399497486394794999996728995",  // б
    "339996396498685376476999969947997",  // в
    "449994599497496194995999999999999",  // г
    "529599399396584384674996989965996",  // д
    "296655566956443864449977667999988",  // е
    "438993199397994899995999999998999",  // ж
    "327454579597663596995999999956995",  // з
    "297575585765344886549956568999975",  // и
    "099996999997885999559998669999999",  // й
    "329799699399695294764999999999999",  // к
    "339989379397897399595999899963955",  // л
    "239999399399794388894999999959996",  // м
    "429998299398994299775998899945985",  // н
    "295444566756444964449989679999977",  // о
    "949999399598598182985999999978996",  // п
    "528676379397986299764989979955985",  // р
    "459598399594466458626989799974984",  // с
    "339499399497896294695999899953997",  // т
    "295544746975447956449969556999959",  // у
    "539999299299589393765799999975999",  // ф
    "149599799599676296896999999999999",  // х
    "329699299495999499994999999949999",  // ц
    "529999299395994897924999979996999",  // ч
    "639999299294494599975999999994999",  // ш
    "739999199299996999994999999997999",  // щ
    "999999299999999999999999999999971",  // ъ
    "296477498936346976559949659999999",  // ы
    "197989597794964999479998769999965",  // ь
    "799988999996677978909879999999999",  // э
    "193994999999776997549999664999979",  // ю
    "199685776996565998549978797999978",  // я
};

constexpr std::size_t kBorder = 0;
constexpr std::size_t kForeign = 33;
constexpr int kForeignBits = 4;

// A letter behind itself ("ЭЭээххх", said slowly) is one in every codec, and so
// says nothing of which it is.
constexpr int kDoubledBits = 6;  // less would find letters in doubled signs

std::size_t index_of(char32_t code) {
  if (code < 0x400 || code > 0x52F) return kBorder;
  if (code >= 0x430 && code <= 0x44F) return code - 0x430 + 1;
  if (code >= 0x410 && code <= 0x42F) return code - 0x410 + 1;
  if (code == 0x451 || code == 0x401) return 6;
  return kForeign;
}

}  // namespace

int russian_pair_cost(char32_t before, char32_t letter) {
  const std::size_t row = index_of(before);
  const std::size_t column = index_of(letter);
  if (row == kForeign || column == kForeign) return kForeignBits;
  if (row == column && row != kBorder) return kDoubledBits;
  return kBits[row][column] - '0';
}

}  // namespace lede
