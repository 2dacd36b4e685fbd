#include "repair/alphabet.h"

#include "support/catch.h"

using lede::is_list_of_letters;

TEST_CASE("a row of letters that is no word is a list", "[text]") {
  for (const std::u32string_view list :
       {// in the order of a codec
        U"ÀÁÂÃÄÅ", U"REDÀÁÂÄÅ", U"ÐÑÒÓÔÕÖ×ØÙÚ", U"абвгд", U"¡¢£¤¥¦§",
        // capitals and small letters by turns
        U"ÄäÖöÜüß", U"ŠšČčŽžĆćĐđ", U"АаБбВвЖж", U"AaÁáBbCcÉéIiÍí",
        // more than a word has without using one twice
        U"йцукенгшщзхъфыва", U"àâãéèêëçîïíôöûüýÿ"}) {
    CHECK(is_list_of_letters(list));
  }
  for (const std::u32string_view word :
       {U"", U"abcdefgh", U"àâä", U"школа", U"Ïðèâåò", U"достопримечательность",
        U"Příliš", U"РџСЂРёРІРµС‚", U"donâ€™t", U"МММ", U"ÄÄÄÄÄÄ", U"ÄäÖö",
        U"ААаа"}) {
    CHECK_FALSE(is_list_of_letters(word));
  }
}
