#include <algorithm>
#include <filesystem>
#include <random>
#include <set>

#include <lede/error.h>
#include <lede/indexer.h>
#include <lede/searcher.h>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "support/tiny_index.h"
#include "utf8.h"

using Catch::Contains;
using lede::Article;
using lede::Indexer;
using lede::IndexOptions;
using lede::RawArticle;
using lede::Rejection;
using lede::Searcher;
using lede::test::article;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

std::string reasons_of(const lede::IndexReport& report) {
  std::string text;
  for (const Rejection& rejection : report.rejections) {
    text.append(text.empty() ? "" : "; ").append(rejection.origin);
    text.append(": ").append(rejection.reason);
  }
  return text;
}

RawArticle raw(std::string id, std::string bytes) {
  RawArticle made;
  made.id = made.origin = std::move(id);
  made.bytes = std::move(bytes);
  return made;
}

// The first hit of a search, which must find something.
lede::Hit first_hit(const fs::path& index, std::string_view query) {
  const auto result = Searcher(index).search(query);
  REQUIRE_FALSE(result.hits.empty());
  return result.hits.front();
}

// A source of items that are there already.
class ListedSource : public lede::ArticleSource {
 public:
  explicit ListedSource(std::vector<Item> items) : items_(std::move(items)) {}

  std::optional<Item> next() override {
    if (at_ == items_.size()) return std::nullopt;
    return items_[at_++];
  }
  std::uint64_t bytes_done() const override { return at_; }
  std::uint64_t bytes_total() const override { return items_.size(); }
  std::size_t passed_over() const override { return 2; }

 private:
  std::vector<Item> items_;
  std::size_t at_ = 0;
};

}  // namespace

TEST_CASE("an article is found when the index is published", "[indexer]") {
  const TempFolder folder;
  Indexer indexer(folder / "index");
  CHECK(indexer.add(article("1", "The port is shut.")));
  CHECK(indexer.add(raw("2", "Порт закрыт третий день\nДокеры ушли.\n")));
  CHECK_THROWS_AS(Searcher(folder / "index"), lede::NoIndexError);
  indexer.publish();
  CHECK(first_hit(folder / "index", "port").id == "1");
  CHECK(first_hit(folder / "index", "докер").id == "2");
  CHECK(Searcher(folder / "index").article_count() == 2);
}

TEST_CASE("an indexer that does not publish changes nothing", "[indexer]") {
  const TempFolder folder;
  {
    Indexer first(folder / "index");
    first.add(article("old", "port"));
  }
  CHECK_FALSE(fs::exists(folder / "index"));
  {
    Indexer second(folder / "index");
    second.add(article("old", "port"));
    second.publish();
  }
  {
    Indexer third(folder / "index");
    third.add(article("new", "port"));
    CHECK(first_hit(folder / "index", "port").id == "old");
  }
  CHECK(first_hit(folder / "index", "port").id == "old");
  Indexer fourth(folder / "index");
  fourth.add(article("new", "port"));
  fourth.publish();
  CHECK(first_hit(folder / "index", "port").id == "new");
}

TEST_CASE("one indexer at a time", "[indexer]") {
  const TempFolder folder;
  {
    Indexer first(folder / "index");
    CHECK_THROWS_AS(Indexer(folder / "index"), lede::BusyError);
    first.add(article("1", "port"));
    first.publish();
  }
  CHECK(first_hit(folder / "index", "port").id == "1");
  CHECK_NOTHROW(Indexer(folder / "index"));
}

TEST_CASE("what is no article is rejected with its reason", "[indexer]") {
  const TempFolder folder;
  Indexer indexer(folder / "index");
  struct Case {
    const char* what;
    Article article;
    const char* reason;
  };
  Article no_text = article("no text", "");
  no_text.about.title.clear();
  const Case cases[] = {
      {"without an id", article("", "port"), "it has no id"},
      {"without text", no_text, "no text in it"},
      {"with a NUL in its id", article(std::string("a\0b", 3), "port"),
       "its id holds a NUL character"},
      {"with an endless id", article(std::string(4097, 'x'), "port"),
       "its id is longer than 4096 bytes"},
      {"that was there before", article("1", "again"),
       "an article before it has the id \"1\" too"},
  };
  CHECK(indexer.add(article("1", "port")));
  std::size_t rejected = 0;
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK_FALSE(indexer.add(each.article));
    REQUIRE(indexer.report().rejections.size() == ++rejected);
    CHECK(indexer.report().rejections.back().reason == each.reason);
  }
  CHECK_FALSE(indexer.add(raw("binary", std::string(100, '\0'))));
  CHECK(indexer.report().rejections.back().reason == "binary, not text");
  CHECK(indexer.report().articles == 1);
  indexer.publish();
  CHECK(Searcher(folder / "index").article_count() == 1);
}

TEST_CASE("ids may be long and odd and differ at their ends", "[indexer]") {
  const TempFolder folder;
  Indexer indexer(folder / "index");
  const std::string ids[] = {std::string(4096, 'x'),
                             std::string(4095, 'x') + "y",
                             "порт/1",
                             " ",
                             "a\nb",
                             "Q",
                             "\x1B[31m"};
  for (const std::string& id : ids) {
    CHECK(indexer.add(article(id, "port " + std::to_string(id.size()))));
  }
  indexer.publish();
  std::set<std::string> found;
  for (const lede::Hit& hit : Searcher(folder / "index").search("port").hits) {
    found.insert(hit.id);
  }
  CHECK((found == std::set<std::string>(std::begin(ids), std::end(ids))));
}

TEST_CASE("bytes that are no UTF-8 are mended in every field", "[indexer]") {
  const TempFolder folder;
  Indexer indexer(folder / "index");
  Article bad = article("i\xFF", "port \xD0\xD0 strike");
  bad.about = {"t\xFF", "u\xFF", "s\xFF", "a\xFF", "2025-11-27\xFF", "e\xFF"};
  CHECK(indexer.add(bad));
  // The same id once more, for bytes that cannot be told apart.
  CHECK_FALSE(indexer.add(article("i\xFE", "port")));
  indexer.publish();
  const lede::Hit hit = first_hit(folder / "index", "strike");
  CHECK(hit.id == "i\uFFFD");
  CHECK(hit.title.text == "t\uFFFD");
  CHECK(hit.url == "u\uFFFD");
  CHECK(hit.source == "s\uFFFD");
  CHECK(hit.author == "a\uFFFD");
  CHECK(hit.published.empty());
  REQUIRE(hit.snippets.size() == 1);
  CHECK(with_marks(hit.snippets.front(), "[", "]") ==
        "port \uFFFD\uFFFD [strike]");
}

TEST_CASE("dates are stored in one spelling or not at all", "[indexer]") {
  struct Row {
    const char* given;
    const char* stored;
  };
  const Row rows[] = {
      {"2025-11-27", "2025-11-27"},
      {"2025-11-27T10:30:00Z", "2025-11-27T10:30:00Z"},
      {"2025-11-27 10:30", "2025-11-27T10:30:00Z"},
      {"2025-11-27T01:30:00+03:00", "2025-11-26T22:30:00Z"},
      {"27.11.2025", ""},
      {"yesterday", ""},
      {"2025-02-30", ""},
      {"", ""},
  };
  const TempFolder folder;
  Indexer indexer(folder / "index");
  for (const Row& row : rows) {
    Article dated = article(std::string("d") + row.given, "port");
    dated.about.published = row.given;
    CHECK(indexer.add(dated));
  }
  indexer.publish();
  const auto result = Searcher(folder / "index").search("port");
  REQUIRE(result.hits.size() == std::size(rows));
  for (const Row& row : rows) {
    INFO(row.given);
    for (const lede::Hit& hit : result.hits) {
      if (hit.id == std::string("d") + row.given) {
        CHECK(hit.published == row.stored);
      }
    }
  }
}

TEST_CASE("a report counts what came of a source", "[indexer]") {
  const TempFolder folder;
  std::string rejected;
  std::vector<lede::IndexProgress> progress;
  IndexOptions options;
  options.on_rejection = [&](const Rejection& rejection) {
    rejected += rejection.origin + ": " + rejection.reason + "; ";
  };
  options.on_progress = [&](const lede::IndexProgress& state) {
    progress.push_back(state);
  };
  Indexer indexer(folder / "index", options);
  ListedSource source({raw("1", "Port strike enters third day\nText.\n"),
                       Rejection{"2", "cannot be read"}, raw("3", ""),
                       raw("4", "Порт"), raw("1", "Port")});
  indexer.add_all(source);
  ListedSource another({raw("5", "Port")});
  indexer.add_all(another);

  const lede::IndexReport& report = indexer.report();
  CHECK(report.articles == 3);
  CHECK(report.passed_over == 4);
  CHECK(reasons_of(report) ==
        "2: cannot be read; 3: empty; 1: an article before it has the id "
        "\"1\" too");
  CHECK(rejected == reasons_of(report) + "; ");
  CHECK(report.text_bytes > 40);
  REQUIRE(progress.size() == 6);
  CHECK(progress[4].articles == 2);
  CHECK(progress[4].rejected == 3);
  CHECK(progress[4].bytes_done == 5);
  CHECK(progress[4].bytes_total == 5);
}

TEST_CASE("what a source throws ends the run and not the old index",
          "[indexer]") {
  class Failing : public lede::ArticleSource {
   public:
    std::optional<Item> next() override {
      throw lede::IoError("the feed went away");
    }
  };
  const TempFolder folder;
  {
    Indexer indexer(folder / "index");
    indexer.add(article("old", "port"));
    indexer.publish();
  }
  {
    Indexer indexer(folder / "index");
    Failing source;
    CHECK_THROWS_WITH(indexer.add_all(source), "the feed went away");
  }
  CHECK(first_hit(folder / "index", "port").id == "old");
}

TEST_CASE("an indexer that has published or failed does nothing more",
          "[indexer]") {
  const TempFolder folder;
  Indexer published(folder / "published");
  published.add(article("1", "port"));
  published.publish();
  CHECK_THROWS_AS(published.publish(), lede::UsageError);
  CHECK_THROWS_AS(published.add(article("2", "port")), lede::UsageError);
  CHECK(published.report().articles == 1);
  CHECK(first_hit(folder / "published", "port").id == "1");

  lede::IndexOptions options;
  options.on_rejection = [](const lede::Rejection&) {
    throw std::runtime_error("enough");
  };
  Indexer failed(folder / "failed", options);
  failed.add(article("1", "port"));
  CHECK_THROWS_WITH(failed.add(article("1", "port")), "enough");
  CHECK_THROWS_AS(failed.publish(), lede::UsageError);
}

TEST_CASE("lines that a source repeats are noise in all its articles",
          "[indexer][noise]") {
  const auto story = [](int number) {
    Article made = article("story " + std::to_string(number),
                           "Ship " + std::to_string(number) +
                               " came in on Monday with rye and left on Friday "
                               "with coal.\nPort bulletin of the day\n");
    made.about.language = "en";
    return made;
  };
  for (const std::vector<int>& order :
       {std::vector<int>{1, 2, 3, 4, 5}, {5, 3, 1, 4, 2}}) {
    const TempFolder folder;
    Indexer indexer(folder / "index");
    for (const int number : order) CHECK(indexer.add(story(number)));
    indexer.publish();
    const Searcher searcher(folder / "index");
    CHECK(searcher.search("in:noise bulletin").total == 5);
    const auto coal = searcher.search("coal").hits;
    REQUIRE(coal.size() == 5);
    for (const lede::Hit& hit : coal) {
      CHECK(hit.score == coal.front().score);
      CHECK_THAT(with_marks(hit.snippets.front(), "[", "]"),
                 Catch::EndsWith("with [coal]."));
    }
  }
}

TEST_CASE("repair can be switched off", "[indexer]") {
  const TempFolder folder;
  IndexOptions options;
  options.repair = false;
  Indexer indexer(folder / "index", options);
  CHECK(indexer.add(raw("a", "The port isâ€™nt open\n\nShips wait.\n")));
  indexer.publish();
  CHECK_THAT(first_hit(folder / "index", "ships").title.text,
             Contains("isâ€™nt"));
}

TEST_CASE("an index without articles is an index", "[indexer]") {
  const TempFolder folder;
  Indexer(folder / "index").publish();
  CHECK(Searcher(folder / "index").article_count() == 0);
  CHECK(Searcher(folder / "index").search("port").total == 0);
}

TEST_CASE("neither the order of articles nor threads make another fingerprint",
          "[indexer]") {
  std::vector<Article> articles;
  for (int number = 0; number < 60; ++number) {
    Article article;
    article.id = std::to_string(number);
    article.about.title = "Story " + article.id;
    article.about.source = number % 2 == 0 ? "The Wire" : "Вестник";
    article.body = "The text of " + article.id +
                   " is longer than the rest of it.\n\n" +
                   (number % 3 == 0 ? "Subscribe to our newsletter today\n"
                                    : "Порт закрыт, причалы пусты.\n");
    articles.push_back(std::move(article));
  }
  const lede::test::TempFolder folder;
  const auto fingerprint = [&](std::size_t threads) {
    lede::IndexOptions options;
    options.threads = threads;
    Indexer indexer(folder / "index", options);
    for (const Article& article : articles) indexer.add(article);
    indexer.publish();
    return indexer.report().fingerprint;
  };
  const std::string first = fingerprint(1);
  CHECK(first.size() == 32);
  CHECK(fingerprint(4) == first);
  std::mt19937 engine(20261122);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(articles.begin(), articles.end(), engine);
    CHECK(fingerprint(1 + static_cast<std::size_t>(round)) == first);
  }
  articles.front().body += ".";
  CHECK(fingerprint(2) != first);
}
