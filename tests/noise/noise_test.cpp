#include "noise/noise.h"

#include <string>

#include "analyser.h"
#include "noise/body_line.h"
#include "support/catch.h"
#include "support/random.h"

using lede::NoiseBlock;

namespace {

std::vector<NoiseBlock> noise_of(const std::string& body) {
  lede::Analyser analyser;
  return lede::find_noise(body, lede::body_lines(body),
                          analyser.passages(body, {}));
}

// "class: first line" of each block.
std::string shown(const std::string& body) {
  std::string text;
  for (const NoiseBlock& block : noise_of(body)) {
    const std::string lines = body.substr(block.span.begin, block.span.size());
    text.append(text.empty() ? "" : "; ")
        .append(lede::name_of(block.noise_class))
        .append(": ")
        .append(lines.substr(0, lines.find('\n')));
  }
  return text;
}

constexpr char kEnglish[] =
    "Dock workers stopped the cranes of the port on Thursday morning.\n"
    "Their union wants a fifth crew for the night, and says so at the gate.\n";
constexpr char kRussian[] =
    "Докеры остановили краны порта утром в четверг.\n"
    "Профсоюз требует пятой бригады на ночь и говорит об этом у ворот.\n";

}  // namespace

TEST_CASE("what stands around an article is noise", "[noise][en][ru]") {
  struct Case {
    const char* what;
    std::string body;
    std::string noise;
  };
  const std::string en = kEnglish;
  const std::string ru = kRussian;
  const Case cases[] = {
      {"an article alone", en, ""},
      {"a Russian article alone", ru, ""},
      {"a share line", en + "Share on X\n" + en, "share: Share on X"},
      {"a Russian share line", ru + "Поделиться ВКонтакте\n" + ru,
       "share: Поделиться ВКонтакте"},
      {"a Russian footer under English",
       en + "Рассылки: держите руку на пульсе новостей!\n",
       "newsletter: Рассылки: держите руку на пульсе новостей!"},
      {"an English footer under Russian",
       ru + "Follow the port on every network you know.\n",
       "newsletter: Follow the port on every network you know."},
      {"an article in two languages by turns",
       en + en + en + "Докеры остановили краны.\n" + en + en +
           "Профсоюз требует пятой бригады.\n" + en +
           "Переговоры начнутся во вторник.\n",
       ""},
      {"a Russian line that begins with Latin letters",
       ru + "P. S. Бригады вернулись к кранам, как и было обещано утром.\n",
       ""},
      {"an invitation", en + "Subscribe to our newsletter!\n",
       "newsletter: Subscribe to our newsletter!"},
      {"a list of other articles",
       en + "Related articles\nCranes fall silent in Aldport\n"
            "Bananas rot in the bay\n",
       "related: Related articles"},
      {"a Russian list", ru + "Читайте также\nКраны замолчали в Олдпорте\n",
       "related: Читайте также"},
      {"headlines that ask, behind the end",
       en + "Written by A. Writer\nHow to Train a Crane Driver\n"
            "Who Will Drive the Cranes of Tomorrow?\nBananas rot in the bay\n",
       "byline: Written by A. Writer; related: How to Train a Crane Driver"},
      {"a last question of the article", en + "Who will drive the cranes?\n",
       ""},
      {"a sentence with a word behind it",
       en + "The ships went on to Aldport on Friday. (Reuters)\n" + en, ""},
      {"a sentence with a smile behind it",
       en + "The ships went on to Aldport on Friday 🙂\n"
            "**The crew was glad of it, all of them.**\n",
       ""},
      {"navigation around an article",
       "Home\nNews\nSport\nWeather\nContact us\nAbout\nLog in\n" + en +
           "Front page\nArchive\nTerms of use\nPrivacy\n",
       "menu: Home; menu: Front page"},
      {"an advertisement again and again",
       en + "Hosting 75% off\n" + en + "Hosting 75% off\n",
       "advert: Hosting 75% off; advert: Hosting 75% off"},
      {"scraps above the text", "0.7 C\nRiga\n" + en, "menu: 0.7 C"},
      {"a byline", "Edited By\n" + en, "byline: Edited By"},
      {"a byline of two lines", "Edited By\nDr. Ann Writer\n\n" + en,
       "byline: Edited By"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(shown(each.body) == each.noise);
  }
}

TEST_CASE("a discount is an advert, a share is none", "[noise][en][ru]") {
  const std::string en = kEnglish;
  const std::string ru = kRussian;
  CHECK(shown(en + "Winter coats 40% OFF!\n" + en) ==
        "advert: Winter coats 40% OFF!");
  CHECK(shown(en + "Coats 5% dearer, hats 40% off\n" + en) ==
        "advert: Coats 5% dearer, hats 40% off");
  CHECK(shown(ru + "Введите ПРОМОКОД ПОРТ\n" + ru) ==
        "advert: Введите ПРОМОКОД ПОРТ");
  CHECK(shown(en + "Some 40% officially agree\n" + en) == "");
  CHECK(shown(en + "Lights on, off, and on\n" + en) == "");
}

TEST_CASE("topics, items and what precedes an address are of the article",
          "[noise][en][ru]") {
  const std::string ru = kRussian;
  for (const char* tail :
       {"Порт работает\n#порт #забастовка\n",
        "— Бригады вернулись к кранам на причале\n— Союз ждёт ответа до "
        "конца недели\n",
        "📌 Краны на причале стоят третий день\n📌 Суда ждут на рейде у "
        "самого входа\n",
        "Порт открыт\nПолный список судов, которые ждут у входа: "
        "https://example.org/ships\n",
        "Порт открыт\nСписок судов, которые ждут у входа, [здесь.]"
        "(https://example.org/ships)\n"}) {
    INFO(tail);
    CHECK(shown(ru + tail) == "");
  }
  CHECK(shown(ru + "Порт и море\n[Смотреть](https://example.org/film)\n") !=
        "");
}

TEST_CASE("chapters of a recording are no menu", "[noise][en][ru]") {
  const std::string en = kEnglish;
  CHECK(shown(en + "00:00 The host\n00:40 The harbour\n1:07:06 The cranes\n") ==
        "");
  CHECK(shown(kRussian +
              std::string("[00:40](https://example.org/?t=40s) Порт\n"
                          "[07:06](https://example.org/?t=426s) Краны\n"
                          "[10:34](https://example.org/?t=634s) Люди\n")) ==
        "");
  CHECK(shown(en + "00:40 Why are the docks shut?\n07:06 Who pays for it?\n"
                   "10:34 What happens now?\n") == "");
  CHECK(shown(en + "12:40 Port closes\n11:15 Cranes stop\n09:30 Rain\n") != "");
}

TEST_CASE("five prices in a row are a ticker, four are none", "[noise][en]") {
  std::string ticker;
  for (int number = 0; number < 4; ++number) {
    ticker += "coin\nCoin (CON) $ 1,234.50 0.12%\n";
  }
  const std::string end = "The fair ended on Sunday with a song and a prize.\n";
  CHECK(shown(kEnglish + ticker + end).find("ticker") == std::string::npos);
  ticker += "coin\nCoin (CON) $ 1,234.50 0.12%\n";
  CHECK(shown(kEnglish + ticker + end) == "ticker: coin");
}

TEST_CASE("sentences that speak of such things are no noise", "[noise]") {
  for (const char* line :
       {"Subscribe was the first word that the machine printed, and it was "
        "the last that anybody read.\n",
        "Shares rose 4.5% to $ 12.30 on Monday, the company said.\n",
        "Реклама двигателя торговли стала в этом году дороже на треть, "
        "говорят в порту.\n",
        "1. Take two eggs\n", "2. Wait for the bus\n"}) {
    INFO(line);
    CHECK(shown(std::string(kEnglish) + line + kEnglish) == "");
  }
}

TEST_CASE("of a million lines the first are looked at", "[noise]") {
  std::string text = kEnglish;
  for (int i = 0; i < 1'000'000; ++i) text += "a\n";
  const auto blocks = noise_of(text);
  REQUIRE_FALSE(blocks.empty());
  CHECK(blocks.back().span.end <= 2 * lede::kMostBodyLines + text.find("a\na"));
}

TEST_CASE("noise of any text is whole lines in order", "[noise]") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    lede::test::Random random(seed);
    const std::string body = random.text_of(
        {"Share on X\n", "word ", "\n", "1,234.50 ", "Ends. ", "Реклама\n",
         "порт ", "Hosting 75% off\n", "中国 ", "...", "\n\n"},
        random.below(120));
    INFO("seed " << seed << ": " << body);
    std::size_t done = 0;
    for (const NoiseBlock& block : noise_of(body)) {
      CHECK(block.span.begin >= done);
      CHECK(block.span.end > block.span.begin);
      CHECK(block.span.end <= body.size());
      done = block.span.end;
    }
  }
}
