// The cases that ftfy is tested with.

#include <fstream>
#include <string>

#include <simdjson.h>

#include "repair.h"
#include "section.h"
#include "utf8.h"

namespace lede::bench {
namespace {

struct Case {
  std::string original;
  std::string fixed;
  bool ftfy_passes = false;
};

std::string field(const simdjson::dom::element& row, const char* key) {
  std::string_view text;
  if (row[key].get_string().get(text) != simdjson::SUCCESS) return {};
  return std::string(text);
}

std::vector<Case> cases_in(const std::filesystem::path& file) {
  std::vector<Case> cases;
  std::ifstream lines(file);
  simdjson::dom::parser parser;
  for (std::string line; std::getline(lines, line);) {
    simdjson::dom::element row;
    const simdjson::padded_string json(line);
    if (parser.parse(json).get(row) != simdjson::SUCCESS) continue;
    std::string fixed = field(row, "fixed-encoding");
    if (fixed.empty()) fixed = field(row, "fixed");
    cases.push_back({field(row, "original"), std::move(fixed),
                     field(row, "expect") == "pass"});
  }
  return cases;
}

// ftfy makes quotation marks straight too, which is no repair of ours.
std::string with_straight_quotes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    switch (character.code) {
      case U'‘':
      case U'’': out += '\''; break;
      case U'“':
      case U'”': out += '"'; break;
      default: append_utf8(character.code, out);
    }
    at += character.size_bytes;
  }
  return out;
}

bool is_mended(const Case& each) {
  return with_straight_quotes(repair(each.original).text) ==
         with_straight_quotes(each.fixed);
}

std::vector<Row> rows(const DataSets& data) {
  const auto folder = data.find("mojibake_ftfy");
  if (!folder) return {};
  struct Count {
    std::size_t right = 0;
    std::size_t all = 0;
  } passes, failures;
  for (const Case& each : cases_in(*folder / "cases.jsonl")) {
    Count& count = each.ftfy_passes ? passes : failures;
    const bool right = is_mended(each);
    ++count.all;
    count.right += right ? 1 : 0;
    if (!right) data.note("wrong_repairs.txt", each.original);
  }
  return {{"those that ftfy passes: all of them", shown(passes.right),
           verdict_of(passes.right == passes.all), "ftfy " + shown(passes.all),
           shown(passes.all) + " cases"},
          {"those that ftfy is known to fail", shown(failures.right),
           Verdict::kNoGoal, "ftfy 0", shown(failures.all) + " cases"}};
}

const SectionEntry kEntry({20, "Repair: ftfy's own cases", "", rows});

}  // namespace
}  // namespace lede::bench
