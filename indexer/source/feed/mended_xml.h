#pragma once

#include <string>
#include <string_view>

namespace lede {

struct MendedXml {
  std::string text;
  std::string fault;  ///< why the text ends early; empty where it does not
};

/// XML as programs should have written it, so that a parser that must stop at
/// the first fault reads on: named characters of HTML (&nbsp;) as themselves,
/// "&" where none begins as "&amp;", no control characters and none before the
/// declaration. No entities are left but the five of XML. Ends before a tag
/// with more than 100 attributes, since parsers compare each with all others.
/// Takes and gives valid UTF-8; linear.
MendedXml mended_xml(std::string_view xml);

}  // namespace lede
