#include "extract/tag_limits.h"

#include "support/catch.h"
#include "support/random.h"

using lede::with_tag_limits;

namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

}  // namespace

TEST_CASE("a page with few attributes stays as it is", "[indexer]") {
  for (const std::string& page : {
           std::string(),
           std::string("text"),
           std::string("<p>Порт</p>"),
           std::string("<a href='x>y' title=\"a > b\">c</a>"),
           std::string("<img src=a/b.png alt>"),
           std::string("a < b and c > d"),
           std::string("<!-- <p a b c> -->"),
           std::string("<a b=\"unclosed>text"),
           std::string("<a b"),
           std::string("<"),
           std::string("<a"),
           "<p" + times(200, " a=1") + ">text",
           "<p " + times(200, "a ") + ">text",
       }) {
    INFO(page);
    CHECK(with_tag_limits(page) == page);
  }
}

TEST_CASE("attributes over the limit are cut and the text stays", "[indexer]") {
  struct Case {
    const char* what;
    std::string tag;
  };
  const Case cases[] = {
      {"plain", "<p" + times(5000, " a=1") + ">"},
      {"quoted", "<p" + times(5000, " a=\"x > y\"") + ">"},
      {"by slashes", "<p" + times(5000, "/a") + ">"},
      {"over lines", "<p" + times(5000, "\na='1'") + ">"},
      {"side by side", "<p" + times(5000, " a='1'b=\"2\"") + ">"},
      {"without values", "<p" + times(5000, " a") + ">"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    const std::string cut = with_tag_limits("before " + each.tag + " after");
    CHECK(cut.size() < 5000);
    CHECK(cut.starts_with("before <p"));
    CHECK(cut.ends_with("> after"));
  }
}

TEST_CASE("a page without tags has its NULs as spaces", "[indexer]") {
  CHECK(with_tag_limits(std::string("a\0b<p\0c>", 8)) == "a b<p c>");
}

TEST_CASE("a script with many words behind a less-than sign keeps its end",
          "[indexer]") {
  const std::string script = "<script>for (i = 0; i<n; ++i) {" +
                             times(300, " x += 1;") + "}</script><p>Port";
  CHECK_THAT(with_tag_limits(script), Catch::EndsWith("</script><p>Port"));
  const std::string comment =
      "<!-- an old <a" + times(300, " word") + " --><p>Port";
  CHECK_THAT(with_tag_limits(comment), Catch::EndsWith("--><p>Port"));
}

TEST_CASE("an end tag that ends nothing is left out", "[indexer]") {
  struct Case {
    const char* page;
    const char* limited;
  };
  const Case cases[] = {
      {"a</b>c", "ac"},
      {"<b>a</b></b>c", "<b>a</b>c"},
      {"<B>a</b>", "<B>a</b>"},
      {"<p>a</p>b</p></div>c", "<p>a</p>bc"},
      {"<i><b>a</i></b>c", "<i><b>a</i></b>c"},
  };
  for (const Case& each : cases) {
    INFO(each.page);
    CHECK(with_tag_limits(each.page) == each.limited);
  }
}

TEST_CASE("a short page of start tags and text stays as it is", "[indexer]") {
  const std::vector<std::string> pieces = {
      "<",   ">",   "<a",   " b", "=",     "\"",       "'",    "<!--",
      "-->", " x ", "порт", "\n", "<br/>", "<script>", "&amp;"};
  for (unsigned seed = 0; seed < 200; ++seed) {
    lede::test::Random random(seed);
    const std::string page = random.text_of(pieces, random.below(300));
    INFO("seed " << seed << ": " << page);
    // Whole comments of this kind are left out.
    if (page.find("<!-->") != std::string::npos) continue;
    if (page.find("<!--->") != std::string::npos) continue;
    CHECK(with_tag_limits(page) == page);
  }
}
