#include <memory>
#include <string_view>

#include <benchmark/benchmark.h>
#include <libxml/HTMLparser.h>

#include "extract/html_parser.h"
#include "extract/page.h"
#include "stage.h"

namespace lede::bench {
namespace {

void count_start(void* count, const xmlChar* /*name*/,
                 const xmlChar** /*attributes*/) {
  ++*static_cast<std::size_t*>(count);
}

void count_bytes(void* count, const xmlChar* /*text*/, int size) {
  *static_cast<std::size_t*>(count) += static_cast<std::size_t>(size);
}

// libxml2 as it is, with events that do next to nothing.
std::size_t parse_bare(std::string_view html) {
  const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxt*)> parser(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())),
      htmlFreeParserCtxt);
  if (!parser) return 0;
  std::size_t count = 0;
  xmlSAXHandler handler{};
  handler.startElement = count_start;
  handler.characters = count_bytes;
  *parser->sax = handler;
  parser->userData = &count;
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                       HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                       HTML_PARSE_IGNORE_ENC);
  parser->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseDocument(parser.get());
  return count;
}

class Deaf : public HtmlEvents {
 public:
  void start_element(std::string_view /*name*/,
                     const HtmlAttributes& /*attributes*/) override {}
  void end_element(std::string_view /*name*/) override {}
  void characters(std::string_view /*text*/) override {}
};

}  // namespace

std::vector<Stage> html_stages() {
  const auto bare = [](const SpeedText& pages) {
    for (const std::string& page : pages.articles) {
      benchmark::DoNotOptimize(parse_bare(page));
    }
  };
  const auto parsed = [](const SpeedText& pages) {
    Deaf nobody;
    for (const std::string& page : pages.articles) parse_html(page, nobody);
  };
  const auto read = [](const SpeedText& pages) {
    for (const std::string& page : pages.articles) {
      benchmark::DoNotOptimize(read_page(page));
    }
  };
  return {{"libxml2 alone, events", bare, false},
          {"parse_html (limits and libxml2)", parsed, false},
          {"read_page (the article)", read, false}};
}

}  // namespace lede::bench
