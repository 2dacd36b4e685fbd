#include "language_guess.h"

#include "core/random_bytes.h"
#include "core/readable.h"
#include "support/catch.h"

using lede::guess_language;
using lede::LanguageGuess;

namespace {

std::string guessed(std::string_view text) {
  const LanguageGuess guess = guess_language(text);
  return std::string(guess.language.code()) +
         (guess.reliable ? "" : ", perhaps");
}

}  // namespace

TEST_CASE("a sentence tells its language", "[text][en][ru]") {
  struct Case {
    const char* text;
    const char* language;
  };
  const Case cases[] = {
      {"The city council approved the new budget late on Thursday.", "en"},
      {"Городской совет поздно вечером утвердил новый бюджет.", "ru"},
      {"Міська рада пізно ввечері затвердила новий бюджет.", "uk"},
      {"Общинският съвет прие новия бюджет късно вечерта.", "bg"},
      {"Der Stadtrat hat am späten Abend den neuen Haushalt beschlossen.",
       "de"},
      {"Le conseil municipal a adopté le nouveau budget tard dans la soirée.",
       "fr"},
      {"El ayuntamiento aprobó el nuevo presupuesto a última hora.", "es"},
      {"Byrådet vedtok det nye budsjettet sent på kvelden.", "no"},
      {"Belediye meclisi yeni bütçeyi gece geç saatlerde onayladı.", "tr"},
      {"وافق مجلس المدينة على الميزانية الجديدة في وقت متأخر من المساء.", "ar"},
      {"מועצת העיר אישרה את התקציב החדש בשעת ערב מאוחרת.", "he"},
      {"สภาเมืองอนุมัติงบประมาณใหม่เมื่อค่ำวันพฤหัสบดี", "th"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(guessed(each.text) == each.language);
  }
}

TEST_CASE("nothing to go by gives no language", "[text]") {
  for (const char* text : {"", " \n", "12 345,67 %", "…!? — 😀"}) {
    INFO(text);
    CHECK(guessed(text) == "und, perhaps");
  }
}

TEST_CASE("only the beginning of a long text is guessed from",
          "[text][en][ru]") {
  std::string text;
  while (text.size() < 3000) text += "The city council approved the budget. ";
  while (text.size() < 30'000) text += "Городской совет утвердил бюджет. ";
  CHECK(guessed(text) == "en");
}

TEST_CASE("a stray control character does not hide the language", "[text]") {
  for (const char* stray : {"\x01", "\v", "\u0085", "\uFFFE"}) {
    const std::string text =
        "Der Stadtrat hat am Abend" + std::string(stray) +
        " den neuen Haushalt für das nächste Jahr beschlossen.";
    INFO(lede::test::readable(text));
    CHECK(guessed(text) == "de");
  }
}

TEST_CASE("random bytes may be guessed from", "[text]") {
  lede::test::Random random(10);
  for (int round = 0; round < 500; ++round) {
    const std::string bytes = lede::test::random_bytes(60, random);
    INFO(lede::test::readable(bytes));
    const LanguageGuess guess = guess_language(bytes);
    REQUIRE((guess.language.known() || !guess.reliable));
    REQUIRE(guess_language(bytes).language == guess.language);
  }
}
