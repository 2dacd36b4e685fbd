#include "noise/repeated_lines.h"

#include <algorithm>

#include "support/catch.h"
#include "support/random.h"

using lede::Article;
using lede::RepeatedLines;

namespace {

Article story(const std::string& source, int number, const std::string& more) {
  Article article;
  article.about.source = source;
  article.body = "Story number " + std::to_string(number) +
                 " is longer than any line that stands around it here.\n" +
                 more;
  return article;
}

lede::ArticleLines lines_in(const Article& article) {
  return lines_of(article, lede::body_lines(article.body));
}

// What a source prints in `count` stories, and in each of them `copies` times.
RepeatedLines learnt(const std::string& source, int count,
                     const std::string& more, int copies = 1) {
  RepeatedLines lines;
  std::uint32_t number = 0;
  for (int at = 0; at < count; ++at) {
    for (int copy = 0; copy < copies; ++copy) {
      lines.learn(lines_in(story(source, at, more)), ++number);
    }
  }
  return lines;
}

bool holds(const RepeatedLines& lines, std::string_view source,
           std::string_view line) {
  Article article;
  article.about.source = source;
  article.body = line;
  return lines.among(lines_in(article)).hold(line);
}

}  // namespace

TEST_CASE("a line of three stories of a source is a repeated one", "[noise]") {
  const std::string line = "More from Port News";
  CHECK_FALSE(holds(learnt("a", 2, line), "a", line));
  CHECK(holds(learnt("a", 3, line), "a", line));
  CHECK_FALSE(holds(learnt("a", 3, line), "b", line));
  CHECK_FALSE(holds(learnt("a", 3, line), "a", "More from Dock News"));
  CHECK(holds(learnt("a", 3, "  " + line + " \n\n"), "a", line));
}

TEST_CASE("a sentence takes more stories to be a repeated one", "[noise]") {
  const std::string line = "The ministry did not answer our questions.";
  CHECK_FALSE(holds(learnt("a", 7, line), "a", line));
  CHECK(holds(learnt("a", 8, line), "a", line));
}

TEST_CASE("versions of one story repeat nothing", "[noise]") {
  const std::string line = "More from Port News";
  CHECK_FALSE(holds(learnt("a", 2, line, 10), "a", line));
  CHECK_FALSE(holds(learnt("a", 1, "", 20), "a",
                    "Story number 0 is longer than any line that stands "
                    "around it here."));
}

TEST_CASE("topics and numbers are no repeated lines", "[noise]") {
  for (const std::string line : {"#port", "#порт #strike", "12.5 %", "* * *"}) {
    INFO(line);
    CHECK_FALSE(holds(learnt("a", 9, line), "a", line));
  }
  CHECK(holds(learnt("a", 9, "#port and more"), "a", "#port and more"));
}

TEST_CASE("articles learnt before a line was a repeated one are named",
          "[noise]") {
  RepeatedLines lines;
  const std::string line = "More from Port News";
  CHECK(lines.learn(lines_in(story("a", 1, line)), 1).empty());
  CHECK(lines.learn(lines_in(story("a", 1, line)), 2)
            .empty());  // a version of it
  CHECK(lines.learn(lines_in(story("b", 1, line)), 3).empty());
  CHECK(lines.learn(lines_in(story("a", 2, line)), 4).empty());
  auto affected = lines.learn(lines_in(story("a", 3, line)), 5);
  std::sort(affected.begin(), affected.end());
  CHECK(affected == std::vector<std::uint32_t>{1, 2, 4, 5});
  CHECK(lines.learn(lines_in(story("a", 4, line)), 6).empty());
}

TEST_CASE("the order of articles does not matter", "[noise]") {
  std::vector<Article> articles;
  std::vector<std::string> texts;
  for (int at = 0; at < 12; ++at) {
    texts.push_back("Line number " + std::to_string(at));
  }
  for (unsigned seed = 0; seed < 40; ++seed) {
    lede::test::Random random(seed);
    std::string more;
    for (std::size_t at = random.below(5); at > 0; --at) {
      more += random.one_of(texts) + "\n";
    }
    articles.push_back(story(random.one_in(2) ? "a" : "b",
                             static_cast<int>(random.below(20)), more));
  }
  const auto known = [&] {
    RepeatedLines lines;
    std::uint32_t number = 0;
    for (const Article& article : articles)
      lines.learn(lines_in(article), ++number);
    std::string text;
    for (const std::string& each : texts) {
      text += holds(lines, "a", each) ? 'a' : '-';
      text += holds(lines, "b", each) ? 'b' : '-';
    }
    return text;
  };
  const std::string first = known();
  CHECK_THAT(first, Catch::Contains("a") && Catch::Contains("-"));
  for (int round = 0; round < 5; ++round) {
    std::rotate(articles.begin(), articles.begin() + 7, articles.end());
    CHECK(known() == first);
  }
}

TEST_CASE("the source of an article is its name, else its host", "[noise]") {
  struct Row {
    const char* source;
    const char* url;
    const char* expected;
  };
  const Row rows[] = {
      {"Port News", "https://port.example/1", "Port News"},
      {"", "https://port.example/1?x", "port.example"},
      {"", "https://port.example", "port.example"},
      {"", "port.example/1", ""},
      {"", "", ""},
  };
  for (const Row& row : rows) {
    Article article;
    article.about.source = row.source;
    article.about.url = row.url;
    INFO(row.source << " " << row.url);
    CHECK(source_of(article) == row.expected);
  }
}
