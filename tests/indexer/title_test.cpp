#include "extract/title.h"

#include "support/catch.h"
#include "support/random.h"
#include "utf8.h"

using lede::split_title;
using lede::TitledText;

namespace {

struct Case {
  const char* what;
  std::string text;
  std::string title;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(split_title(each.text).title == each.title);
  }
}

const std::string kParagraph =
    "In a bold move, major companies are taking their training abroad. "
    "Reports indicate that firms are moving operations to cloud data centers "
    "in the southeast, and nobody in the capital had an answer on Thursday.";

const std::string kAbsatz =
    "Крупные компании переносят обучение моделей за рубеж. По данным "
    "источников, речь идёт о центрах обработки данных на юго-востоке, а в "
    "столице на этот счёт в четверг никто ничего сказать не смог, несмотря на "
    "вопросы.";

}  // namespace

TEST_CASE("a headline is the title and the rest the body",
          "[indexer][en][ru]") {
  struct Row {
    const char* text;
    const char* title;
    const char* body;
  };
  const Row rows[] = {
      {"Port strike enters third day\n\nCranes stood still.\n",
       "Port strike enters third day", "\nCranes stood still.\n"},
      {"Порт Халмсунда бастует третий день\nКраны стоят.\n",
       "Порт Халмсунда бастует третий день", "Краны стоят.\n"},
      {"\n\n  Port strike enters third day  \r\nCranes.\r\n",
       "Port strike enters third day", "\n\nCranes.\r\n"},
      {"Port strike enters third day", "Port strike enters third day", ""},
      {"0.7 C\nNew York\n\nChina’s Tech Giants Shift Training Abroad\nText.\n",
       "China’s Tech Giants Shift Training Abroad",
       "0.7 C\nNew York\n\nText.\n"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const TitledText titled = split_title(row.text);
    CHECK(titled.title == row.title);
    CHECK(titled.body == row.body);
  }
}

TEST_CASE("lines that stand before a headline are not the title",
          "[indexer][en][ru]") {
  const std::string en = "Halmsund dockers walk out for a third day\n";
  const std::string ru = "Докеры Халмсунда не вышли на работу третий день\n";
  const char* junk_en[] = {
      "0.7 C",
      "New York",
      "Published:",
      "in , ,",
      "Edited By",
      "Edited By Newsdesk",
      "Dr. Emily Chen",
      "By Anna Larsen and Per Holm",
      "Posted on November 27, 2025",
      "Share on Facebook Share on X",
      "12:30",
      "27.11.2025",
      "* * *",
      "NEWS",
      "Home > News",
      "$ 95,502.00 0.05%",
      "Updated 2 hours ago",
  };
  const char* junk_ru[] = {
      "+3 °C",
      "Москва",
      "Опубликовано:",
      "Автор: Иван Петров",
      "Фото: ТАСС",
      "Поделиться в социальных сетях",
      "27 ноября 2025",
      "Новости",
      "Обновлено 2 часа назад",
      "Главная / Экономика",
  };
  for (const char* line : junk_en) {
    INFO(line);
    CHECK(split_title(std::string(line) + "\n\n" + en + kParagraph).title +
              "\n" ==
          en);
  }
  for (const char* line : junk_ru) {
    INFO(line);
    CHECK(split_title(std::string(line) + "\n\n" + ru + kAbsatz).title + "\n" ==
          ru);
  }
}

TEST_CASE("lines that look like furniture and are headlines are the title",
          "[indexer][en][ru]") {
  check({
      {"a long line that begins with By",
       "By the end of the year every bus in the city will run on batteries, "
       "mayor says\nText.\n",
       "By the end of the year every bus in the city will run on batteries, "
       "mayor says"},
      {"a number first", "34 ships wait as strike goes on\nText.\n",
       "34 ships wait as strike goes on"},
      {"a question", "Why did the port close?\nText.\n",
       "Why did the port close?"},
      {"in quotation marks", "«Порт никому не нужен»: докеры ушли\nТекст.\n",
       "«Порт никому не нужен»: докеры ушли"},
      {"three words", "Порт снова открыт\nТекст.\n", "Порт снова открыт"},
      {"Chinese", "出口管制收紧芯片短缺\n正文。\n", "出口管制收紧芯片短缺"},
      {"Thai", "ชาวนาเก็บเกี่ยวข้าวช้า\nข่าว\n", "ชาวนาเก็บเกี่ยวข้าวช้า"},
  });
}

TEST_CASE("a paragraph before any headline gives its first sentence",
          "[indexer][en][ru]") {
  check({
      {"en", kParagraph,
       "In a bold move, major companies are taking their training abroad"},
      {"ru", kAbsatz, "Крупные компании переносят обучение моделей за рубеж"},
      {"behind junk", "Edited By\nDr. Emily Chen\n\n" + kParagraph,
       "In a bold move, major companies are taking their training abroad"},
  });
  CHECK(split_title(kParagraph).body == kParagraph);
  const std::string behind = "0.7 C\n\n" + kAbsatz;
  CHECK(split_title(behind).body == behind);
}

TEST_CASE("a sentence too long for a title is cut between words",
          "[indexer][en][ru]") {
  std::string en;
  std::string ru;
  for (int count = 0; count < 60; ++count) {
    en += "many words ";
    ru += "много слов ";
  }
  for (const std::string& text : {en, ru}) {
    const std::string title = split_title(text).title;
    INFO(title);
    CHECK(lede::count_characters(title) <= 181);
    CHECK(lede::count_characters(title) > 160);
    CHECK(title.ends_with("…"));
    CHECK((title.ends_with("words…") || title.ends_with("many…") ||
           title.ends_with("слов…") || title.ends_with("много…")));
  }
  const std::string endless(1000, 'x');
  CHECK(split_title(endless).title == std::string(180, 'x') + "…");
}

TEST_CASE("a text of single words has the first line as its title",
          "[indexer]") {
  check({
      {"words", "bitcoin\nether\ntether\n", "bitcoin"},
      {"behind numbers", "25\n26\nпорт\n", "порт"},
      {"numbers alone", "25\n26\n27\n", ""},
      {"nothing", "", ""},
      {"white space", " \n\t\r\n \n", ""},
  });
  CHECK(split_title("bitcoin\nether\n").body == "bitcoin\nether\n");
  CHECK(split_title(" \n \n").body == " \n \n");
}

TEST_CASE("a headline far down is not looked for", "[indexer]") {
  std::string text;
  for (int line = 0; line < 20; ++line) text += "word\n";
  text += "Port strike enters third day\n";
  CHECK(split_title(text).title == "word");
}

TEST_CASE("any text has a title on one line and keeps its words", "[indexer]") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    lede::test::Random random(seed);
    const std::string text =
        random.text_of(lede::test::odd_pieces(), random.below(150));
    const TitledText titled = split_title(text);
    INFO("seed " << seed << ": " << text);
    CHECK(lede::is_valid_utf8(titled.title));
    CHECK(lede::is_valid_utf8(titled.body));
    CHECK(titled.title.find('\n') == std::string::npos);
    CHECK(lede::count_characters(titled.title) <= 181);
    CHECK((titled.body == text ||
           titled.body.size() + titled.title.size() <= text.size()));
  }
}
