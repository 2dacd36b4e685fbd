#include "extract/html_reference.h"

#include <charconv>
#include <string>

#include <libxml/HTMLparser.h>

namespace lede {
namespace {

constexpr std::size_t kLongestName = 10;  // "thetasym" has 8

bool may_be_in_name(char byte) {
  const int lower = byte | 0x20;
  return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9');
}

HtmlReference ended(std::string_view rest, std::size_t size, char32_t code) {
  const bool semicolon = size < rest.size() && rest[size] == ';';
  return {size + (semicolon ? 1 : 0), code};
}

HtmlReference number_reference(std::string_view rest) {
  const bool hex = rest.size() > 2 && (rest[2] | 0x20) == 'x';
  const char* const digits = rest.data() + (hex ? 3 : 2);
  const char* const end = rest.data() + rest.size();
  std::uint32_t code = 0;
  const auto read = std::from_chars(digits, end, code, hex ? 16 : 10);
  if (read.ptr == digits || read.ec != std::errc() || code > 0x10FFFF)
    return {};
  return ended(rest, static_cast<std::size_t>(read.ptr - rest.data()), code);
}

}  // namespace

HtmlReference html_reference_at(std::string_view html, std::size_t at) {
  const std::string_view rest = html.substr(at, 16);
  if (rest.starts_with("&#") && rest.size() > 2) return number_reference(rest);
  std::size_t size = 1;
  while (size < rest.size() && size <= kLongestName &&
         may_be_in_name(rest[size])) {
    ++size;
  }
  if (size == 1) return {};
  const std::string name(rest.substr(1, size - 1));
  const auto* found = htmlEntityLookup(
      reinterpret_cast<const xmlChar*>(name.c_str()));  // NOLINT
  return found == nullptr ? HtmlReference() : ended(rest, size, found->value);
}

}  // namespace lede
