#include "extract/page_tree.h"

#include <string>

#include "support/catch.h"

using namespace lede;

TEST_CASE("blocks become lines and white space is one space",
          "[indexer][extract]") {
  struct Case {
    const char* html;
    const char* text;
  };
  const Case cases[] = {
      {"<p>a<p>b", "a\nb\n"},
      {"<ul><li>a<li>b</ul>", "a\nb\n"},
      {"a<br>b<br/>c", "a\nb\nc\n"},
      {"<p> a \n\t b </p>", "a b\n"},
      {"<p>a&nbsp;&nbsp;b</p>", "a b\n"},
      {"<p>a<b>b</b>c <i>d</i></p>", "abc d\n"},
      {"<table><tr><td>a<td>b<tr><td>c</table>", "a\nb\nc\n"},
      {"<p>a<span>b</p>c</span>", "ab\nc\n"},
      {"<article><section>a</section><aside>b</aside></article>", "a\nb\n"},
      {"<p>&lt;b&gt; &amp; &#1087; &#x43F;</p>", "<b> & п п\n"},
      {"<p>it&#146;s</p>", "it’s\n"},
      {"<p>a</p><textarea>b</textarea><select><option>c</select>", "a\n"},
      {"<p>a<!-- b --></p><!-->c<!-- d", "a\nc\n"},
      {"<p>a</p><plaintext>b", "a\nb\n"},
  };
  for (const Case& one : cases) {
    INFO(one.html);
    CHECK(page_tree(one.html).text == one.text);
  }
}

TEST_CASE("bytes in links are counted for each block", "[indexer][extract]") {
  const PageTree tree = page_tree("<p>see <a href=/>this</a></p><p>that</p>");
  REQUIRE(tree.blocks.size() == 2);
  CHECK(tree.blocks[0].link_bytes == 4);
  CHECK(tree.blocks[1].link_bytes == 0);
}

TEST_CASE("elements of one kind are alike whatever numbers their names have",
          "[indexer][extract]") {
  const PageTree tree = page_tree(
      "<div class=post-1><p>a</p></div><div class=post-22><p>b</p></div>"
      "<div class=menu><p>c</p></div>");
  REQUIRE(tree.blocks.size() == 3);
  const auto likeness = [&](std::size_t block) {
    return tree.elements[tree.blocks[block].element].likeness;
  };
  CHECK(likeness(0) == likeness(1));
  CHECK(likeness(0) != likeness(2));
}
