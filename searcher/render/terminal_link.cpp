#include "render/terminal_link.h"

#include "ascii.h"

namespace lede {
namespace {

// VTE, which many terminals are made of, takes no longer ones.
constexpr std::size_t kLongestUrl = 2083;

bool begins_with_scheme(std::string_view url, std::string_view scheme) {
  return lower_ascii(url.substr(0, scheme.size())) == scheme;
}

std::string printable_ascii(std::string_view url) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char byte : url) {
    const auto code = static_cast<unsigned char>(byte);
    if (code > ' ' && code < 0x7F) {
      text += byte;
    } else {
      text.append({'%', kDigits[code >> 4U], kDigits[code & 0x0FU]});
    }
  }
  return text;
}

}  // namespace

bool is_web_address(std::string_view url) {
  return begins_with_scheme(url, "http://") ||
         begins_with_scheme(url, "https://");
}

TerminalLink terminal_link(std::string_view url, std::string_view name) {
  if (!is_web_address(url) && !begins_with_scheme(url, "file://")) return {};
  const std::string target = printable_ascii(url);
  if (target.size() > kLongestUrl) return {};
  return {"\x1b]8;id=" + std::string(name) + ";" + target + "\x1b\\",
          "\x1b]8;;\x1b\\"};
}

}  // namespace lede
