#include "repair.h"
#include "support/catch.h"
#include "text/broken_text.h"
#include "utf8.h"

using lede::Codec;
using lede::repair;
using lede::test::Loss;
using lede::test::misread;

TEST_CASE("Russian letters of which half is lost are found by their words",
          "[text][ru]") {
  struct Case {
    Codec shown;
    std::string text;
  };
  const Case cases[] = {
      {Codec::kLatin1, "Рабочие закончили ремонт дороги на юге города."},
      {Codec::kLatin1, "В среду в городе откроется новая больница."},
      {Codec::kLatin1, "Об этом сообщает пресс-служба администрации области."},
      {Codec::kLatin1, "По его словам, все пострадавшие доставлены в больницу"},
      {Codec::kLatin1, "Президент России заявил, что переговоры продолжатся"},
      {Codec::kWindows874, "Суд приговорил бывшего чиновника к пяти годам."},
      {Codec::kWindows874, "Число жителей города за год выросло на тысячу."},
      {Codec::kWindows1252, "Эксперты считают, что цены снова вырастут."},
      {Codec::kWindows1250, "Сегодня утром на шоссе столкнулись две машины."},
  };
  for (const Case& each : cases) {
    const std::string broken = misread(each.text, each.shown, Loss::kDropped);
    INFO(broken);
    CHECK(repair(broken).text == each.text);
    CHECK(undo(repair(broken)) == broken);
  }
}

TEST_CASE(
    "of words that fit as well the one is found whose ending goes with the "
    "word before",
    "[text][ru]") {
  const std::string cases[] = {
      "В пригороде построили новую школу на тысячу учеников.",
      "Депутаты обсудили поправки к новому закону.",
      "Музей получил в подарок редкую картину.",
      "Суд отклонил жалобу бывшего директора завода.",
  };
  for (const std::string& text : cases) {
    for (const Codec shown : {Codec::kLatin1, Codec::kWindows874}) {
      CHECK(repair(misread(text, shown, Loss::kDropped)).text == text);
    }
  }
}

TEST_CASE("a dash of which one byte is left is found in broken Russian",
          "[text][ru]") {
  struct Case {
    std::string broken;
    std::string mended;
  };
  const std::string text = "Москва — столица России, а Омск — город в Сибири.";
  const Case cases[] = {
      {misread(text, Codec::kLatin1, Loss::kDropped), text},
      // elsewhere it is a letter
      {"un mât, l’âme â la fin", "un mât, l’âme â la fin"},
      {"Cât de bine â, nu?", "Cât de bine â, nu?"},
  };
  for (const Case& each : cases) {
    INFO(each.broken);
    CHECK(repair(each.broken).text == each.mended);
  }
}

TEST_CASE("a space behind what is left of a letter belongs to Р or to a word",
          "[text][ru]") {
  struct Case {
    std::string broken;
    std::string mended;
  };
  const Case cases[] = {
      // 0xA0, the second byte of Р, became a space
      {"Ð ÑƒÑ�Ñ�ÐºÐ¸Ð¹", "Ру��кий"},
      // В lost its second byte, and the space was one
      {misread("В Китае открыли новую больницу.", Codec::kLatin1,
               Loss::kDropped),
       "В Китае открыли новую больницу."},
      {misread("В 2010 году в городе начались выборы.", Codec::kLatin1,
               Loss::kDropped),
       "В 2010 году в городе начались выборы."},
      {misread("В далекой деревне начались выборы.", Codec::kLatin1,
               Loss::kDropped),
       "В далекой деревне начались выборы."},
  };
  for (const Case& each : cases) {
    INFO(each.broken);
    CHECK(repair(each.broken).text == each.mended);
  }
}

TEST_CASE("nothing but lost letters is mended in time and can be undone",
          "[text]") {
  for (const std::string unit : {"Ñ", "Ð", "Ñ ", "Ð Ñ", "Ð¾Ñ", "â "}) {
    std::string broken = misread("Сегодня обещали дождь и ветер. ",
                                 Codec::kLatin1, Loss::kDropped);
    for (int i = 0; i < 3000; ++i) broken += unit;
    const lede::Repaired repaired = repair(broken);
    CHECK(lede::is_valid_utf8(repaired.text));
    CHECK(undo(repaired) == broken);
  }
}
