// The quality report: each goal, our figure, that of others, in Markdown.
//
//   lede-quality DATA SAMPLE_DATA [COMMIT [SECTION...]]
//
// DATA holds the sets, unpacked; bench/quality does that and runs this. Of
// sections that are named, any part of the title will do, the others are left
// out.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "machine.h"
#include "section.h"

namespace lede::bench {
namespace {

void print(const Section& section, const DataSets& data) {
  const std::vector<Row> rows = section.measure(data);
  if (rows.empty()) return;
  std::printf("\n## %s\n\n", section.title.c_str());
  if (!section.note.empty()) std::printf("%s\n\n", section.note.c_str());
  std::printf("%s", markdown(rows).c_str());
  std::fflush(stdout);
}

bool is_wanted(const Section& section, const std::vector<std::string>& named) {
  return named.empty() ||
         std::any_of(named.begin(), named.end(), [&](const std::string& name) {
           return section.title.find(name) != std::string::npos;
         });
}

void print_report(const DataSets& data, const std::string& commit,
                  const std::vector<std::string>& named) {
  std::printf("# Quality\n\nlede at %s\\\n%s\\\n%s\n", commit.c_str(),
              machine().c_str(), built_with().c_str());
  for (const Section& section : sections()) {
    if (is_wanted(section, named)) print(section, data);
  }
  if (data.absent().empty()) return;
  std::printf("\nSkipped, since these sets are not there:");
  for (const std::string& set : data.absent()) std::printf(" %s", set.c_str());
  std::printf("\n");
}

}  // namespace
}  // namespace lede::bench

int main(int count, char** arguments) try {
  if (count < 3) {
    std::fprintf(stderr,
                 "usage: lede-quality DATA SAMPLE_DATA [COMMIT "
                 "[SECTION...]]\n");
    return 2;
  }
  const lede::bench::DataSets data(arguments[1], arguments[2]);
  const std::vector<std::string> named(arguments + std::min(count, 4),
                                       arguments + count);
  lede::bench::print_report(
      data, count > 3 ? arguments[3] : "an unknown commit", named);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "lede-quality: %s\n", error.what());
  return 2;
}
