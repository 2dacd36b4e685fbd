#include "query_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>

#include <lede/error.h>

namespace lede {

std::vector<NamedQuery> read_queries(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) {
    throw IoError("cannot read queries from " + path.string() + ": " +
                  std::strerror(errno));
  }
  std::vector<NamedQuery> queries;
  std::set<std::string> ids;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
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
  return queries;
}

}  // namespace lede
