// update_index(): what it reads, what it keeps, and that what comes out is what
// building from nothing gives.

#include <chrono>
#include <fstream>
#include <map>
#include <thread>

#include <sys/stat.h>

#include <lede/error.h>
#include <lede/generations.h>
#include <lede/searcher.h>
#include <lede/update.h>

#include "files.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::IndexReport;
using lede::update_index;
using lede::UpdateOptions;
using lede::test::Random;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

// A place for an index and its sources.
class Place : public TempFolder {
 public:
  fs::path index() const { return *this / "index"; }
  std::string sources() const { return (*this / "articles").string(); }

  fs::path article(const std::string& name, std::string_view text) const {
    return write("articles/" + name, text);
  }

  IndexReport update(const UpdateOptions& options = {}) const {
    return update_index(index(), {sources()}, options);
  }

  // The fingerprint of an index that is built from nothing of the same.
  std::string fingerprint_from_nothing() const {
    fs::remove_all(*this / "fresh");
    return update_index(*this / "fresh", {sources()}).fingerprint;
  }
};

// Time stamps are told apart when they lie so far from a run.
void let_stamps_settle() {
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
}

std::string counts_of(const IndexReport& report) {
  return report.mode + ": " + std::to_string(report.articles) + " articles, " +
         std::to_string(report.added) + " added, " +
         std::to_string(report.changed) + " changed, " +
         std::to_string(report.kept) + " kept, " +
         std::to_string(report.removed) + " removed";
}

std::string ids_for(const fs::path& index, std::string_view query) {
  std::string ids;
  for (const lede::Hit& hit : lede::Searcher(index).search(query).hits) {
    ids.append(ids.empty() ? "" : " ").append(hit.id);
  }
  return ids;
}

// Enough that a few of them are little.
void write_articles(const Place& place, int count) {
  for (int number = 0; number < count; ++number) {
    const std::string name = "old" + std::to_string(number);
    place.article(name + ".txt", "Title of " + name + "\n\nText of " + name +
                                     ", the port is shut.\n");
  }
}

}  // namespace

TEST_CASE("only what has changed is done", "[indexer]") {
  const Place place;
  write_articles(place, 30);
  CHECK(counts_of(place.update()) ==
        "full: 30 articles, 30 added, 0 changed, 0 kept, 0 removed");
  let_stamps_settle();
  CHECK(counts_of(place.update()) ==
        "none: 30 articles, 0 added, 0 changed, 30 kept, 0 removed");
  place.article("old7.txt", "Title of old7\n\nNow the strike is over.\n");
  place.article("new.txt", "A new one\n\nAbout ferries.\n");
  fs::remove(place / "articles/old9.txt");
  const IndexReport report = place.update();
  CHECK(counts_of(report) ==
        "update: 30 articles, 1 added, 1 changed, 28 kept, 1 removed");
  CHECK(report.generation == 2);
  CHECK(report.fingerprint == place.fingerprint_from_nothing());
  CHECK(ids_for(place.index(), "strike") == "old7.txt");
  CHECK(ids_for(place.index(), "ferries") == "new.txt");
  CHECK(ids_for(place.index(), "\"text of old9\"").empty());
  CHECK(lede::check_index(place.index()).problems.empty());
}

TEST_CASE("nothing is written where nothing has changed", "[indexer]") {
  const Place place;
  write_articles(place, 5);
  place.update();
  const auto state = [&] {
    struct stat status {};
    ::stat(place.index().c_str(), &status);
    return std::pair(status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
  };
  const auto before = state();
  place.update();
  CHECK(state() == before);
  // Another stamp, the same content.
  place.article("old1.txt",
                "Title of old1\n\nText of old1, the port is shut.\n");
  CHECK(place.update().mode == "none");
  CHECK(state() == before);
}

TEST_CASE("a file with the stamps of last time is not read", "[indexer]") {
  const Place place;
  write_articles(place, 30);
  let_stamps_settle();
  place.update();
  lede::UpdatePlan plan = lede::plan_update(place.index(), {place.sources()});
  // One in thirty is read each day.
  CHECK(plan.files == 30);
  CHECK(plan.unchanged >= 20);
  place.article("old3.txt", "Title of old3\n\nAnother text.\n");
  plan = lede::plan_update(place.index(), {place.sources()});
  CHECK(plan.mode == "update");
  CHECK(plan.changed == 1);
  CHECK(plan.kept == 29);
  CHECK(lede::list_generations(place.index()).size() == 1);
}

TEST_CASE("a record of a feed is known by its id and content", "[indexer]") {
  const Place place;
  const auto feed = [&](int first, int last, const std::string& text) {
    std::string lines;
    for (int id = first; id <= last; ++id) {
      lines += R"({"id": ")" + std::to_string(id) + R"(", "text": ")" +
               (id == 15 ? text : "Nothing happened to " + std::to_string(id)) +
               "\"}\n";
    }
    place.article("feed.jsonl", lines);
  };
  feed(1, 40, "first");
  place.update();
  feed(2, 41, "second");
  const IndexReport report = place.update();
  CHECK(counts_of(report) ==
        "update: 40 articles, 1 added, 1 changed, 38 kept, 1 removed");
  CHECK(report.fingerprint == place.fingerprint_from_nothing());
}

TEST_CASE("a record that moves in its file is kept and found where it is",
          "[indexer]") {
  const Place place;
  std::string lines;
  for (int id = 0; id < 40; ++id) {
    lines += R"({"id": ")" + std::to_string(id) +
             R"(", "title": "None", "text": "Ferry )" + std::to_string(id) +
             " is late\"}\n";
  }
  const auto ferry = [&] {
    const auto result = lede::Searcher(place.index()).search("\"ferry 39\"");
    const lede::Snippet& snippet = result.hits.at(0).snippets.at(0);
    const lede::Span span = snippet.in_file.at(0);
    std::ifstream file(result.hits[0].file);
    std::string found(span.size(), '\0');
    file.seekg(static_cast<std::streamoff>(span.begin));
    file.read(found.data(), static_cast<std::streamsize>(found.size()));
    return found;
  };
  place.article("feed.jsonl", lines);
  place.update();
  CHECK(ferry() == "Ferry 39");
  place.article("feed.jsonl", R"({"id": "new", "text": "Fog"})"
                              "\n" +
                                  lines);
  IndexReport report = place.update();
  CHECK(counts_of(report) ==
        "update: 41 articles, 1 added, 0 changed, 40 kept, 0 removed");
  CHECK(ferry() == "Ferry 39");
  CHECK(report.fingerprint == place.fingerprint_from_nothing());
  // An empty line: no article is new.
  const std::string before = report.fingerprint;
  place.article("feed.jsonl",
                "\n"
                R"({"id": "new", "text": "Fog"})"
                "\n" +
                    lines);
  report = place.update();
  CHECK(counts_of(report) ==
        "update: 41 articles, 0 added, 0 changed, 41 kept, 0 removed");
  CHECK(report.fingerprint == before);
  CHECK(ferry() == "Ferry 39");
  CHECK(place.update().mode == "none");
}

TEST_CASE("a record that is written in another way is made again",
          "[indexer]") {
  const Place place;
  write_articles(place, 20);
  place.article("one.jsonl", R"({"id": "x", "text": "Ferries wait."})");
  place.update();
  place.article("one.jsonl", R"({"text": "F\u0065rries wait.", "id": "x"})");
  const IndexReport report = place.update();
  CHECK(report.changed == 1);
  CHECK(report.fingerprint == place.fingerprint_from_nothing());
}

TEST_CASE("what was rejected is remembered and told once", "[indexer]") {
  const Place place;
  write_articles(place, 20);
  place.article("empty.txt", "");
  place.article("second.jsonl", R"({"id": "old1.txt", "text": "Again."})");
  IndexReport report = place.update();
  CHECK(report.rejections.size() == 2);
  CHECK(report.still_rejected == 0);
  report = place.update();
  CHECK(report.mode == "none");
  CHECK(report.rejections.empty());
  CHECK(report.still_rejected == 2);
  place.article("empty.txt", "Full now\n\nOf words.\n");
  report = place.update();
  CHECK(counts_of(report) ==
        "update: 21 articles, 1 added, 0 changed, 20 kept, 0 removed");
  CHECK(report.rejections.empty());
  CHECK(report.still_rejected == 1);
}

TEST_CASE("an id is free for the next when its first article goes",
          "[indexer]") {
  const Place place;
  write_articles(place, 20);
  place.article("a.jsonl", R"({"id": "x", "text": "The first of them."})");
  place.article("b.jsonl", R"({"id": "x", "text": "The second of them."})");
  CHECK(place.update().rejections.size() == 1);
  CHECK(ids_for(place.index(), "\"first of\"") == "x");
  let_stamps_settle();
  fs::remove(place / "articles/a.jsonl");
  const IndexReport report = place.update();
  CHECK(report.mode == "update");
  CHECK(ids_for(place.index(), "\"second of\"") == "x");
  CHECK(ids_for(place.index(), "\"first of\"").empty());
  CHECK(report.fingerprint == place.fingerprint_from_nothing());
}

TEST_CASE("other sources of the same files give what building anew gives",
          "[indexer]") {
  const Place place;
  write_articles(place, 3);
  place.article("en/port.txt", "Port strike\n\nThe port is shut.\n");
  place.article("en/chip.txt", "Chip exports\n\nNo chip leaves the port.\n");
  const std::string all = place.sources();
  const std::string english = all + "/en";
  const std::vector<std::string> nights[] = {
      {all}, {english},      {all, english}, {all, english},
      {all}, {english, all}, {all},          {english + "/port.txt"}};
  UpdateOptions options;
  options.index.max_drift = 1;
  for (const auto& sources : nights) {
    let_stamps_settle();
    const IndexReport report = update_index(place.index(), sources, options);
    fs::remove_all(place / "fresh");
    const IndexReport fresh = update_index(place / "fresh", sources);
    INFO(sources.front() << " of " << sources.size());
    CHECK(report.articles == fresh.articles);
    CHECK(report.fingerprint == fresh.fingerprint);
    CHECK(report.rejections.empty());
  }
}

TEST_CASE("other options or --full make everything anew", "[indexer]") {
  const Place place;
  write_articles(place, 10);
  place.update();
  UpdateOptions options;
  options.index.repair = false;
  CHECK(place.update(options).mode == "full");
  CHECK(place.update(options).mode == "none");
  options.full = true;
  const IndexReport report = place.update(options);
  CHECK(counts_of(report) ==
        "full: 10 articles, 0 added, 0 changed, 10 kept, 0 removed");
}

TEST_CASE("an index that loses too much is refused and kept aside",
          "[indexer]") {
  const Place place;
  write_articles(place, 10);
  place.update();
  for (int number = 0; number < 6; ++number) {
    fs::remove(place / ("articles/old" + std::to_string(number) + ".txt"));
  }
  UpdateOptions options;
  options.index.max_drift = 0.5;
  CHECK_THROWS_AS(place.update(options), lede::RefusedError);
  CHECK_THROWS_WITH(place.update(options), Contains("a loss of 60 %"));
  CHECK(lede::list_generations(place.index()).front().articles == 10);
  CHECK(lede::Searcher(place.index() / "refused").article_count() == 4);
  options.index.max_drift = 0.6;
  CHECK(place.update(options).articles == 4);
}

TEST_CASE("a source that is empty now is refused, however small its part",
          "[indexer]") {
  const Place place;
  write_articles(place, 10);
  const fs::path other = place.write("other/one.txt", "One\n\nof another.\n");
  const std::vector<std::string> sources = {place.sources(),
                                            (place / "other").string()};
  UpdateOptions options;
  options.index.max_drift = 0.5;
  update_index(place.index(), sources, options);
  fs::remove(other);
  CHECK_THROWS_WITH(update_index(place.index(), sources, options),
                    Contains("no article is left in " + sources[1]));
  options.index.max_drift = 1;
  CHECK(update_index(place.index(), sources, options).articles == 10);
}

TEST_CASE("a gate that speaks against it keeps an index from publication",
          "[indexer]") {
  const Place place;
  write_articles(place, 3);
  UpdateOptions options;
  options.index.reason_against = [](const fs::path& generation) {
    return lede::Searcher(generation).search("ferries").hits.empty()
               ? "no ferries"
               : "";
  };
  CHECK_THROWS_WITH(place.update(options), Contains("no ferries"));
  CHECK_THROWS_AS(lede::list_generations(place.index()), lede::NoIndexError);
  place.article("ferries.txt", "Ferries\n\nWait.\n");
  CHECK(place.update(options).articles == 4);
}

TEST_CASE("a run that is stopped leaves the index as it was", "[indexer]") {
  const Place place;
  write_articles(place, 10);
  place.update();
  place.article("new.txt", "New\n\none.\n");
  std::stop_source stop;
  UpdateOptions options;
  options.index.stop = stop.get_token();
  options.index.on_progress = [&](const auto&) { stop.request_stop(); };
  CHECK_THROWS_AS(place.update(options), lede::StoppedError);
  CHECK(lede::Searcher(place.index()).article_count() == 10);
  CHECK_FALSE(fs::exists(place.index() / "building"));
  CHECK(place.update().articles == 11);
}

// Long enough that workers are busy when it stops.
TEST_CASE("a run may be stopped while its threads are at work", "[indexer]") {
  const Place place;
  std::string text;
  for (int line = 0; line < 800; ++line) {
    text += "Line " + std::to_string(line) + " of what happened in the port.\n";
  }
  for (int number = 0; number < 60; ++number) {
    place.article(std::to_string(number) + ".txt", "Title\n\n" + text);
  }
  for (const std::size_t articles : {1U, 5U, 20U, 50U}) {
    INFO(articles);
    std::stop_source stop;
    UpdateOptions options;
    options.index.threads = 4;
    options.index.stop = stop.get_token();
    options.index.on_progress = [&](const auto& progress) {
      if (progress.articles >= articles) stop.request_stop();
    };
    CHECK_THROWS_AS(place.update(options), lede::StoppedError);
  }
  CHECK(place.update().articles == 60);
}

TEST_CASE("records that are damaged cost a full run and nothing else",
          "[indexer]") {
  const Place place;
  write_articles(place, 10);
  place.update();
  fs::remove(place.index() / "gen-000001/records");
  const IndexReport report = place.update();
  CHECK(report.mode == "full");
  CHECK(report.articles == 10);
  CHECK(place.update().mode == "none");
}

TEST_CASE("a byte that the disk has changed is not handed on", "[indexer]") {
  for (const char* table : {"docdata.glass", "postlist.glass"}) {
    INFO(table);
    const Place place;
    write_articles(place, 10);
    place.update();
    const fs::path file = place.index() / "gen-000001" / table;
    std::string bytes = lede::read_small_file(file);
    bytes[bytes.size() - 100] =
        static_cast<char>(bytes[bytes.size() - 100] ^ 1);
    lede::write_file(file, bytes);
    place.article("new.txt", "A new one\n\nAnd its text.");
    CHECK_THAT(lede::plan_update(place.index(), {place.sources()}).reason,
               Catch::Contains(table));
    const IndexReport report = place.update();
    CHECK(counts_of(report) ==
          "full: 11 articles, 1 added, 0 changed, 10 kept, 0 removed");
    CHECK(report.fingerprint == place.fingerprint_from_nothing());
  }
}

TEST_CASE("whatever is edited, an update is what building anew gives",
          "[indexer]") {
  const Place place;
  Random random(20261122);
  std::map<int, int> versions;  // of files that are there
  // Lines of the same source make each other noise, or no noise any more.
  const std::string footers[] = {"Subscribe to our newsletter today",
                                 "Подпишитесь на нашу рассылку",
                                 "All rights reserved by the wire"};
  const auto write = [&](int number) {
    const int version = ++versions[number];
    std::string text = "Story " + std::to_string(number) + "\n\nThe text of " +
                       std::to_string(number) + " in version " +
                       std::to_string(version) + " is longer than the rest.\n";
    text += random.one_of(footers) + "\n";
    place.article(std::to_string(number) + ".txt", text);
  };
  for (int number = 0; number < 60; ++number) write(number);
  place.update();
  std::size_t updates = 0;
  for (int night = 0; night < 30; ++night) {
    for (std::size_t edit = random.below(6); edit > 0; --edit) {
      const int number = static_cast<int>(random.below(80));
      if (random.one_in(3)) {
        fs::remove(place / ("articles/" + std::to_string(number) + ".txt"));
        versions.erase(number);
      } else {
        write(number);
      }
    }
    const IndexReport report = place.update();
    if (report.mode == "update") ++updates;
    INFO("night " << night);
    REQUIRE(report.articles == versions.size());
    REQUIRE(report.fingerprint == place.fingerprint_from_nothing());
    REQUIRE(lede::check_index(place.index()).problems.empty());
  }
  CHECK(updates > 15);
}

// Records that have no id are called after their lines: one that moves is
// another, in the place of another.
TEST_CASE("whatever is edited in a feed, an update is what building anew gives",
          "[indexer]") {
  const Place place;
  Random random(20261123);
  int written = 0;
  const auto new_line = [&] {
    const std::string number = std::to_string(written++);
    const std::string texts[] = {"The ferry waits.", "The port is shut.",
                                 "Story " + number + " is of its own."};
    const std::string id =
        random.one_in(2) ? "" : R"("id": ")" + number + R"(", )";
    return "{" + id + R"("text": ")" + random.one_of(texts) + "\"}\n";
  };
  std::vector<std::string> lines;
  const auto write = [&] {
    std::string feed;
    for (const std::string& line : lines) feed += line;
    place.article("feed.jsonl", feed);
  };
  write_articles(place, 100);
  for (int line = 0; line < 50; ++line) lines.push_back(new_line());
  write();
  place.update();
  std::size_t updates = 0;
  for (int night = 0; night < 20; ++night) {
    for (std::size_t edit = random.below(4); edit > 0; --edit) {
      const auto at =
          lines.begin() + static_cast<std::ptrdiff_t>(random.below(50));
      switch (random.below(4)) {
        case 0: lines.insert(at, new_line()); break;
        case 1: lines.insert(lines.erase(at), new_line()); break;
        case 2: lines.insert(at, "\n"); break;
        default: std::swap(*at, lines.front());
      }
    }
    write();
    const IndexReport report = place.update();
    if (report.mode == "update") ++updates;
    INFO("night " << night);
    REQUIRE(report.fingerprint == place.fingerprint_from_nothing());
    REQUIRE(lede::check_index(place.index()).problems.empty());
    REQUIRE(place.update().mode == "none");
  }
  CHECK(updates > 10);
}

TEST_CASE("an update without sources leaves the index as it is", "[indexer]") {
  const Place place;
  place.article("1.txt", "The port was closed by a strike.");
  place.update();
  CHECK_THROWS_AS(update_index(place.index(), {}), lede::UsageError);
  CHECK_THROWS_AS(lede::plan_update(place.index(), {}), lede::UsageError);
  CHECK(lede::Searcher(place.index()).article_count() == 1);
}

TEST_CASE("where no article is found it says in what", "[indexer]") {
  const Place place;
  fs::create_directories(place.sources());
  CHECK_THROWS_WITH(place.update(),
                    Contains("no article found in " + place.sources()) &&
                        Contains("nothing was written"));
}
