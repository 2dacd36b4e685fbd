#include "extract/extraction.h"

#include "indexer/packed.h"
#include "support/catch.h"
#include "support/random.h"
#include "utf8.h"

using lede::Article;
using lede::ArticleFormat;
using lede::extract_article;
using lede::NoArticle;
using lede::RawArticle;

namespace {

// "Порт закрыт третий день" and a line of text under it.
constexpr char kCp1251[] =
    "\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2 \xF2\xF0\xE5\xF2\xE8\xE9 "
    "\xE4\xE5\xED\xFC\n\n\xC4\xEE\xEA\xE5\xF0\xFB \xE2\xFB\xF8\xEB\xE8 "
    "\xED\xE0 \xE7\xE0\xE1\xE0\xF1\xF2\xEE\xE2\xEA\xF3 \xE2 \xEF\xEE\xF0"
    "\xF2\xF3 \xE3\xEE\xF0\xEE\xE4\xE0.\n";
constexpr char kKoi8[] =
    "\xF0\xCF\xD2\xD4 \xDA\xC1\xCB\xD2\xD9\xD4 \xD4\xD2\xC5\xD4\xC9\xCA "
    "\xC4\xC5\xCE\xD8\n\n\xE4\xCF\xCB\xC5\xD2\xD9 \xD7\xD9\xDB\xCC\xC9 "
    "\xCE\xC1 \xDA\xC1\xC2\xC1\xD3\xD4\xCF\xD7\xCB\xD5 \xD7 \xD0\xCF\xD2"
    "\xD4\xD5 \xC7\xCF\xD2\xCF\xC4\xC1.\n";
constexpr char kTitle[] = "Порт закрыт третий день";
constexpr char kBody[] = "\nДокеры вышли на забастовку в порту города.\n";

RawArticle raw(std::string bytes,
               ArticleFormat format = ArticleFormat::kPlainText) {
  RawArticle article;
  article.id = "a";
  article.bytes = std::move(bytes);
  article.format = format;
  return article;
}

Article extracted(const RawArticle& article) {
  auto result = extract_article(article);
  if (const auto* none = std::get_if<NoArticle>(&result)) {
    FAIL_CHECK("rejected: " << none->reason);
    return {};
  }
  return std::get<lede::Extraction>(std::move(result)).article;
}

std::string reason_against(const RawArticle& article) {
  const auto result = extract_article(article);
  const auto* none = std::get_if<NoArticle>(&result);
  return none == nullptr ? "" : none->reason;
}

}  // namespace

TEST_CASE("a text whose lines end as on old Macs has lines", "[indexer]") {
  const Article article = extracted(
      raw("The port is shut again\r\rDock workers left.\rShips wait.\r"));
  CHECK(article.about.title == "The port is shut again");
  CHECK(article.body == "\nDock workers left.\nShips wait.\n");
}

TEST_CASE("Russian text of any encoding is read", "[indexer][ru]") {
  struct Case {
    const char* what;
    const char* bytes;
    const char* charset;
  };
  const Case cases[] = {
      {"windows-1251, detected", kCp1251, ""},
      {"KOI8-R, detected", kKoi8, ""},
      {"windows-1251, declared", kCp1251, "windows-1251"},
      {"KOI8-R, declared", kKoi8, "KOI8-R"},
      {"UTF-8, declared as another",
       "Порт закрыт третий день\n\nДокеры вышли на забастовку в порту "
       "города.\n",
       "windows-1251"},
      {"UTF-8 with a byte order mark",
       "\uFEFFПорт закрыт третий день\n\nДокеры вышли на забастовку в порту "
       "города.\n",
       ""},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    RawArticle article = raw(each.bytes);
    article.charset = each.charset;
    CHECK(extracted(article).about.title == kTitle);
    CHECK(extracted(article).body == kBody);
  }
}

TEST_CASE("a page is read in the charset that it declares", "[indexer][ru]") {
  const std::string text(kCp1251);
  for (const std::string& head :
       {std::string("<meta charset=windows-1251>"),
        std::string("<META http-equiv=\"Content-Type\" content=\"text/html; "
                    "charset=windows-1251\">")}) {
    INFO(head);
    const Article page =
        extracted(raw("<html><head>" + head + "<title>" + text.substr(0, 23) +
                          "</title></head><body><p>" + text.substr(25),
                      ArticleFormat::kHtml));
    CHECK(page.about.title == kTitle);
    CHECK(page.body == "Докеры вышли на забастовку в порту города.\n");
  }
}

TEST_CASE("what the source says wins over what is found", "[indexer]") {
  RawArticle text = raw("Port strike enters third day\nCranes stood still.\n");
  text.about.title = "Strike";
  text.about.published = "2025-11-27";
  CHECK(extracted(text).about.title == "Strike");
  CHECK(extracted(text).body ==
        "Port strike enters third day\nCranes stood still.\n");
  CHECK(extracted(text).about.published == "2025-11-27");

  RawArticle page =
      raw("<html lang=en><title>Found</title><p>Text", ArticleFormat::kHtml);
  CHECK(extracted(page).about.title == "Found");
  CHECK(extracted(page).about.language == "en");
  page.about.title = "Given";
  page.about.language = "de";
  CHECK(extracted(page).about.title == "Given");
  CHECK(extracted(page).about.language == "de");
}

TEST_CASE("lost apostrophes are mended in title and body", "[indexer][en]") {
  const Article article = extracted(
      raw("China\u0E42s tech giants go abroad\nIt isn\u0E42t new.\n"));
  CHECK(article.about.title == "China’s tech giants go abroad");
  CHECK(article.body == "It isn’t new.\n");
}

TEST_CASE("bytes without an article are told why", "[indexer]") {
  lede::test::Random random(1);
  struct Case {
    const char* what;
    RawArticle article;
    const char* reason;
  };
  const Case cases[] = {
      {"nothing", raw(""), "empty"},
      {"an empty page", raw("", ArticleFormat::kHtml), "empty"},
      {"white space", raw(" \n\t\r\n"), "no text in it"},
      {"a byte order mark", raw("\xEF\xBB\xBF"), "no text in it"},
      {"NULs", raw(std::string(1000, '\0')), "binary, not text"},
      {"noise", raw(random.bytes(5000)), "binary, not text"},
      {"packed", raw(lede::test::gzipped(random.bytes(5000))),
       "binary, not text"},
      {"a page of scripts",
       raw("<script>x</script><style>y</style>", ArticleFormat::kHtml),
       "no text in it"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(reason_against(each.article) == each.reason);
  }
}

TEST_CASE("a title alone is an article", "[indexer]") {
  RawArticle title = raw("");
  title.about.title = "Port strike";
  CHECK(extracted(title).about.title == "Port strike");
  CHECK(extracted(title).body.empty());
  CHECK(extracted(raw("Port")).about.title == "Port");
}

TEST_CASE("any bytes are an article in valid UTF-8 or are told why",
          "[indexer]") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    lede::test::Random random(seed);
    std::string bytes = random.text_of(lede::test::odd_pieces(), 60);
    for (std::size_t count = random.below(5); count > 0; --count) {
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    }
    RawArticle article =
        raw(bytes, random.one_in(2) ? ArticleFormat::kHtml
                                    : ArticleFormat::kPlainText);
    const char* charsets[] = {"",       "utf-8",    "windows-1251",
                              "UTF-16", "nonsense", "ISO-2022-JP",
                              "UTF-7"};
    article.charset = random.one_of(charsets);
    const auto result = extract_article(article);
    INFO("seed " << seed);
    if (const auto* found = std::get_if<lede::Extraction>(&result)) {
      CHECK(lede::is_valid_utf8(found->article.about.title));
      CHECK(lede::is_valid_utf8(found->article.body));
    } else {
      CHECK_FALSE(std::get<NoArticle>(result).reason.empty());
    }
  }
}
