// Finding a text in its original.

#include <map>

#include "extract/extraction.h"
#include "original/encoding_runs.h"
#include "original/feed_reading.h"
#include "original/json_strings.h"
#include "original/page_lines.h"
#include "original/run_list.h"
#include "original/text_place.h"
#include "source/feed/element_finder.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/time_limit.h"
#include "utf8.h"

using lede::OriginalRun;
using lede::OriginalRuns;
using lede::Span;
using lede::Writing;
using lede::test::Random;

namespace {

// Each byte of the text that stands somewhere, with its place.
std::map<std::size_t, std::size_t> places_in(const OriginalRuns& runs) {
  std::map<std::size_t, std::size_t> places;
  for (const OriginalRun& run : runs) {
    for (std::size_t at = 0; at < run.text.size(); ++at) {
      places[run.text.begin + at] = run.original.begin + at;
    }
  }
  return places;
}

OriginalRuns random_runs(Random& random, std::size_t text_bytes) {
  lede::RunList runs;
  std::size_t original = 0;
  for (std::size_t at = random.below(5); at < text_bytes;) {
    const std::size_t size =
        1 + random.below(std::min<std::size_t>(9, text_bytes - at));
    original += random.below(4);
    runs.add({{at, at + size},
              {original, original + size},
              Writing::kAsIs,
              random.one_in(2)});
    at += size + random.below(5);
    original += size;
  }
  return runs.take();
}

// A raw article in a record of this form.
lede::OriginalMap map_of(lede::RawArticle raw) {
  const auto extracted = lede::extract_article(raw);
  if (const auto* found = std::get_if<lede::Extraction>(&extracted)) {
    return found->original;
  }
  return {};
}

std::string value(std::string_view record, std::string_view key) {
  const auto span = lede::json_string_of(record, key);
  return span ? std::string(record.substr(span->begin, span->size())) : "none";
}

}  // namespace

TEST_CASE("a string of a record is the one of the outermost object",
          "[indexer]") {
  CHECK(value(R"({"text": "a\"b", "title": "c"})", "text") == R"(a\"b)");
  CHECK(value(R"({"a": {"text": "inner"}, "text": "outer"})", "text") ==
        "outer");
  CHECK(value(R"({"a": ["text", ":", "x"], "text":"y"})", "text") == "y");
  CHECK(value(R"({"title": "text", "text": "z"})", "text") == "z");
  CHECK(value(R"({"text": null, "title": "text"})", "text") == "none");
  CHECK(value(R"({"text": 1, "title": "\\"})", "title") == R"(\\)");
  CHECK(value(R"({"text": "first", "text": "second"})", "text") == "first");
  for (const char* cut :
       {"", "{", "{\"", "{\"text\"", "{\"text\":\"", "\"\\"}) {
    CHECK(value(cut, "text").size() < 9);
  }
}

TEST_CASE("an element is found by the number of its start tag", "[indexer]") {
  const std::string xml =
      "\uFEFF<?xml?><!DOCTYPE a><a><!-- <b> --><b c='>' "
      "d=\"/>\"/><![CDATA[<b>]]>"
      "<c>1<d>2<d/></d></c ><c/></a>";
  const char* elements[] = {
      "", "<b c='>' d=\"/>\"/>", "<c>1<d>2<d/></d></c >", "", "", "<c/>"};
  lede::ElementFinder finder(xml);
  for (const std::size_t number : {2U, 3U, 6U}) {
    const Span span = finder.element(number);
    CHECK(xml.substr(span.begin, span.size()) == elements[number - 1]);
  }
  CHECK(finder.element(7).empty());
  for (const char* cut : {"", "<", "<a", "<a><b", "<a>1</", "<a b='", "<!--"}) {
    CHECK(lede::ElementFinder(cut).element(1).end <= std::string(cut).size());
    CHECK(lede::ElementFinder(cut).element(2).empty());
  }
}

TEST_CASE("in a feed tags and letters may be escaped", "[indexer]") {
  struct Row {
    const char* xml;
    const char* found;  // where "café au lait" stands
  };
  const Row rows[] = {
      {"<t>A café au lait</t>", "café au lait"},
      {"<t>A caf&#233; <b>au</b> lait</t>", "caf&#233; <b>au</b> lait"},
      {"<t><![CDATA[A caf&eacute; <b>au</b> lait]]></t>",
       "caf&eacute; <b>au</b> lait"},
      {"<t>A caf&amp;eacute; &lt;b>au&lt;/b&gt; lait</t>",
       "caf&amp;eacute; &lt;b>au&lt;/b&gt; lait"},
      {"<t>A caf&amp;#xe9; &lt;a b=\"a &gt; b\"&gt;au lait</t>",
       "caf&amp;#xe9; &lt;a b=\"a &gt; b\"&gt;au lait"},
      {"<t>A café &lt;!-- au &gt; --&gt;au lait</t>",
       "café &lt;!-- au &gt; --&gt;au lait"},
      {"<t>A café &lt; 3 au lait</t>", "nothing"},
      {"<t>A café &lt;b au lait</t>", "nothing"},
      {"<t>A cafe au lait</t>", "nothing"},
  };
  const std::string text = "A café au lait";
  for (const Row& row : rows) {
    const std::string xml = row.xml;
    lede::FeedReading reading(xml);
    const auto place =
        lede::OriginalMap(lede::runs_of_page_lines(text, reading))
            .find(text, {2, text.size()});
    CHECK((place ? xml.substr(place->begin, place->size()) : "nothing") ==
          row.found);
  }
}

TEST_CASE("steps put together lead where they lead one by one", "[indexer]") {
  Random random(20261125);
  const std::string middle(400, 'm');
  for (int round = 0; round < 500; ++round) {
    const OriginalRuns inner = random_runs(random, 60);
    const OriginalRuns outer = random_runs(random, 120);
    const auto first = places_in(inner);
    const auto second = places_in(outer);
    std::map<std::size_t, std::size_t> expected;
    for (const auto& [text, between] : first) {
      const auto found = second.find(between);
      if (found != second.end()) expected[text] = found->second;
    }
    CHECK(places_in(composed(inner, outer, middle)) == expected);
  }
}

TEST_CASE("a line is found behind furniture that reads like others",
          "[indexer]") {
  const std::string html =
      "<p>Read more</p><p>Subscribe</p><p>The dockers of Kaldhavn went back to "
      "work on Monday morning.</p><p>Read more</p>";
  const std::string body =
      "The dockers of Kaldhavn went back to work on Monday morning.\n"
      "Read more\n";
  lede::HtmlReading page(html);
  const OriginalRuns runs = lede::runs_of_page_lines(body, page);
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].original.begin == html.find("The dockers"));
  CHECK(runs[1].original.begin == html.rfind("Read more"));
}

TEST_CASE("a line is found around formulas that only the page has",
          "[indexer]") {
  const std::string formula = "<math><mi>where</mi><mo>denotes</mo>" +
                              std::string(5000, 'x') + "</math>";
  const std::string html =
      "<p>The dockers of Kaldhavn went back to work on Monday "
      "morning.</p><dd>" +
      formula + formula + "</dd><dd>where " + formula +
      " denotes the <a href=\"n\">number</a> of them, and " + formula +
      " that of <b>cranes</b> in the harbour</dd><p>Read more</p>";
  const std::string body =
      "The dockers of Kaldhavn went back to work on Monday morning.\n"
      "where denotes the number of them, and that of cranes in the harbour\n"
      "Read more\n";
  lede::HtmlReading page(html);
  const lede::OriginalMap map(lede::runs_of_page_lines(body, page));
  for (const std::string word :
       {"dockers", "the number", "of them", "cranes", "harbour", "Read more"}) {
    INFO(word);
    const std::size_t at = body.find(word);
    const auto place = map.find(body, {at, at + word.size()});
    REQUIRE(place);
    const std::string found = html.substr(place->begin, place->size());
    CHECK(found.substr(0, 3) == word.substr(0, 3));
    CHECK(found.substr(found.size() - 3) == word.substr(word.size() - 3));
  }
  const std::size_t and_that = body.find("and that");
  CHECK_FALSE(map.find(body, {and_that, and_that + 8}));
}

TEST_CASE("whatever an article is made of, runs rise and lie in its record",
          "[indexer]") {
  Random random(20261126);
  for (int round = 0; round < 400; ++round) {
    lede::RawArticle raw;
    raw.id = "x";
    raw.bytes = random.one_in(3) ? random.bytes(random.below(400))
                                 : random.text_of(lede::test::odd_pieces(),
                                                  random.below(200));
    raw.format = random.one_in(2) ? lede::ArticleFormat::kHtml
                                  : lede::ArticleFormat::kPlainText;
    raw.place = {0, lede::RecordForm::kAsIs, {}};
    if (random.one_in(2)) {
      raw.place->form = static_cast<lede::RecordForm>(1 + random.below(4));
      raw.place->record =
          random.one_in(2) ? raw.bytes : "{\"text\":\"" + raw.bytes + "\"}";
      raw.place->text.end = raw.place->title.end = raw.place->record.size();
    }
    const std::size_t size =
        raw.place->record.empty() ? raw.bytes.size() : raw.place->record.size();
    std::size_t end = 0;
    const lede::OriginalMap map = map_of(raw);
    for (const OriginalRun& run : map.runs()) {
      CHECK(run.text.begin >= end);
      CHECK(run.text.end > run.text.begin);
      CHECK(run.original.begin < run.original.end);
      CHECK(run.original.end <= size);
      end = run.text.end;
    }
    const std::string bytes = map.encode();
    CHECK(lede::OriginalMap::decode(bytes).encode() == bytes);
  }
}

TEST_CASE("a large text that stands nowhere is soon given up", "[indexer]") {
  constexpr std::size_t kBytes = 1'000'000;
  const auto repeated = [](std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
  };
  const std::string lines = repeated(
      "A line of words that does not stand on the page anywhere at all.\n",
      kBytes);
  for (const char* piece :
       {"<p>A line of words that does not", "<", "&", "<a '", "<script>",
        "A line of words that does not stand on the page <b>", "&amp;A line ",
        "]", "=D0", "\\u04", "A ", "<!--", "&lt;a", "&lt;!--", "&lt;a b=\"",
        "<![CDATA[", "&lt;b&gt;A line of words "}) {
    const std::string original = repeated(piece, kBytes);
    INFO(piece);
    const double seconds = lede::test::processor_seconds([&] {
      lede::HtmlReading page(original);
      lede::runs_of_page_lines(lines, page);
      lede::MarkdownReading markdown(original);
      lede::runs_from_line(lines, markdown);
      lede::MailReading mail(original);
      lede::runs_from_line(lines, mail);
      lede::runs_at_first_place(lines, page);
      lede::FeedReading feed(original);
      lede::runs_of_page_lines(lines, feed);
      lede::ElementFinder(original).element(kBytes);
    });
    CHECK(seconds < lede::test::kLinearSeconds);
  }
}
