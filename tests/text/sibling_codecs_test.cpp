#include "repair.h"
#include "support/catch.h"
#include "text/broken_text.h"

using lede::Codec;
using lede::repair;
using lede::test::misread;

TEST_CASE("windows-1251 and MacCyrillic read as each other come back",
          "[text][ru]") {
  const std::string texts[] = {
      "Власти Брянска обещают построить новую школу.",
      "Матч закончится поздно: билеты на трамвай действуют до утра.",
      "Глава Минфина заявил, что налоги не вырастут.",
      "Жители Казани — за новый парк, сообщила Елена Орлова.",
      "Вчера «Зенит» обыграл «Динамо», Якин остался доволен.",
  };
  for (const std::string& text : texts) {
    for (const bool mac : {false, true}) {
      const Codec written = mac ? Codec::kMacCyrillic : Codec::kWindows1251;
      const Codec shown = mac ? Codec::kWindows1251 : Codec::kMacCyrillic;
      const std::string broken = misread(text, written, shown);
      const lede::Repaired repaired = repair(broken);
      INFO(broken);
      CHECK(repaired.text == text);
      CHECK(undo(repaired) == broken);
      for (const lede::Repair& each : repaired.repairs) {
        CHECK(each.kind == (mac ? "mac-cyrillic as windows-1251"
                                : "windows-1251 as mac-cyrillic"));
      }
    }
  }
}

TEST_CASE("a capital that became a mark comes back, alone in its line",
          "[text][ru]") {
  const std::string texts[] = {
      "Ученые нашли у озера следы неизвестной птицы",
      "Также она показала зрителям старые открытки.",
      "Кошки оказались умнее своих хозяев",
      "В результате пожара никто не пострадал.",
      "Их угостили чаем и рассказали о реке.",
      "Если вы хотите увидеть закат, приходите вечером.",
      "[Как собрать палатку за пять минут](https://example.org/tent)",
      "**Это точно поможет вам выспаться**",
      "19:40 Жители посёлка вышли на уборку снега",
      "«Orion Light» выпустили календарь с видами города. Все раскупили.",
  };
  for (const std::string& text : texts) {
    for (const bool mac : {false, true}) {
      const Codec written = mac ? Codec::kMacCyrillic : Codec::kWindows1251;
      const Codec shown = mac ? Codec::kWindows1251 : Codec::kMacCyrillic;
      const std::string broken = misread(text, written, shown);
      INFO(broken);
      CHECK(repair(broken).text == text);
    }
  }
}

TEST_CASE("of two codecs alike that of the capitals is found", "[text][ru]") {
  const std::string text =
      "Глава США Джо Картер прибыл в Женеву, сообщила «Вечерняя газета».";
  for (const Codec shown : {Codec::kIbm866, Codec::kKoi8R, Codec::kMacRoman,
                            Codec::kWindows1252, Codec::kIsoCyrillic}) {
    for (const Codec written : {Codec::kMacCyrillic, Codec::kWindows1251}) {
      const std::string broken = misread(text, written, shown);
      INFO(broken);
      CHECK(repair(broken).text == text);
    }
  }
}

TEST_CASE("a list is mended whose dashes became capitals", "[text][ru]") {
  const std::string list =
      "Мэр города Рязани назвал три причины отложить ремонт моста:\n"
      "— собрать подписи жителей;\n"
      "— дождаться весны.\n";
  for (const bool mac : {false, true}) {
    const Codec written = mac ? Codec::kMacCyrillic : Codec::kWindows1251;
    const Codec shown = mac ? Codec::kWindows1251 : Codec::kMacCyrillic;
    CHECK(repair(misread(list, written, shown)).text == list);
  }
}

TEST_CASE("of the lines of a page those are mended that were misread",
          "[text][ru]") {
  const std::string clean = "Мэр Якутска — о зиме: «Снега хватит всем».\n";
  const std::string broken = "Появился новый маршрут до Яблоневого Оврага.\n";
  const std::string page =
      clean + misread(broken, Codec::kMacCyrillic, Codec::kWindows1251) + clean;
  CHECK(repair(page).text == clean + broken + clean);
}

TEST_CASE("clean text with letters of both codecs stays as it is", "[text]") {
  for (const std::string text :
       {// verses begin with Я, a dash or quotation mark touches a letter
        "Я помню дом, Я помню сад, Я помню всё, чему был рад.",
        "—сказал он,—и ушёл. «Так»и было. 2018—2019 годы –это срок",
        "“так и было”, ‘так и есть’, „так и будет“, ’сказал’",
        "— собрать подписи жителей; – дождаться весны; …и так далее",
        "\u00A0\u00A0\u00A0абзац с отступом, «как в книге, и без конца",
        "“без конца, „и так, ’сказал, слова‚ слова, ” или “, » и «",
        "¬p ∨ q, √x + ƒ(x) ≈ y ÷ z, † 1901, ‡ там же, ‹так›, № 5",
        "матч выиграл Џеко", "город Његотин", "певица Ђурђа", "о Џону",
        "Купил за 5€ или £3, №5, § 7, ± 2, √2 ≈ 1,4, ∆t",
        // other languages with their own letters
        "драги ѓорѓиевски", "ћерка", "ћирилица", "Њари", "Љаник",
        "стрелка налево со јамка\nстрелка надесно со јамка",
        "Ћете пожелети да прво поређате улаз, или да користите",
        "…Якщо операції без призначеної категорії або дробленої операції",
        "На комп'ютері замало оперативної пам'яті (8 мегабайтів або менше)",
        "Она ради, а својој деци пише о којој је машини реч.\n"
        "\n# Џонова машина\n\n$ git push origin master",
        "Поставките се зачувани. Ќе ги најдете најдобрите, а тој не.\n"
        "\nmk\n\nЌе направите",
        "&Ёфтани объект...\nШаби бемаҳтоб\nҚуттиҳо ва рамзҳо",
        // accents that are written as capitals
        "5) притуплЯть (острИё); стЁсывать (кАмень)", "санитАрный врач",
        "покорЯть(ся); to bend to submission подчинЯть, покорЯть",
        "парашЮтно-десАнтные войскА; спускАться с парашЮтом",
        "Њен отац се обучио за болничара, а мајка је радила у школи.",
        "Ѓорѓи и Ќирил одат дома; ѕвездите и ѕидот.",
        "Сёлета міліцыя шукае новыя шляхі, ўлады маўчаць.",
        "Її п’ять їжаків ґречно з’їли ґрунт. Україна є!",
        "Тіпті, қазақ халқында ырымға да қатысты есімдер бар.",
        "Монгол хүн үйлдвэрлэх өдөр ёстой юм бэ?",
        "КоАП, МакДональд, СдПГ, ТюмГУ, ВкусВилл, РосАвтоДор"}) {
    INFO(text);
    CHECK(repair(text).text == text);
  }
}
