#include "extract/date_words.h"

namespace lede {
namespace {

struct MonthName {
  std::string_view beginning;  // in lower case
  int month;
};

// The shortest beginnings that tell; longer ones first where they share.
constexpr MonthName kMonths[] = {
    {"jan", 1},  {"янв", 1},  {"січ", 1},  {"ene", 1},   {"gen", 1},
    {"sty", 1},  {"ιαν", 1},  {"feb", 2},  {"fév", 2},   {"fev", 2},
    {"фев", 2},  {"лют", 2},  {"lut", 2},  {"φεβ", 2},   {"mars", 3},
    {"mar", 3},  {"mär", 3},  {"мар", 3},  {"бер", 3},   {"μαρ", 3},
    {"μάρ", 3},  {"apr", 4},  {"avr", 4},  {"abr", 4},   {"апр", 4},
    {"квіт", 4}, {"kwi", 4},  {"απρ", 4},  {"may", 5},   {"mai", 5},
    {"mag", 5},  {"maj", 5},  {"мая", 5},  {"май", 5},   {"трав", 5},
    {"μαΐ", 5},  {"μαϊ", 5},  {"jun", 6},  {"juin", 6},  {"giu", 6},
    {"июн", 6},  {"черв", 6}, {"cze", 6},  {"ιουν", 6},  {"jul", 7},
    {"juil", 7}, {"lug", 7},  {"июл", 7},  {"лип", 7},   {"lip", 7},
    {"ιουλ", 7}, {"aug", 8},  {"aoû", 8},  {"ago", 8},   {"авг", 8},
    {"серп", 8}, {"sie", 8},  {"αυγ", 8},  {"sep", 9},   {"set", 9},
    {"сен", 9},  {"вер", 9},  {"wrz", 9},  {"σεπ", 9},   {"oct", 10},
    {"okt", 10}, {"out", 10}, {"ott", 10}, {"окт", 10},  {"жовт", 10},
    {"paź", 10}, {"οκτ", 10}, {"nov", 11}, {"ноя", 11},  {"лист", 11},
    {"lis", 11}, {"νοε", 11}, {"νοέ", 11}, {"dec", 12},  {"déc", 12},
    {"dez", 12}, {"dic", 12}, {"дек", 12}, {"груд", 12}, {"gru", 12},
    {"δεκ", 12},
};

struct ZoneName {
  std::string_view name;  // in lower case
  std::string_view offset;
};

// Those of RFC 822, and some of Europe that feeds have.
constexpr ZoneName kZones[] = {
    {"est", "-05:00"},  {"edt", "-04:00"},  {"cst", "-06:00"},
    {"cdt", "-05:00"},  {"mst", "-07:00"},  {"mdt", "-06:00"},
    {"pst", "-08:00"},  {"pdt", "-07:00"},  {"msk", "+03:00"},
    {"cet", "+01:00"},  {"cest", "+02:00"}, {"eet", "+02:00"},
    {"eest", "+03:00"}, {"bst", "+01:00"},  {"мск", "+03:00"},
};

}  // namespace

int month_of(std::string_view word) {
  for (const MonthName& name : kMonths) {
    if (word.starts_with(name.beginning)) return name.month;
  }
  return 0;
}

std::string_view offset_of_zone(std::string_view word) {
  for (const ZoneName& zone : kZones) {
    if (word == zone.name) return zone.offset;
  }
  return {};
}

}  // namespace lede
