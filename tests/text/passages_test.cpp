#include "passages.h"

#include "core/readable.h"
#include "support/catch.h"
#include "text/random_text.h"
#include "text/shown.h"
#include "utf8.h"

using lede::Language;
using lede::Passage;
using lede::test::readable;
using lede::test::shown;

namespace {

std::vector<Passage> passages_in(std::string_view text,
                                 std::string_view declared = {}) {
  return passages_of(text, Language::of(declared));
}

std::string divided(std::string_view text, std::string_view declared = {}) {
  return shown(text, passages_in(text, declared));
}

std::string shares_of(std::string_view text) {
  return shown(language_shares(text, passages_in(text)));
}

// A passage as shown() writes it.
std::string passage(const std::string& language, const std::string& text) {
  return language + "{" + text + "}";
}

const std::string kEnglish =
    "The harbour board approved a new ferry line on Thursday evening.\n"
    "Its members said that the boats would start in May and run hourly.\n";

const std::string kRussian =
    "Городской совет в четверг вечером утвердил новую паромную линию.\n"
    "Депутаты сообщили, что паромы начнут ходить в мае каждый час.\n";

const std::string kFooter = "Рассылка порта: держите руку на пульсе!";

const std::string kGerman =
    "Der Hafenrat hat am Donnerstagabend eine neue Fährlinie genehmigt, und "
    "die Schiffe sollen ab Mai jede Stunde zwischen den Inseln fahren.\n";

}  // namespace

TEST_CASE("a Russian footer under an English article is a passage of its own",
          "[text][en][ru]") {
  const std::string text = kEnglish + kFooter;
  CHECK(divided(text) == passage("en", kEnglish) + passage("ru", kFooter));
  CHECK(shares_of(text) == "en 77 % ru 23 %");
}

TEST_CASE("an English footer under a Russian article is a passage of its own",
          "[text][en][ru]") {
  const std::string footer = "Subscribe to our daily newsletter!";
  CHECK(divided(kRussian + footer) ==
        passage("ru", kRussian) + passage("en", footer));
}

TEST_CASE("English names in a Russian article are no passages",
          "[text][en][ru]") {
  const std::string text =
      "Компании Alibaba и ByteDance обучают модели за границей, пишет "
      "Financial Times. Чипы Nvidia H20 туда везут через третьи страны.\n"
      "Представитель DeepSeek не ответил на вопросы издания.\n";
  CHECK(divided(text) == passage("ru", text));
}

TEST_CASE("Russian names in an English article are no passages",
          "[text][en][ru]") {
  const std::string text =
      "The daily Коммерсантъ wrote on Friday that the ferry line would open "
      "early. Its owner, the company Паром, did not answer.\n";
  CHECK(divided(text) == passage("en", text));
}

TEST_CASE("a Russian sentence behind an English one is a passage of its own",
          "[text][en][ru]") {
  const std::string english =
      "The harbour board approved a new ferry line on Thursday. ";
  const std::string russian = "Подробности читайте в нашем канале.\n";
  const std::string rest = "The boats start in May.\n";
  CHECK(divided(english + russian + rest) ==
        passage("en", english) + passage("ru", russian) + passage("en", rest));
}

TEST_CASE("the lines of a ticker go with their article", "[text][en][ru]") {
  std::string ticker;
  for (const char* name :
       {"bitcoin\nBitcoin (BTC) $ 95,502.00 0.05%\n",
        "tether\nTether (USDT) $ 0.999571 0.02%\n",
        "figure-heloc\nFigure Heloc (FIGR_HELOC) $ 1.03 0.79%\n",
        "wrapped-steth\nWrapped stETH (WSTETH) $ 4,033.42 0.12%\n",
        "binance-bridged-usdt-bnb-smart-chain\n"
        "Binance Bridged USDT (BNB Smart Chain) $ 0.999621 0.01%\n",
        "hedera-hashgraph\nHedera (HBAR) $ 0.119545 2.62%\n",
        "shiba-inu\nShiba Inu (SHIB) $ 0.000009 2.39%\n",
        "uniswap\nUniswap (UNI) $ 5.34 1.08%\n"}) {
    ticker += name;
  }
  CHECK(divided(kEnglish + ticker) == passage("en", kEnglish + ticker));
}

TEST_CASE("a Latin ticker in a Russian article is a passage of its own",
          "[text][ru]") {
  const std::string ticker = "USD 81,20\nEUR 94,05\n";
  CHECK(divided(kRussian + ticker + kRussian) == passage("ru", kRussian) +
                                                     passage("en", ticker) +
                                                     passage("ru", kRussian));
}

TEST_CASE("a German paragraph in an English article is a passage of its own",
          "[text][en]") {
  CHECK(divided(kEnglish + kGerman + kEnglish) == passage("en", kEnglish) +
                                                      passage("de", kGerman) +
                                                      passage("en", kEnglish));
}

TEST_CASE("a short German line in an English article goes with it",
          "[text][en]") {
  const std::string text = kEnglish + "Ich bin ein Berliner, sagte er.\n";
  CHECK(divided(text) == passage("en", text));
}

TEST_CASE("a change of language in one script is at the sentence",
          "[text][en][ru]") {
  struct Sentences {
    const char* language;
    const char* text;
  };
  const Sentences sentences[] = {
      {"en", "The boats will start in May and run every hour. "},
      {"ru", "Депутаты сообщили, что паромы начнут ходить в мае. "},
      {"uk", "Депутати повідомили, що пороми почнуть ходити у травні. "},
      {"bg", "Депутатите съобщиха, че фериботите ще тръгнат през май. "},
      {"be", "Дэпутаты паведамілі, што паромы пачнуць хадзіць у маі. "},
      {"sr", "Посланици су саопштили да ће трајекти почети да саобраћају. "},
      {"de",
       "Die Schiffe sollen ab Mai jede Stunde zwischen den Inseln fahren. "},
      {"fr",
       "Les bateaux partiront toutes les heures à partir du mois de mai. "},
      {"es", "Los barcos saldrán cada hora a partir del mes de mayo próximo. "},
      {"pt", "Os barcos vão sair de hora em hora a partir do mês de maio. "},
      {"pl", "Statki będą kursować od maja co godzinę między wyspami. "},
  };
  for (const Sentences& first : sentences) {
    for (const Sentences& second : sentences) {
      if (&first == &second) continue;
      const std::string before = std::string(first.text) + first.text;
      CHECK(divided(before + second.text) ==
            passage(first.language, before) +
                passage(second.language, second.text));
    }
  }
}

TEST_CASE("a list of foreign names goes with its article", "[text][en]") {
  const std::string text =
      kEnglish +
      "Almunia, Lauren, Cygan, Senderos, Fabregas, Vieira, Clichy.\n";
  CHECK(divided(text) == passage("en", text));
}

TEST_CASE("a Ukrainian article is not taken for Russian", "[text]") {
  const std::string text =
      "Міська рада у четвер ввечері затвердила нову поромну лінію.\n"
      "Депутати повідомили, що пороми почнуть ходити у травні щогодини.\n"
      "Мер міста подякував громаді.\n";
  CHECK(divided(text) == passage("uk", text));
}

TEST_CASE("scripts with one language need no guess", "[text]") {
  struct Case {
    const char* language;
    const char* text;
  };
  const Case cases[] = {
      {"th", "สภาเมืองอนุมัติงบประมาณใหม่"},
      {"zh", "市议会批准了新的预算。"},
      {"ja", "市議会は新しい予算を承認した。"},
      {"ko", "시의회가 새 예산을 승인했다."},
      {"el", "Το συμβούλιο ενέκρινε."},
      {"ka", "საკრებულომ დაამტკიცა"},
      {"hy", "Խորհուրդը հաստատեց"},
      {"th", "ไทย"},
      {"zh", "北京"},
      {"ja", "すし"},
  };
  for (const Case& each : cases) {
    CHECK(divided(each.text) == passage(each.language, each.text));
  }
}

TEST_CASE("Latin names in Japanese are no passages", "[text]") {
  const std::string text = "市議会はNvidiaの新しい予算を承認した。\n";
  CHECK(divided(text) == passage("ja", text));
}

TEST_CASE("Han and kana count together against the Latin names among them",
          "[text]") {
  const std::string text = "NVIDIAの半導体は安いです。\n";
  CHECK(divided(text) == passage("ja", text));
}

TEST_CASE("a headline without kana over a Japanese article is Japanese",
          "[text]") {
  const std::string text = "東京証券取引所\n市議会は新しい予算を承認した。\n";
  CHECK(divided(text) == passage("ja", text));
}

TEST_CASE("what the source declares counts where the text is unclear",
          "[text][en][ru]") {
  struct Case {
    const char* what;
    std::string text;
    const char* declared;
    const char* language;
  };
  const Case cases[] = {
      {"a short line", "Ja, nein.\n", "de", "de"},
      {"a short line", "Мер міста.\n", "uk", "uk"},
      {"nothing declared", "Ja, nein.\n", "", "en"},
      {"nothing declared", "Мер міста.\n", "", "ru"},
      {"another script", "Мер міста.\n", "en", "ru"},
      {"nonsense", "Ja, nein.\n", "xx", "en"},
      {"a clear text", kEnglish, "de", "en"},
      {"a clear text", kRussian, "uk", "ru"},
  };
  for (const Case& each : cases) {
    INFO(each.what << " declared as \"" << each.declared << "\"");
    CHECK(divided(each.text, each.declared) ==
          passage(each.language, each.text));
  }
}

TEST_CASE("what has no letters goes with its neighbours", "[text][en][ru]") {
  struct Case {
    const char* what;
    std::string text;
    std::string passages;
  };
  const Case cases[] = {
      {"empty", "", ""},
      {"digits alone", "12 345\n6,7\n", passage("und", "12 345\n6,7\n")},
      {"blank lines alone", "\n\n", passage("und", "\n\n")},
      {"behind words", "Ferry.\n12\n\n", passage("en", "Ferry.\n12\n\n")},
      {"before words", "12\n\nПаром.\n", passage("ru", "12\n\nПаром.\n")},
      {"between languages", "Ferry.\n12\nПаром.\n",
       passage("en", "Ferry.\n12\n") + passage("ru", "Паром.\n")},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(divided(each.text) == each.passages);
  }
}

TEST_CASE("a number before an unknown language leaves it unknown", "[text]") {
  const std::string telugu = "27.11.2025\nనగర మండలి కొత్త బడ్జెట్ ఆమోదించింది\n";
  const std::string english = "Follow us.\n";
  CHECK(divided(telugu + english) ==
        passage("und", telugu) + passage("en", english));
}

TEST_CASE("shares count letters and come largest first", "[text][en][ru]") {
  struct Case {
    std::string text;
    const char* shares;
  };
  const Case cases[] = {
      {"", ""},
      {"12\n", ""},
      {"Ferry\n", "en 100 %"},
      {"паром\nferry on\n", "en 58 % ru 42 %"},
      {"ab\nпаром\n", "ru 71 % en 29 %"},
      {"abc, 100000000000\nпар.\n", "en 50 % ru 50 %"},
      {"中文字\nяя\nabcde\n", "en 50 % zh 30 % ru 20 %"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(shares_of(each.text) == each.shares);
  }
}

TEST_CASE("passages cover random text without gaps", "[text]") {
  lede::test::Random random(11);
  for (int round = 0; round < 300; ++round) {
    const std::string text = lede::test::random_text(40, random);
    INFO("round " << round << ": " << readable(text));
    const std::vector<Passage> passages = passages_in(text);
    REQUIRE(shown(text, passages_in(text)) == shown(text, passages));
    std::size_t done = 0;
    for (const Passage& each : passages) {
      REQUIRE(each.span.begin == done);
      REQUIRE(each.span.end > done);
      REQUIRE(lede::border_before(text, each.span.end) == each.span.end);
      const bool same = done > 0 && (&each - 1)->language == each.language;
      REQUIRE_FALSE(same);
      done = each.span.end;
    }
    REQUIRE(done == text.size());
    double sum = 0;
    const auto shares = language_shares(text, passages);
    for (const auto& [language, share] : shares) sum += share;
    REQUIRE(sum == Approx(shares.empty() ? 0 : 1));
  }
}

TEST_CASE("an article of a million letters has its passages", "[text]") {
  constexpr std::size_t kTimes = 50'000;
  std::string line;
  for (std::size_t i = 0; i < kTimes; ++i) line += "Паром. Ferry. ";
  CHECK(passages_in(line).size() == 2 * kTimes);
  CHECK(passages_in(std::string(1'000'000, 'w')).size() == 1);
}
