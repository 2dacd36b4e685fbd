#include "extract/html_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include "extract/tag_limits.h"
#include "utf8.h"

namespace lede {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name,
               const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_invisible(std::string_view element) {
  constexpr std::array<std::string_view, 8> kNames = {
      "script", "style", "noscript", "template",
      "svg",    "math",  "iframe",   "object"};
  return is_one_of(element, kNames);
}

bool is_block(std::string_view element) {
  constexpr std::array<std::string_view, 33> kNames = {
      "address", "article", "aside", "blockquote", "br",     "dd",
      "div",     "dl",      "dt",    "figcaption", "figure", "footer",
      "form",    "h1",      "h2",    "h3",         "h4",     "h5",
      "h6",      "header",  "hr",    "li",         "main",   "nav",
      "ol",      "p",       "pre",   "section",    "table",  "td",
      "th",      "tr",      "ul"};
  return is_one_of(element, kNames);
}

// Gathers the text while libxml2 reads the page.
class Collector {
 public:
  void start_element(std::string_view name, const xmlChar** attributes) {
    if (is_invisible(name)) ++invisible_depth_;
    if (name == "html") result_.language = attribute(attributes, "lang");
    if (name == "title") in_title_ = true;
    if (name == "h1") in_heading_ = heading_.empty();
    if (is_block(name)) end_line();
  }

  void end_element(std::string_view name) {
    if (is_invisible(name) && invisible_depth_ > 0) --invisible_depth_;
    if (name == "title") in_title_ = false;
    if (name == "h1") in_heading_ = false;
    if (is_block(name)) end_line();
  }

  void characters(std::string_view text) {
    if (invisible_depth_ > 0) return;
    if (in_title_) {
      append_words(text, result_.title);
      return;
    }
    if (in_heading_) append_words(text, heading_);
    append_words(text, result_.text);
  }

  HtmlText take() {
    in_title_ = false;
    invisible_depth_ = 0;
    if (result_.title.empty()) result_.title = heading_;
    trim_end(result_.title);
    end_line();
    return std::move(result_);
  }

 private:
  static std::string attribute(const xmlChar** attributes,
                               std::string_view wanted) {
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      const auto* name = reinterpret_cast<const char*>(attributes[0]);
      const auto* value = reinterpret_cast<const char*>(attributes[1]);
      if (name == wanted && value != nullptr) return value;
    }
    return {};
  }

  static bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ||
           byte == '\f';
  }

  // White space as HTML shows it: runs are one space, none at line starts.
  static void append_words(std::string_view text, std::string& out) {
    for (const char byte : text) {
      if (!is_space(byte)) {
        out += byte;
      } else if (!out.empty() && out.back() != ' ' && out.back() != '\n') {
        out += ' ';
      }
    }
  }

  static void trim_end(std::string& text) {
    while (!text.empty() && is_space(text.back())) text.pop_back();
  }

  void end_line() {
    if (in_heading_) append_words(" ", heading_);
    if (invisible_depth_ > 0 || in_title_) return;
    while (!result_.text.empty() && result_.text.back() == ' ') {
      result_.text.pop_back();
    }
    if (!result_.text.empty() && result_.text.back() != '\n') {
      result_.text += '\n';
    }
  }

  HtmlText result_;
  std::string heading_;
  std::size_t invisible_depth_ = 0;
  bool in_title_ = false;
  bool in_heading_ = false;
};

std::string_view view_of(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
  static_cast<Collector*>(user)->start_element(view_of(name), attributes);
}

void on_end(void* user, const xmlChar* name) {
  static_cast<Collector*>(user)->end_element(view_of(name));
}

void on_characters(void* user, const xmlChar* text, int size) {
  static_cast<Collector*>(user)->characters(
      {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

HtmlText html_text(std::string_view html) {
  Collector collector;
  xmlSAXHandler handler{};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_characters;
  handler.cdataBlock = on_characters;
  handler.ignorableWhitespace = on_characters;
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreatePushParserCtxt(&handler, &collector, nullptr, 0, nullptr,
                               XML_CHAR_ENCODING_UTF8));
  if (!parser) throw std::bad_alloc();
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                       HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                       HTML_PARSE_IGNORE_ENC);
  const std::string safe = with_tag_limits(html);
  constexpr std::size_t kChunkBytes = 1U << 16U;
  for (std::size_t at = 0; at < safe.size(); at += kChunkBytes) {
    const std::size_t size = std::min(kChunkBytes, safe.size() - at);
    htmlParseChunk(parser.get(), safe.data() + at, static_cast<int>(size), 0);
  }
  htmlParseChunk(parser.get(), nullptr, 0, 1);
  return collector.take();
}

}  // namespace lede
