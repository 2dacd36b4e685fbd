#include "source/feed/xml_parser.h"

#include <cstddef>
#include <new>
#include <unordered_set>
#include <utility>
#include <vector>

#include <libxml/parser.h>

namespace lede {
namespace {

constexpr std::size_t kDeepest = 256;

// Each element looks for its namespace among all that are open.
constexpr int kMostNamespaces = 500;

// libxml2 keeps each name that it meets, in a table that does not grow with
// them: a million took it 21 s.
constexpr std::size_t kMostNames = 10'000;

std::string_view view_of(const xmlChar* text) {
  return text == nullptr
             ? std::string_view()
             : std::string_view(reinterpret_cast<const char*>(text));
}

// Declarations of a DOCTYPE make a document even where nobody builds one.
struct FreeParser {
  void operator()(xmlParserCtxt* parser) const {
    xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
  }
};

}  // namespace

struct XmlParser::Run {
  XmlEvents* events = nullptr;
  std::unique_ptr<xmlParserCtxt, FreeParser> parser;
  std::vector<int> namespaces;  // of each open element
  int namespace_count = 0;
  std::unordered_set<const void*> names;  // by where libxml2 keeps them
  std::string fault;
  std::string first_error;

  void stop(std::string reason) {
    if (!fault.empty()) return;
    fault = std::move(reason);
    xmlStopParser(parser.get());
  }

  void keep_name(const void* name) {
    names.insert(name);
    if (names.size() > kMostNames) stop("it has more than 10,000 names");
  }

  void start(const xmlChar* name, const xmlChar* uri, int declared,
             const XmlAttributes& attributes) {
    if (!fault.empty()) return;
    namespaces.push_back(declared);
    namespace_count += declared;
    if (namespaces.size() > kDeepest) {
      return stop("nested deeper than 256 elements");
    }
    if (namespace_count > kMostNamespaces) {
      return stop("it declares more than 500 namespaces");
    }
    events->start_element(view_of(uri), view_of(name), attributes);
  }

  void end() {
    if (!fault.empty()) return;
    namespace_count -= namespaces.back();
    namespaces.pop_back();
    events->end_element();
  }

  static void on_start(void* user, const xmlChar* name,
                       const xmlChar* /*prefix*/, const xmlChar* uri,
                       int namespaces, const xmlChar** declared, int attributes,
                       int /*defaulted*/, const xmlChar** fields) {
    auto& run = *static_cast<Run*>(user);
    run.keep_name(name);
    for (int at = 0; at < 2 * namespaces; ++at) run.keep_name(declared[at]);
    for (int at = 0; at < attributes; ++at)
      run.keep_name(fields[std::ptrdiff_t{5} * at]);
    run.start(name, uri, namespaces, XmlAttributes(fields, attributes));
  }

  static void on_instruction(void* user, const xmlChar* target,
                             const xmlChar* /*data*/) {
    static_cast<Run*>(user)->keep_name(target);
  }

  static void on_end(void* user, const xmlChar* /*name*/,
                     const xmlChar* /*prefix*/, const xmlChar* /*uri*/) {
    static_cast<Run*>(user)->end();
  }

  static void on_characters(void* user, const xmlChar* text, int size) {
    const auto& run = *static_cast<Run*>(user);
    if (!run.fault.empty()) return;
    run.events->characters(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  }

  static void on_entity(void* user, const xmlChar* /*name*/, int /*type*/,
                        const xmlChar* /*public_id*/,
                        const xmlChar* /*system_id*/, xmlChar* /*content*/) {
    static_cast<Run*>(user)->stop(
        "its DOCTYPE declares entities, as a bomb does");
  }

  static void on_attribute(void* user, const xmlChar* /*element*/,
                           const xmlChar* /*name*/, int /*type*/, int /*def*/,
                           const xmlChar* /*value*/, xmlEnumerationPtr values) {
    xmlFreeEnumeration(values);
    static_cast<Run*>(user)->stop("its DOCTYPE declares attributes");
  }

  static xmlSAXHandler handler() {
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = on_start;
    handler.endElementNs = on_end;
    handler.characters = on_characters;
    handler.cdataBlock = on_characters;
    handler.ignorableWhitespace = on_characters;
    handler.processingInstruction = on_instruction;
    handler.entityDecl = on_entity;
    handler.attributeDecl = on_attribute;
    // What it points to is const in newer versions of libxml2.
    handler.serror = [](void* user, auto* error) {
      static_cast<Run*>(user)->note(*error);
    };
    return handler;
  }

  // The first error is the reason of those behind it.
  template <typename Error>
  void note(const Error& error) {
    if (error.level != XML_ERR_FATAL || !first_error.empty()) return;
    std::string message = error.message == nullptr ? "" : error.message;
    while (message.ends_with('\n')) message.pop_back();
    // libxml2 finds "extra content" there.
    if (error.code == XML_ERR_DOCUMENT_END && !namespaces.empty()) {
      message = "the file ends within an element";
    }
    first_error = "line " + std::to_string(error.line) + ": " + message;
  }

  void check() {
    if (!fault.empty() || parser->wellFormed != 0) return;
    fault = "not well-formed XML, " + first_error;
  }
};

std::string XmlAttributes::value(std::string_view prefix,
                                 std::string_view name) const {
  for (int at = 0; at < count_; ++at) {
    const unsigned char** field = fields_ + std::ptrdiff_t{5} * at;
    if (view_of(field[0]) == name && view_of(field[1]) == prefix) {
      return {field[3], field[4]};
    }
  }
  return {};
}

XmlParser::XmlParser(XmlEvents& events) : run_(std::make_unique<Run>()) {
  run_->events = &events;
  xmlSAXHandler handler = Run::handler();
  run_->parser.reset(
      xmlCreatePushParserCtxt(&handler, run_.get(), nullptr, 0, nullptr));
  if (!run_->parser) throw std::bad_alloc();
  xmlCtxtUseOptions(run_->parser.get(), XML_PARSE_NONET | XML_PARSE_NOERROR |
                                            XML_PARSE_NOWARNING |
                                            XML_PARSE_IGNORE_ENC);
}

XmlParser::~XmlParser() = default;

void XmlParser::read(std::string_view piece) {
  if (!run_->fault.empty()) return;
  xmlParseChunk(run_->parser.get(), piece.data(),
                static_cast<int>(piece.size()), 0);
  run_->check();
}

void XmlParser::finish() {
  if (!run_->fault.empty()) return;
  xmlParseChunk(run_->parser.get(), nullptr, 0, 1);
  run_->check();
}

void XmlParser::stop(std::string reason) { run_->stop(std::move(reason)); }

const std::string& XmlParser::fault() const { return run_->fault; }

}  // namespace lede
