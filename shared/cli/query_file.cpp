#include "query_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <set>

#include <lede/error.h>

namespace lede {
namespace {

constexpr char kStandardInput[] = "-";

[[noreturn]] void fail_to_read(const std::filesystem::path& path) {
  throw IoError("cannot read queries from " + path.string() + ": " +
                std::strerror(errno));
}

}  // namespace

std::vector<NamedQuery> read_queries(const std::filesystem::path& path) {
  std::ifstream file;
  if (path != kStandardInput) {
    file.open(path);
    if (!file) fail_to_read(path);
  }
  std::istream& lines = path == kStandardInput ? std::cin : file;
  std::vector<NamedQuery> queries;
  std::set<std::string> ids;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const auto fail = [&](const std::string& what) {
      throw Error(path.string() + ":" + std::to_string(number) + ": " + what);
    };
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) {
      fail("a query is an id, a tab and a text");
    }
    std::string id = line.substr(0, tab);
    if (id.find(' ') != std::string::npos) fail("there is a blank in the id");
    if (!ids.insert(id).second) fail("there was a query " + id + " before");
    queries.push_back({std::move(id), line.substr(tab + 1)});
  }
  if (lines.bad()) fail_to_read(path);
  if (queries.empty()) throw Error(path.string() + ": there is no query in it");
  return queries;
}

}  // namespace lede
