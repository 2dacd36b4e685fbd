#include "forms/form_table.h"

#include <algorithm>
#include <sstream>

#include "forms/ending_rules.h"
#include "forms/form_classes.h"
#include "forms/form_table_writer.h"
#include "forms/recipe.h"
#include "support/catch.h"
#include "word_beginning.h"

using lede::Language;
using lede::forms::ClassedForm;
using lede::forms::EndingRule;
using lede::forms::form_table_of;
using lede::forms::FormTable;
using lede::forms::Lexicon;
using lede::forms::recipe_for;
using lede::forms::Transducer;

namespace {

using Names = std::vector<std::string>;

Lexicon lexicon_of(const char* listing, const char* language) {
  std::istringstream text(listing);
  return Lexicon(Transducer(text, Language::of(language)));
}

std::string shown(const Lexicon& lexicon) {
  std::string shown;
  for (const Lexicon::Form& form : lexicon.forms()) {
    shown.append(form.text).append(":");
    for (const Lexicon::Sense sense : form.senses) {
      shown.append(" ").append(lexicon.lemmas()[sense.lemma]);
    }
    shown.append("\n");
  }
  return shown;
}

// What lt-print says of a dictionary of a form a line: "go<v>" "went".
std::string listing_of(
    const std::vector<std::pair<std::string, std::string>>& lines) {
  std::string listing;
  int next = 1;
  const auto arc = [&](int from, std::string_view left,
                       std::string_view right) {
    listing.append(std::to_string(from)).append("\t");
    listing.append(std::to_string(next)).append("\t");
    listing.append(left).append("\t").append(right).append("\t0.0\n");
    return next++;
  };
  std::string finals;
  for (const auto& [lemma, form] : lines) {
    int at = 0;
    for (const char letter : lemma) at = arc(at, {&letter, 1}, "ε");
    at = arc(at, "<v>", "ε");
    for (const char letter : form) at = arc(at, "ε", {&letter, 1});
    finals.append(std::to_string(at)).append("\t0.0\n");
  }
  return listing + finals;
}

}  // namespace

TEST_CASE("a table gives back the classes of its forms", "[text]") {
  const std::vector<ClassedForm> forms = {
      {"held", {"hold"}},  {"mice", {"mous"}},       {"micein", {"micein/"}},
      {"рынок", {"рынк"}}, {"сел", {"сел", "сест"}}, {"шедшая", {"идт"}},
  };
  const std::string bytes = form_table_of(forms, {});
  const FormTable table(bytes);
  for (const ClassedForm& form : forms) {
    INFO(form.form);
    CHECK(table.classes_of(form.form) == form.classes);
  }
  for (const char* word : {"", "hel", "helds", "mic", "micei", "micy", "рыно",
                           "рынокк", "с", "held рынок", "\xD1", "сел\xD1"}) {
    INFO(word);
    CHECK(table.classes_of(word).empty());
  }
}

TEST_CASE("a word that a table lacks goes by its longest ending",
          "[text][ru]") {
  const std::vector<EndingRule> rules = {
      {"ок", recipe_for("рынок", "рынк")},
      {"вок", ""},
      {"совок", recipe_for("совок", "совк")},
  };
  const std::string bytes = form_table_of({{"урок", {"урок"}}}, rules);
  const FormTable table(bytes);
  CHECK(table.classes_of("рассылок").empty());  // with letters not seen yet
  CHECK(table.classes_of("сурок") == Names{"сурк"});
  CHECK(table.classes_of("урок") == Names{"урок"});
  CHECK(table.classes_of("рок").empty());  // too short
  CHECK(table.classes_of("урсвок").empty());
  CHECK(table.classes_of("ввсовок") == Names{"ввсовк"});
}

TEST_CASE("a table tells which forms begin otherwise than their names",
          "[text][en][ru]") {
  const auto number = [](const char* word) {
    return lede::beginning_of(word).number();
  };
  const std::string bytes = form_table_of(
      {{"feet", {"foot"}},
       {"mice", {"mous"}},
       {"went", {"go"}},
       {"дня", {"ден"}},
       {"шел", {"идт", "шел"}}},
      // The rule takes more off than the ending: "юг" would be "яг".
      {{"ами", std::string("\x04\x02", 2) + "я"}});
  const FormTable table(bytes);
  using Numbers = std::vector<std::size_t>;
  CHECK(table.far_from(number("foot")) == Numbers{number("fe")});
  CHECK(table.far_from(number("mous")) == Numbers{number("mi")});
  CHECK(table.far_from(number("go")) == Numbers{number("we")});
  CHECK(table.far_from(number("ден")) == Numbers{number("дн")});
  CHECK(table.far_from(number("идт")) == Numbers{number("ше")});
  CHECK(table.far_from(number("шел")).empty());
  const Numbers reached = table.far_from(number("шя"));
  CHECK(std::count(reached.begin(), reached.end(), number("ше")) == 1);
  CHECK(FormTable("").far_from(number("go")).empty());
}

TEST_CASE("a table of nothing holds no form", "[text]") {
  CHECK(FormTable("").classes_of("mice").empty());
  CHECK(FormTable("").version() == 0);
  const std::string bytes = form_table_of({}, {});
  CHECK(FormTable(bytes).classes_of("mice").empty());
  CHECK(FormTable(bytes).version() != 0);
}

TEST_CASE("another table has another version", "[text]") {
  const auto version_with = [](const char* name) {
    const std::string bytes = form_table_of({{"mice", {name}}}, {});
    return FormTable(bytes).version();
  };
  CHECK(version_with("mous") == version_with("mous"));
  CHECK(version_with("mous") != version_with("mouse"));
}

TEST_CASE("a dictionary is read from what lt-print shows", "[text]") {
  // The first section as an older lt-print has it, with ё and a capital.
  const Lexicon lexicon = lexicon_of(
      "0\t1\tЁ\tЁ\n1\t2\tж\tж\n2\t3\t<n>\tε\n2\t3\t<n>\t@0@\n3\n2\t4\t<n>\tа\n"
      "4\n4\t4\tа\tа\n--\n0\t1\tё\tи\t0.0\n1\t2\tж\tж\t0.0\n2\t3\t<np>\tε\t0."
      "0\n"
      "3\t0.0\n3\t5\tя\tя\n5\n0\t7\t-\t-\n7\n",
      "ru");
  CHECK(shown(lexicon) == "еж: еж\nежа: еж\nиж: еж\n");
}

TEST_CASE("what is no listing of lt-print is refused", "[text]") {
  for (const char* text :
       {"word", "1\tx\ta\ta", "-1\t2\ta\ta", "99999999999\t2\ta\ta"}) {
    INFO(text);
    CHECK_THROWS_AS(lexicon_of(text, "en"), std::runtime_error);
  }
  CHECK(lexicon_of("", "en").forms().empty());
}

TEST_CASE("a base form is likelier than a form of another word", "[text]") {
  const Lexicon lexicon = lexicon_of(
      listing_of({{"see", "saw"}, {"saw", "saw"}, {"see", "see"}}).c_str(),
      "en");
  CHECK(shown(lexicon) == "saw: saw see\nsee: see\n");
}

TEST_CASE("of words with one stem the shortest has it for its name", "[text]") {
  const Lexicon lexicon = lexicon_of(listing_of({{"mouse", "mouse"},
                                                 {"mouse", "mice"},
                                                 {"saw", "saw"},
                                                 {"see", "saw"},
                                                 {"see", "sees"},
                                                 {"see", "see"},
                                                 {"university", "university"},
                                                 {"universe", "universe"},
                                                 {"universe", "universes"}})
                                         .c_str(),
                                     "en");
  const lede::forms::FormClasses classes(lexicon, Language::of("en"));
  std::string shown;
  for (const ClassedForm& form : classes.irregular_forms(FormTable(""))) {
    shown.append(form.form).append(":");
    for (const std::string& name : form.classes) shown.append(" ").append(name);
    shown.append("\n");
  }
  CHECK(shown == "mice: mous\nsaw: saw see\nuniversity: university\n");
}
