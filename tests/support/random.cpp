#include "support/random.h"

namespace lede::test {

std::string Random::bytes(std::size_t count) {
  std::string out;
  for (; count > 0; --count) out += static_cast<char>(below(256));
  return out;
}

std::string Random::text_of(const std::vector<std::string>& pieces,
                            std::size_t count) {
  std::string out;
  for (; count > 0; --count) out += one_of(pieces);
  return out;
}

const std::vector<std::string>& odd_pieces() {
  static const std::vector<std::string> pieces = {
      // words
      "port ", "strikes ", "Strike", "isn't ", "isn\u2019t ", "covid-19 ",
      "U.S. ", "порт ", "забастовка ", "Ёж ", "й", "芯片", "出口", "ข้าว",
      "ประเทศ", "한국 ", "שלום ", "x", "7", "4.25 ", "ﬁne ", "ÅNGSTRÖM ",
      // what stands between them
      " ", " ", " ", ". ", "! ", "\n", "\n\n", "\t", ", ", "…", " — ", "«", "»",
      "“", "”", "\"", "'", "(", ")", "/", "$", "%",
      // signs of the query language
      "+", "-", " AND ", " OR ", " NOT ", ":", "*", "~",
      // marks, invisible and wide characters
      "\u0301", "e\u0301", "\u00AD", "\u200B", "\u200D", "\u202E", "\uFEFF",
      "\U0001F600", "\U0001F468\u200D\U0001F469\u200D\U0001F467",
      "\U0001F1F7\U0001F1FA", "\x1B[31m", std::string(1, '\0'), "\u2028"};
  return pieces;
}

}  // namespace lede::test
