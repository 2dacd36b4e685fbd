#pragma once

#include <string_view>

namespace lede {

/// The attributes of a start tag; valid while its event is handled.
class HtmlAttributes {
 public:
  /// `pairs` is libxml2's: name, value, name, value, null; or null.
  explicit HtmlAttributes(const unsigned char** pairs) : pairs_(pairs) {}

  /// The value of the attribute with this name in lower case, else "".
  std::string_view operator[](std::string_view name) const;

  bool has(std::string_view name) const;

 private:
  const unsigned char** find(std::string_view name) const;

  const unsigned char** pairs_;
};

/// Hears what parse_html() finds, in the order of the page. An element that
/// is opened is closed again, and inner ones before outer ones, however the
/// page is written; only those of a page nested beyond the parser's depth
/// stay open. A text may come in several pieces, which may cut a character.
class HtmlEvents {
 public:
  virtual ~HtmlEvents() = default;
  virtual void start_element(std::string_view name,
                             const HtmlAttributes& attributes) = 0;
  virtual void end_element(std::string_view name) = 0;
  virtual void characters(std::string_view text) = 0;
};

/// Parses a page by libxml2, as UTF-8 whatever charset it declares. Never
/// fails; linear in the size of the page, whatever is in it. May be called
/// from any thread.
void parse_html(std::string_view html, HtmlEvents& events);

}  // namespace lede
