#include "pipeline/dictionary_choice.h"

#include <lede/indexer.h>

#include "files.h"
#include "packing/dictionary_file.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"
#include "support/tiny_index.h"

using lede::Article;
using lede::DictionaryChoice;
using lede::test::Random;
using lede::test::TempFolder;

namespace {

// Of these words, so long that a dictionary needs few of them.
std::string body_of(Random& random, const std::vector<std::string>& words) {
  return random.text_of(words, 3000);
}

const std::vector<std::string> kEnglish = {"the ",   "port ", "strike ",
                                           "ships ", "wait ", "today. "};
const std::vector<std::string> kRussian = {"порт ", "закрыт ", "суда ", "ждут ",
                                           "у причала. "};

}  // namespace

TEST_CASE("each script gets a dictionary of its own once there are enough",
          "[indexer]") {
  const TempFolder folder;
  lede::IndexWriter writer(folder.path());
  DictionaryChoice choice(writer);
  Random random(1);
  const auto next = [&](const std::vector<std::string>& words) {
    return choice.learn(lede::test::article("x", body_of(random, words)));
  };
  const auto articles_without = [&](const std::vector<std::string>& words) {
    std::size_t count = 0;
    while (next(words) == nullptr && count < 1000) ++count;
    return count;
  };
  const std::size_t without = articles_without(kEnglish);
  CHECK(without > 100);
  CHECK(without < 1000);
  CHECK(next(kRussian) == nullptr);
  CHECK(articles_without(kRussian) > 100);
  const auto* english =
      choice.of(lede::test::article("x", "The port is shut."));
  const auto* russian = choice.of(lede::test::article("x", "Порт закрыт."));
  REQUIRE(english != nullptr);
  REQUIRE(russian != nullptr);
  CHECK(english->number() == 1);
  CHECK(russian->number() == 2);
  CHECK(choice.of(lede::test::article("x", "1, 2, 3")) == nullptr);
}

TEST_CASE("threads change neither dictionaries nor what is packed",
          "[indexer]") {
  const TempFolder folder;
  for (const std::size_t threads : {1U, 3U}) {
    lede::IndexOptions options;
    options.threads = threads;
    lede::Indexer indexer(folder / std::to_string(threads), options);
    Random random(2);
    for (int number = 0; number < 200; ++number) {
      indexer.add(lede::test::article(std::to_string(number),
                                      body_of(random, kEnglish)));
    }
    indexer.publish();
  }
  for (const char* name : {lede::kDictionariesName, "docdata.glass"}) {
    INFO(name);
    CHECK((lede::read_small_file(folder / "1/gen-000001" / name) ==
           lede::read_small_file(folder / "3/gen-000001" / name)));
  }
}
