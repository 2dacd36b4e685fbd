#include "gold_pages.h"

#include <fstream>
#include <iterator>

#include <simdjson.h>

namespace lede {
namespace {

std::string field(const simdjson::dom::element& row, const char* key) {
  std::string_view text;
  if (row[key].get_string().get(text) != simdjson::SUCCESS) return {};
  return std::string(text);
}

}  // namespace

std::vector<GoldPage> gold_pages(const std::filesystem::path& folder) {
  std::vector<GoldPage> pages;
  std::ifstream gold(folder / "gold.jsonl");
  simdjson::dom::parser parser;
  for (std::string line; std::getline(gold, line);) {
    simdjson::dom::element row;
    const simdjson::padded_string json(line);
    if (parser.parse(json).get(row) != simdjson::SUCCESS) continue;
    GoldPage page{field(row, "id"),
                  field(row, "host"),
                  field(row, "lang"),
                  field(row, "text"),
                  {}};
    if (page.host.empty()) page.host = page.id;
    page.language = page.language.substr(0, 2);
    std::ifstream file(folder / "html" / (page.id + ".html"), std::ios::binary);
    if (!file) continue;
    page.bytes.assign(std::istreambuf_iterator<char>(file), {});
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace lede
