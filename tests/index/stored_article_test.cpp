#include "stored_article.h"

#include <lede/error.h>

#include "support/catch.h"
#include "support/random.h"

using lede::DamagedIndexError;
using lede::decode_article;
using lede::encode_article;
using lede::StoredArticle;
using lede::test::Random;

namespace {

StoredArticle sample() {
  StoredArticle stored;
  stored.article.id = "wire-17";
  stored.article.about = {"Порт закрыт",   "https://example.org/17",
                          "Example Times", "A. Writer",
                          "2025-11-27",    "ru"};
  stored.article.body = "Докеры ушли.\nThe end.\n";
  const std::size_t size = full_text(stored.article).size();
  stored.passages = {{{0, size - 9}, "ru"}, {{size - 9, size}, "en"}};
  stored.languages = {{"ru", 0.7143}, {"en", 0.2857}};
  stored.noise = {{{size - 9, size - 1}, "menu"}};
  return stored;
}

StoredArticle random_article(Random& random) {
  const auto text = [&](std::size_t most) {
    return random.text_of(lede::test::odd_pieces(), random.below(most));
  };
  StoredArticle stored;
  stored.article.id = text(4);
  stored.article.about = {text(10), text(4), text(4), text(4), text(2), ""};
  stored.article.body = text(200);
  const char* codes[] = {"ru", "en", "zh"};
  for (std::size_t count = random.below(4); count > 0; --count) {
    stored.languages.push_back(
        {codes[count - 1], static_cast<double>(random.below(10'001)) / 10'000});
  }
  if (!stored.languages.empty()) {
    stored.article.about.language = stored.languages.front().language;
  }
  const std::size_t size = full_text(stored.article).size();
  for (std::size_t begin = 0; begin < size;) {
    const std::size_t end = begin + 1 + random.below(size - begin);
    const bool known = !stored.languages.empty() && !random.one_in(4);
    stored.passages.push_back(
        {{begin, end},
         known ? random.one_of(stored.languages).language : "und"});
    begin = end;
  }
  for (std::size_t end = body_begin(stored.article);
       end < size && random.one_in(2);) {
    const std::size_t begin = end + random.below(size - end);
    end = begin + 1 + random.below(size - begin);
    stored.noise.push_back({{begin, end}, "advert"});
  }
  return stored;
}

void check_same(const StoredArticle& found, const StoredArticle& expected) {
  CHECK(found.article.id == expected.article.id);
  CHECK(found.article.about.title == expected.article.about.title);
  CHECK(found.article.about.url == expected.article.about.url);
  CHECK(found.article.about.source == expected.article.about.source);
  CHECK(found.article.about.author == expected.article.about.author);
  CHECK(found.article.about.published == expected.article.about.published);
  CHECK(found.article.about.language == expected.article.about.language);
  CHECK(found.article.body == expected.article.body);
  REQUIRE(found.languages.size() == expected.languages.size());
  for (std::size_t at = 0; at < found.languages.size(); ++at) {
    CHECK(found.languages[at].language == expected.languages[at].language);
    CHECK(found.languages[at].share ==
          Approx(expected.languages[at].share).margin(0.00005));
  }
  REQUIRE(found.passages.size() == expected.passages.size());
  for (std::size_t at = 0; at < found.passages.size(); ++at) {
    CHECK(found.passages[at].span == expected.passages[at].span);
    CHECK(found.passages[at].language == expected.passages[at].language);
  }
  REQUIRE(found.noise.size() == expected.noise.size());
  for (std::size_t at = 0; at < found.noise.size(); ++at) {
    CHECK(found.noise[at].span == expected.noise[at].span);
    CHECK(found.noise[at].noise_class == expected.noise[at].noise_class);
  }
}

// Either an article whose passages and noise lie in its text, or the error for
// damage.
bool is_read_or_refused(std::string_view bytes) {
  try {
    const StoredArticle stored = decode_article(bytes);
    const std::size_t size = full_text(stored.article).size();
    std::size_t done = 0;
    for (const StoredArticle::Passage& passage : stored.passages) {
      if (passage.span.begin != done || passage.span.end > size) return false;
      done = passage.span.end;
    }
    done = body_begin(stored.article);
    for (const StoredArticle::Noise& noise : stored.noise) {
      if (noise.span.begin < done || noise.span.end > size) return false;
      done = noise.span.end;
    }
    return true;
  } catch (const DamagedIndexError&) {
    return true;
  }
}

}  // namespace

TEST_CASE("a stored article is given back as it was", "[index]") {
  check_same(decode_article(encode_article(sample())), sample());
  check_same(decode_article(encode_article({})), {});
  for (unsigned seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const StoredArticle stored = random_article(random);
    check_same(decode_article(encode_article(stored)), stored);
  }
}

TEST_CASE("the head of a stored article is read without the rest", "[index]") {
  std::string bytes = encode_article(sample());
  bytes.resize(bytes.size() - 20);
  const lede::StoredHead head = lede::decode_head(bytes);
  CHECK(head.id == sample().article.id);
  CHECK(head.about.title == sample().article.about.title);
  CHECK(head.about.published == "2025-11-27");
  CHECK(head.about.language == "ru");
  REQUIRE(head.languages.size() == 2);
  CHECK(head.languages[1].language == "en");
}

TEST_CASE("the text of an article is its title and its body", "[index]") {
  const StoredArticle stored = sample();
  CHECK(full_text(stored.article) == "Порт закрыт\nДокеры ушли.\nThe end.\n");
  CHECK(full_text(stored.article).substr(body_begin(stored.article)) ==
        stored.article.body);
}

TEST_CASE("a stored article that is cut is damage", "[index]") {
  const std::string bytes = encode_article(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    INFO("the first " << size << " of " << bytes.size() << " bytes");
    CHECK_THROWS_AS(decode_article(bytes.substr(0, size)), DamagedIndexError);
  }
  CHECK_THROWS_WITH(decode_article(""),
                    Catch::Contains("build the index anew"));
}

TEST_CASE("a stored article with more behind it is damage", "[index]") {
  CHECK_THROWS_AS(decode_article(encode_article(sample()) + "x"),
                  DamagedIndexError);
}

TEST_CASE("a stored article of another version is damage", "[index]") {
  std::string bytes = encode_article(sample());
  bytes[0] = 2;
  CHECK_THROWS_AS(decode_article(bytes), DamagedIndexError);
}

TEST_CASE("any bytes are read or refused", "[index]") {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    Random random(seed);
    std::string bytes = random.one_in(4)
                            ? "\x03" + random.bytes(random.below(60))
                            : encode_article(random_article(random));
    for (std::size_t count = random.below(4); count > 0; --count) {
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    }
    INFO("seed " << seed);
    CHECK(is_read_or_refused(bytes));
  }
  CHECK(is_read_or_refused(std::string(1000, '\xFF')));
  CHECK(is_read_or_refused("\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F"));
}
