#include "source/feed/mended_xml.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <libxml/HTMLparser.h>

#include "utf8.h"

namespace lede {
namespace {

constexpr int kMostAttributes = 100;

bool is_xml_character(unsigned code) {
  return code == '\t' || code == '\n' || code == '\r' ||
         (code >= 0x20 && code <= 0xD7FF) ||
         (code >= 0xE000 && code <= 0xFFFD) ||
         (code >= 0x10000 && code <= 0x10FFFF);
}

bool is_control_byte(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 && byte != '\t' &&
         byte != '\n' && byte != '\r';
}

void append_without_controls(std::string_view text, std::string& out) {
  std::remove_copy_if(text.begin(), text.end(), std::back_inserter(out),
                      is_control_byte);
}

// "#8217" or "#x2019" as it may stand in XML, else nothing.
std::string number_reference(std::string_view name) {
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string_view digits = name.substr(hex ? 2 : 1);
  unsigned code = 0;
  const auto result = std::from_chars(
      digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  const bool whole = result.ptr == digits.data() + digits.size();
  if (digits.empty() || !whole || !is_xml_character(code)) return {};
  return (hex ? "&#x" : "&#") + std::string(digits) + ";";
}

std::string named_reference(const std::string& name) {
  constexpr std::array<std::string_view, 5> kOfXml = {"amp", "lt", "gt", "quot",
                                                      "apos"};
  if (std::find(kOfXml.begin(), kOfXml.end(), name) != kOfXml.end()) {
    return "&" + name + ";";
  }
  const auto* found = htmlEntityLookup(
      reinterpret_cast<const xmlChar*>(name.c_str()));  // NOLINT
  std::string text;
  if (found != nullptr) append_utf8(found->value, text);
  return text;
}

class Mender {
 public:
  explicit Mender(std::string_view xml) : xml_(xml) {
    mended_.text.reserve(xml.size());
  }

  MendedXml mended() {
    at_ = std::min(xml_.find_first_not_of(" \t\r\n"), xml_.size());
    while (at_ < xml_.size() && mended_.fault.empty()) step();
    return std::move(mended_);
  }

 private:
  void step() {
    const char byte = xml_[at_];
    if (byte == '&') {
      take_reference();
    } else if (byte == '<') {
      take_markup();
    } else {
      if (in_tag_) watch_tag(byte);
      if (!is_control_byte(byte)) mended_.text += byte;
      ++at_;
    }
  }

  // Sections without references and attributes are taken as they are.
  void take_markup() {
    const std::string_view rest = xml_.substr(at_);
    if (rest.starts_with("<![CDATA[")) return take_until("]]>");
    if (rest.starts_with("<!--")) return take_until("-->");
    if (rest.starts_with("<?")) return take_until("?>");
    in_tag_ = true;
    quote_ = 0;
    attributes_ = 0;
    tag_begin_ = mended_.text.size();
    mended_.text += '<';
    ++at_;
  }

  void take_until(std::string_view mark) {
    const std::size_t found = xml_.find(mark, at_);
    const std::size_t end =
        found == std::string_view::npos ? xml_.size() : found + mark.size();
    append_without_controls(xml_.substr(at_, end - at_), mended_.text);
    at_ = end;
  }

  void watch_tag(char byte) {
    if (quote_ != 0) {
      if (byte == quote_) quote_ = 0;
    } else if (byte == '"' || byte == '\'') {
      quote_ = byte;
    } else if (byte == '>') {
      in_tag_ = false;
    } else if (byte == '=' && ++attributes_ > kMostAttributes) {
      mended_.text.resize(tag_begin_);
      mended_.fault = "a tag with more than 100 attributes";
    }
  }

  void take_reference() {
    constexpr std::size_t kLongestName = 12;
    const std::string_view rest = xml_.substr(at_ + 1, kLongestName);
    const std::size_t end = rest.find(';');
    if (end == 0 || end == std::string_view::npos) {
      mended_.text += "&amp;";
      ++at_;
      return;
    }
    const std::string name(rest.substr(0, end));
    const bool number = name.front() == '#';
    const std::string reference =
        number ? number_reference(name) : named_reference(name);
    if (reference.empty() && !number) {
      mended_.text += "&amp;";
      ++at_;
      return;
    }
    mended_.text += reference;
    at_ += end + 2;
  }

  std::string_view xml_;
  MendedXml mended_;
  std::size_t at_ = 0;
  std::size_t tag_begin_ = 0;
  int attributes_ = 0;
  char quote_ = 0;
  bool in_tag_ = false;
};

}  // namespace

MendedXml mended_xml(std::string_view xml) { return Mender(xml).mended(); }

}  // namespace lede
