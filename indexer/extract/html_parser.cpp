#include "extract/html_parser.h"

#include <cstddef>
#include <memory>
#include <new>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "extract/flat_page.h"
#include "extract/tag_limits.h"

namespace lede {
namespace {

// An end tag is looked for among all open elements: a page of n open and n
// wrong end tags would take n * n steps. When this many are open, the rest of
// the page is read as lines without nesting.
constexpr int kDeepest = 512;

std::string_view view_of(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

struct Run {
  HtmlEvents* events = nullptr;
  htmlParserCtxt* parser = nullptr;
  bool stopped = false;
  std::size_t stopped_at = 0;  // bytes from where this run began
};

void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
  auto& run = *static_cast<Run*>(user);
  if (run.stopped) return;
  run.events->start_element(view_of(name), HtmlAttributes(attributes));
  if (run.parser->nameNr < kDeepest) return;
  run.stopped = true;
  run.stopped_at = static_cast<std::size_t>(xmlByteConsumed(run.parser));
  xmlStopParser(run.parser);
}

void on_end(void* user, const xmlChar* name) {
  auto& run = *static_cast<Run*>(user);
  if (!run.stopped) run.events->end_element(view_of(name));
}

void on_characters(void* user, const xmlChar* text, int size) {
  auto& run = *static_cast<Run*>(user);
  if (run.stopped) return;
  run.events->characters(
      {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

// Parses from the front; returns how many bytes were read before it got too
// deep.
std::size_t parse_some(std::string_view html, HtmlEvents& events) {
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())));
  if (!parser) throw std::bad_alloc();
  Run run{&events, parser.get()};
  xmlSAXHandler handler{};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_characters;
  handler.cdataBlock = on_characters;
  handler.ignorableWhitespace = on_characters;
  *parser->sax = handler;
  parser->userData = &run;
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                       HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                       HTML_PARSE_IGNORE_ENC);
  parser->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseDocument(parser.get());
  return run.stopped ? run.stopped_at : html.size();
}

}  // namespace

const unsigned char** HtmlAttributes::find(std::string_view name) const {
  if (pairs_ == nullptr) return nullptr;
  for (const unsigned char** at = pairs_; at[0] != nullptr; at += 2) {
    if (name == view_of(at[0])) return at;
  }
  return nullptr;
}

std::string_view HtmlAttributes::operator[](std::string_view name) const {
  const unsigned char** found = find(name);
  if (found == nullptr || found[1] == nullptr) return {};
  return view_of(found[1]);
}

bool HtmlAttributes::has(std::string_view name) const {
  return find(name) != nullptr;
}

void parse_html(std::string_view html, HtmlEvents& events) {
  const std::string safe = with_tag_limits(html);
  if (safe.empty()) return;
  const std::size_t read = parse_some(safe, events);
  // Stopped inside a start tag, before its end.
  const std::size_t end = safe.find('>', read);
  if (end == std::string::npos) return;
  const std::string flat = flat_page(std::string_view(safe).substr(end + 1));
  if (!flat.empty()) parse_some(flat, events);
}

}  // namespace lede
