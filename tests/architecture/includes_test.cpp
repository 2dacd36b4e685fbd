#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/catch.h"

namespace fs = std::filesystem;

namespace {

struct Include {
  fs::path file;  // below the project's folder
  std::string name;
  bool quoted = false;
};

// Every #include of the sources below a folder of the project.
std::vector<Include> includes_below(const fs::path& folder) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  const fs::path root = LEDE_SOURCE_FOLDER;
  std::vector<Include> includes;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".h" && ending != ".cpp") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      std::smatch match;
      if (std::regex_search(line, match, pattern)) {
        includes.push_back(
            {fs::relative(entry.path(), root), match[2], match[1] == "\""});
      }
    }
  }
  return includes;
}

bool begins_with(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

const std::vector<fs::path> kPublicFolders = {
    "include/lede", "shared/include/lede", "indexer/include/lede",
    "searcher/include/lede"};

}  // namespace

TEST_CASE("public headers include the standard library and lede alone",
          "[architecture]") {
  for (const fs::path& folder : kPublicFolders) {
    for (const Include& include : includes_below(folder)) {
      INFO(include.file << " includes " << include.name);
      const bool standard = include.name.find('/') == std::string::npos &&
                            include.name.find('.') == std::string::npos;
      CHECK((standard || begins_with(include.name, "lede/")));
    }
  }
}

TEST_CASE("public headers name nothing of Xapian, ICU or Boost",
          "[architecture]") {
  const std::regex foreign(R"(\b(Xapian|icu|boost|simdjson)::)");
  for (const fs::path& folder : kPublicFolders) {
    for (const auto& entry :
         fs::directory_iterator(fs::path(LEDE_SOURCE_FOLDER) / folder)) {
      std::ifstream file(entry.path());
      const std::string text(std::istreambuf_iterator<char>(file), {});
      INFO(entry.path());
      CHECK_FALSE(std::regex_search(text, foreign));
    }
  }
}

TEST_CASE("each outside library has the one home that the design gives it",
          "[architecture]") {
  struct Home {
    const char* include;  // how its headers' names begin
    std::vector<std::string> folders;
  };
  const Home homes[] = {
      {"unicode/", {"shared/text/"}},
      {"cld2/", {}},  // a yardstick of the benchmarks
      {"uchardet/", {"shared/text/"}},
      {"xapian", {"shared/index/", "shared/text/stemmer.cpp"}},
      {"zstd.h", {"shared/index/packing/"}},
      {"zdict.h", {"shared/index/packing/"}},
      {"xxhash", {"shared/index/digest.cpp"}},
      {"simdjson", {"indexer/source/", "indexer/extract/"}},
      {"archive", {"indexer/source/"}},
      {"libxml/", {"indexer/extract/", "indexer/source/"}},
      {"gmime/", {"indexer/source/"}},
      {"md4c", {"indexer/source/"}},
      {"yaml.h", {"indexer/source/"}},
      {"toml++/", {"indexer/source/"}},
      {"boost/program_options",
       {"shared/cli/", "indexer/cli/", "searcher/cli/", "evaluation/cli/"}},
      {"boost/",
       {"shared/cli/", "indexer/cli/", "searcher/cli/", "evaluation/cli/",
        "indexer/source/warc/http_response.cpp"}},
  };
  for (const char* part : {"shared", "indexer", "searcher", "evaluation"}) {
    for (const Include& include : includes_below(part)) {
      for (const Home& home : homes) {
        if (!begins_with(include.name, home.include)) continue;
        INFO(include.file << " includes " << include.name);
        CHECK(std::any_of(home.folders.begin(), home.folders.end(),
                          [&](const std::string& folder) {
                            return begins_with(include.file.string(), folder);
                          }));
      }
    }
  }
}

TEST_CASE("the programs use the library through its public headers alone",
          "[architecture]") {
  // Their own headers, and those of lede-eval, which measures for others too.
  std::set<std::string> own;
  const char* const folders[] = {"shared/cli", "indexer/cli", "searcher/cli"};
  for (const char* folder :
       {folders[0], folders[1], folders[2], "evaluation"}) {
    for (const auto& file :
         fs::directory_iterator(fs::path(LEDE_SOURCE_FOLDER) / folder)) {
      if (file.path().extension() == ".h") own.insert(file.path().filename());
    }
  }
  for (const char* folder : folders) {
    for (const Include& include : includes_below(folder)) {
      INFO(include.file << " includes " << include.name);
      CHECK((!include.quoted || own.count(include.name) == 1));
    }
  }
}
