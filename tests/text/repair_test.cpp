#include "repair.h"

#include <algorithm>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "core/random_bytes.h"
#include "core/readable.h"
#include "support/catch.h"
#include "text/broken_text.h"
#include "text/random_text.h"
#include "utf8.h"

using lede::Codec;
using lede::repair;
using lede::test::Loss;
using lede::test::misread;

namespace {

const std::string kEnglish =
    "“It’s a café — isn’t it?” she asked… The bill was €35, they said.";
const std::string kRussian =
    "Совет утвердил новый бюджет вечером в четверг. «Денег хватит», — "
    "сказал мэр Ёлкин и ушёл. У нас всё хорошо!";

std::string kinds_of(const lede::Repaired& repaired) {
  std::string kinds;
  for (const lede::Repair& each : repaired.repairs) {
    if (kinds.find(each.kind) != std::string::npos) continue;
    kinds += (kinds.empty() ? "" : "; ") + each.kind;
  }
  return kinds;
}

}  // namespace

TEST_CASE("UTF-8 that was read in a single byte codec comes back",
          "[text][en][ru]") {
  struct Case {
    Codec shown;
    const char* kind;
  };
  const Case cases[] = {
      {Codec::kWindows1252, "utf-8 as windows-1252"},
      {Codec::kLatin1, "utf-8 as latin-1"},
      {Codec::kWindows1251, "utf-8 as windows-1251"},
      {Codec::kWindows1250, "utf-8 as windows-1250"},
      {Codec::kKoi8R, "utf-8 as koi8-r"},
      {Codec::kIbm866, "utf-8 as ibm866"},
      {Codec::kMacRoman, "utf-8 as macroman"},
      {Codec::kWindows874, "utf-8 as windows-874"},
      {Codec::kIbm437, "utf-8 as ibm437"},
  };
  for (const Case& each : cases) {
    for (const std::string& text : {kEnglish, kRussian}) {
      const lede::Repaired once = repair(misread(text, each.shown));
      INFO(each.kind << "\n" << once.text);
      CHECK(once.text == text);
      CHECK(kinds_of(once) == each.kind);
      const std::string twice = misread(misread(text, each.shown), each.shown);
      CHECK(repair(twice).text == text);
    }
  }
}

TEST_CASE("what was read wrongly in two ways is mended layer by layer",
          "[text][en][ru]") {
  for (const std::string& text : {kEnglish, kRussian}) {
    const std::string broken =
        misread(misread(text, Codec::kWindows1252), Codec::kWindows1251);
    const lede::Repaired repaired = repair(broken);
    CHECK(repaired.text == text);
    CHECK(kinds_of(repaired) == "utf-8 as windows-1252, utf-8 as windows-1251");
    CHECK(undo(repaired) == broken);
  }
}

TEST_CASE("Cyrillic of one codec that was read in another comes back",
          "[text][ru]") {
  struct Case {
    Codec written;
    Codec shown;
    std::string broken;
    std::string kind;
  };
  const Case cases[] = {
      {Codec::kWindows1251, Codec::kWindows1252, "Ïðèâåò, ñòðàíà!",
       "windows-1251 as windows-1252"},
      {Codec::kWindows1251, Codec::kKoi8R, "оПХБЕР, ЯРПЮМЮ!",
       "windows-1251 as koi8-r"},
      {Codec::kKoi8R, Codec::kWindows1251, "рТЙЧЕФ, УФТБОБ!",
       "koi8-r as windows-1251"},
      {Codec::kIbm866, Codec::kWindows1251, "ЏаЁўҐв, бва ­ !",
       "ibm866 as windows-1251"},
      {Codec::kWindows1251, Codec::kIbm866, "╧ЁштхЄ, ёЄЁрэр!",
       "windows-1251 as ibm866"},
  };
  for (const Case& each : cases) {
    const lede::Repaired repaired = repair(each.broken);
    INFO(each.kind << ": " << repaired.text);
    CHECK(repaired.text == "Привет, страна!");
    CHECK(kinds_of(repaired) == each.kind);
    CHECK(undo(repaired) == each.broken);
  }
}

TEST_CASE("a paragraph of any Cyrillic codec read in any other comes back",
          "[text][ru]") {
  const std::string text =
      "Для ремонта моста через реку город закупит новые опоры. Работы начнутся "
      "в мае — так решил Комитет по строительству, сообщает «Вестник».";
  const Codec written[] = {Codec::kWindows1251, Codec::kKoi8R, Codec::kIbm866,
                           Codec::kIsoCyrillic, Codec::kMacCyrillic};
  const Codec shown[] = {Codec::kWindows1252, Codec::kLatin1,
                         Codec::kMacRoman,    Codec::kWindows1251,
                         Codec::kKoi8R,       Codec::kIbm866,
                         Codec::kIsoCyrillic, Codec::kMacCyrillic};
  for (const Codec from : written) {
    for (const Codec to : shown) {
      std::string whole = text;
      for (const std::string mark : {"—", "«", "»"}) {
        if (byte_of(from, lede::character_at(mark, 0).code) != 0) continue;
        whole.replace(whole.find(mark), mark.size(), "-");
      }
      if (from == to) continue;
      const std::string broken = misread(whole, from, to);
      INFO(name_of(from) << " as " << name_of(to) << ": " << broken);
      CHECK(repair(broken).text == whole);
    }
  }
}

TEST_CASE("Cyrillic is not taken for UTF-8 of some far script", "[text][ru]") {
  struct Case {
    Codec written;
    Codec shown;
    std::string text;
  };
  const Case cases[] = {
      {Codec::kIbm866, Codec::kWindows1252, "Тогда Мохаммед уехал к морю."},
      {Codec::kIbm866, Codec::kLatin1, "оркестр играл три часа подряд"},
      {Codec::kWindows1251, Codec::kMacRoman, "Читать дальше: ответы врачей"},
      {Codec::kKoi8R, Codec::kMacRoman, "Новая линия метро откроется в мае"},
  };
  for (const Case& each : cases) {
    const std::string broken = misread(each.text, each.written, each.shown);
    INFO(broken);
    CHECK(repair(broken).text == each.text);
  }
}

TEST_CASE("a lone mark comes back, broken once or twice", "[text][en]") {
  const std::string texts[] = {
      "It cost £60 million in the end.",
      "• The council meets today",
      "within ±2 points of that",
      "The entrée was late.",
      "a soft hyphen in anti\u00ADsocial",
      "He said: “Nobody asked us.",
      "wouldn’t",
      "5 − 3 and −4 degrees",
      "Breaking: 🔸 the vote is over",
      "I ❤️ this town",
  };
  const Codec codecs[] = {Codec::kWindows1252, Codec::kLatin1,
                          Codec::kWindows1251, Codec::kWindows1250,
                          Codec::kKoi8R,       Codec::kIbm866,
                          Codec::kMacRoman,    Codec::kWindows874};
  for (const std::string& text : texts) {
    for (const Codec codec : codecs) {
      const std::string once = misread(text, codec);
      INFO(name_of(codec) << ": " << once);
      CHECK(repair(once).text == text);
      CHECK(repair(misread(once, codec)).text == text);
    }
  }
}

TEST_CASE("bytes that a decoder dropped are found by their context",
          "[text][en][ru]") {
  struct Case {
    Codec shown;
    std::string text;
  };
  const Case cases[] = {
      {Codec::kWindows1252, "“It’s a café,” she said — isn’t it?"},
      {Codec::kWindows1252, "Совет сегодня обсудил новый закон страны."},
      {Codec::kWindows1251, "И он сказал: ‘Иду’. Москва и Казань играли."},
      {Codec::kWindows1250, "Он думал о новой книге, о сыне и о дожде."},
      {Codec::kWindows874, "“It’s a café,” she said — isn’t it?"},
  };
  for (const Case& each : cases) {
    const std::string broken = misread(each.text, each.shown, Loss::kDropped);
    CHECK(repair(broken).text == each.text);
  }
}

TEST_CASE("only what is broken of a mixed page is mended", "[text][en][ru]") {
  struct Case {
    std::string broken;
    std::string mended;
  };
  const Case cases[] = {
      {"Café “Zoë” – donâ€™t ask. Привет, мир",
       "Café “Zoë” – don’t ask. "
       "Привет, мир"},
      {"Новости дня: РџСЂРёРІРµС‚, мир. Ещё «раз»",
       "Новости дня: Привет, мир. Ещё «раз»"},
      {"Chinese æ—¥æœ¬èªž and 日本語 and ภาษาไทย",
       "Chinese 日本語 and 日本語 and ภาษาไทย"},
      // what is lost for good takes nothing with it
      {"ÐŸÑ€Ð¸Ð²Ð�Ñ‚, Ð¿Ñ€Ð�Ð²Ð´Ð°", "Прив�т, пр�вда"},
      {"ÐŸÑ€Ð¸Ð²ÐµÑ‚ and cafÃ© and naïve", "Привет and café and naïve"},
  };
  for (const Case& each : cases) {
    CHECK(repair(each.broken).text == each.mended);
  }
}

TEST_CASE("apostrophes that became Thai letters come back", "[text][en]") {
  struct Case {
    std::string broken;
    std::string mended;
  };
  const Case cases[] = {
      {"isnโt", "isn’t"},
      {"Chinaโs tech", "China’s tech"},
      {"what youโd call", "what you’d call"},
      {"Iโm", "I’m"},
      {"theyโre", "they’re"},
      {"weโve", "we’ve"},
      {"heโll", "he’ll"},
      {"Iโam", "I’am"},
      {"(Chinaโs)", "(China’s)"},
      {"caféโs", "café’s"},
      {"itโs, isnโt it", "it’s, isn’t it"},
      {"Huaweiโs чипы", "Huawei’s чипы"},
      {"CHINAโS TECH GIANTS ISNโT", "CHINA’S TECH GIANTS ISN’T"},
      {"lโeau, dโabord, quโil, Jusquโau", "l’eau, d’abord, qu’il, Jusqu’au"},
      {"donât, CANâT, itâs, theyâre", "don’t, CAN’T, it’s, they’re"},
  };
  for (const Case& each : cases) {
    INFO(each.broken);
    CHECK(repair(each.broken).text == each.mended);
  }
}

TEST_CASE("real Thai and all other text stays as it is", "[text]") {
  for (const std::string text :
       {"", "โ", "isn’t", "China's", "Счёт 3:2 — isn’t",
        // sara o begins a Thai syllable
        "โรงเรียน", "เขาไปโรงเรียน", "ประเทศไทยโดยรวม", "โ ณ โ",
        // beside Latin words
        "Facebookโทรหา", "iPhoneโปรโมชั่น", "Line โณ Global", "โณ Global",
        "Lineโณ", "Line โปร", "โs", "สวัสดีโs", "5โs",
        // Latin behind it, but no English ending
        "gโshort", "Appleโsa", "Appleโx", "Oโté",
        // and in other scripts
        "Россияโs", "中国โs",
        // Vietnamese, Polish, Czech, Hungarian, Turkish, Icelandic, Romanian
        // MacRoman as Latin-1, which is none of ours
        "minun tiet\u008A\u008A", "yst\u008Av\u008A",
        "Nước Việt Nam đẹp lắm, người ườm ượt", "Zażółć gęślą jaźń",
        "Příliš žluťoučký kůň, nejtěžší příští říše", "Árvíztűrő tükörfúrógép",
        "İstanbul’da ağaç", "þýðing öðrú Þórður",
        "Cât atât râs, mâț NICIODATĂ™",
        // French, German, Spanish, Portuguese, Greek
        "« L’été — déjà ! » où ça ? voilà »", "„Straße“, „Spaß“ – groß…",
        "¿Qué? ¡AÑO! CAÑÓN", "NÃO, MAÇÃ… IRMÃ’s", "Ελλάδα «Ωραία» ΆΈΉ",
        "plâtre, mât, bât, gâteau, âge",
        // Cyrillic other than Russian
        "ВІКІ, Їжак і Ґанок: ПІЇ", "Ђорђе Њушка СЊЕГ", "Щъркел ѝ",
        "Љубав, њега и ћевапи: Џеп је Ђорђев", "Ѓорѓи и ќерка му", "-5 °С",
        "№Ф-12", "IPадрес", "‚слово‘", "прп�ки, р�к, п�ток", "§§ 5", "© ® ™",
        "цена 5€ или £3", "Қазақстан Әлем Өзбек", "Монгол үг Өвөр",
        "Пій ХІ яшчэ што",
        // capitals, camels and names in Russian
        "СССР» «С» «В». Её КоАП, МакДональд, СдПГ, ТюмГУ, ДТП, «КоммерсантЪ»",
        "ПРИВЕТ ВСЕМ Щ.Ф. ЦХВ", "её моё твоё",
        // words that are drawn out, and a cipher that doubles its signs
        "Я ехал. ЭЭээххх... столько впечатлений", "Ээээх, ыыы, ЪЪЪуууъъъ, щщщ",
        "ФФФууу! ЖЖжжж", "Não, NÃÃÃÃÃÃÃÃÃÃÃÃO!!", "РРРРММДД ГГ:ХХ.ДДДДДД",
        "53‡‡†305))6*;4826)4‡.);806*;48†8 ¶60))85;1‡(;:‡*8†83",
        // one odd word many times, which is no more evidence than once
        "~~500 рэ~~ 750 рэ, 40-60 км/ч — ~~1000-1500 рэ~~ 2250 рэ. Повторно — "
        "~~5000рэ~~ 7500 рэ. ~~1500 рэ~~ 2250-3750 рэ. 800 рэ, 900 рэ, 950 рэ",
        // words of Ukrainian that could be signs of other scripts, and what
        // is typed with letters of Latin
        "Телефонуйте, щоб не чекати, щоб так; ЛуАЗ, ЄБРР, ЄРДР, бґґ, мрРНК",
        "вЫсший пилотАж, и пилотАж в облаках", "Метод %1$sтип запиту%2$s",
        // abbreviations and units side by side, capitals that are accents
        "Протоколи су ХТТП, ХТТПС, ФТП и СОЦКС.", "Пожељни опенПГП кључ:",
        "Профіль ПдЕП РПП:", "Діапазон: −20 дБ–+20 дБ (дБ).", "суп-пюрЕ; пюрЕ",
        "Энэ нь юу гэсэн үг вэ гэхээр таны компонентуудын ажиллагаа",
        // lists of letters: flags behind words, alphabets, keyboards
        "abrir/REÀÁÂÃÄÅÆñò", "hablar/REDÁÂÄÆÍÎñòø", "apreciar/REDÀÂñøA",
        "abcdefghijkèéæøå ABCDEFGHIJKÈÉÆØÅ", "“AaBbCcIiÁáÑñPpQq”",
        "The Germans want “ÄäÖöÜüß”, the Finnish at least “äö”.",
        "ABCabc XYZxyz åäöÅÄÖàášü€.", "ŠšČčŽžĆćĐđ", "рЭҐІСТАР",
        "ReplaceChar('Protégez votre vie', 'àâãçèéêëîïôöûüýÿ', 'aaaceeee')",
        "TRY аеноиртвслкмпздяубъчгцжхшфйщюьАЕНОИРТВСЛКМПЗДЯУБЪЧГЦЖХШФЙЩЮЬ",
        "\"ðñòóôõö÷øùúûüýþÿ\" \"±²³´µ¶·¸¹º»¼½¾¿\" \"ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\"",
        "Рив’єра, в’єтнамський чай, в’їзд; Еј, кај се изгуби?",
        "Cтоп! Cтоп!! Кpюгеp, Кpюгеp идёт. шкoрпиoн, кaцигa, aвтoмaт",
        "Игра ╚ИСКАТЕЛЬ. Фантазер╩. Подобно ей", "от '%s'в·'%s'",
        // letters that one codec lacks, units
        "Хэрэглэгч хэрэгслээр хэвлэх, хэвлэхэд хэрэгтэй; өнгө үгүй хэсгийг",
        "Размер в кБ, МБ или ГБ: 100 кБ, 200 кБ, 900 кБ",
        "100 кБ, 200 кБ ... 900 кБ; 1200 кБ 500 кБ 350 кБ; обсяг у кБ і МБ",
        // symbols
        "(-1/2)! = √π", "∆° 2012—∞", "5×£35 ±2°", "┌──┬──┐│ a │ └──┴──┘",
        "╔══════╦═══╤══╗ ║ а │ б ║ ╠══════╩╦═══╧══╦═╧═══╦╧════╧════╣",
        "NESTLÉ® É… SÓ… É’s", "price 5€ and £3", "👍🏽 🎉"}) {
    INFO(text);
    CHECK(repair(text).text == text);
    CHECK(repair(text).repairs.empty());
  }
}

TEST_CASE("repairs are listed with what stood there", "[text][en]") {
  const lede::Repaired repaired = repair("Chinaโs chips, donâ€™t");
  REQUIRE(repaired.repairs.size() == 2);
  CHECK(repaired.repairs[0] == lede::Repair{"lost apostrophe", {5, 8}, "โ"});
  CHECK(repaired.repairs[1] ==
        lede::Repair{"utf-8 as windows-1252", {20, 23}, "â€™"});
}

TEST_CASE("a repair of random text is UTF-8, in order, and can be undone",
          "[text]") {
  lede::test::Random random(7);
  const std::vector<std::string> pieces = {
      "โ",  "โs", "โt ", "a",  "isn", "ไทย", "โดย", "’s", " ",   "ж",
      "é",  "re", "Ã",   "©",  "â€",  "™",   "Ð",   "Ñ€", "Рџ",  "\xC2\x81",
      "╨╤", "–Ä", "ะัก",  "\n", "оП",  "Ïðè", "�",   "–",  "п÷я", "€"};
  for (int round = 0; round < 2000; ++round) {
    std::string text = random.text_of(pieces, random.below(40));
    if (random.one_in(3)) text = lede::test::random_text(20, random);
    if (random.one_in(4)) text = misread(text, Codec::kWindows1252);
    if (random.one_in(4)) text = lede::mend_utf8(random.bytes(60)).text;
    INFO(text);
    const lede::Repaired repaired = repair(text);
    REQUIRE(lede::is_valid_utf8(repaired.text));
    REQUIRE(undo(repaired) == text);
    REQUIRE(repaired.repairs.empty() == (repaired.text == text));
    std::size_t end = 0;
    for (const lede::Repair& each : repaired.repairs) {
      REQUIRE(each.place.begin >= end);
      REQUIRE(each.place.end > each.place.begin);
      end = each.place.end;
    }
    REQUIRE(end <= repaired.text.size());
    REQUIRE(repair(text).repairs == repaired.repairs);
  }
}

TEST_CASE("long text of one line is repaired in pieces", "[text][ru]") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += kRussian + " ";
  CHECK(repair(misread(text, Codec::kWindows1251)).text == text);
}

TEST_CASE("what was repaired before changes nothing", "[text][ru]") {
  std::vector<std::string> texts = {
      kRussian, misread(kRussian, Codec::kWindows1251),
      "Ћете ли нам јавити да ће џез бити у парку? КоАП, СдПГ, №5",
      "Донâ€™t, оПХБЕР, ћерка, ѕвезда, Ïðèâåò ВСЕМ", "isn’t â€™ КоАП"};
  lede::test::Random random(12);
  for (int i = 0; i < 200; ++i) {
    texts.push_back(lede::test::random_text(30, random) + texts[i % 5]);
  }
  const auto repaired_in = [](const std::vector<std::string>& order) {
    std::map<std::string, std::string> repaired;
    std::thread([&] {
      for (const std::string& text : order) repaired[text] = repair(text).text;
    }).join();
    return repaired;
  };
  const auto forwards = repaired_in(texts);
  std::reverse(texts.begin(), texts.end());
  CHECK(repaired_in(texts) == forwards);
}
