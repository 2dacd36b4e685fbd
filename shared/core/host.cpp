#include "host.h"

#include <algorithm>

#include "ascii.h"

namespace lede {
namespace {

constexpr std::size_t kLongestHost = 200;
constexpr std::size_t kMostDomains = 8;

std::string_view after(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? text : text.substr(at + mark.size());
}

// host:port, [address]:port
std::string_view without_port(std::string_view authority) {
  const std::size_t bracket = authority.find(']');
  const std::size_t from = bracket == std::string_view::npos ? 0 : bracket;
  return authority.substr(0, authority.find(':', from));
}

bool may_be_host(std::string_view text) {
  return text.size() <= kLongestHost &&
         std::none_of(text.begin(), text.end(), [](char byte) {
           return static_cast<unsigned char>(byte) <= ' ';
         });
}

}  // namespace

std::string host_of(std::string_view url) {
  std::string_view authority = after(url, "//");
  authority = authority.substr(0, authority.find_first_of("/?#"));
  std::string host = lower_ascii(without_port(after(authority, "@")));
  if (host.ends_with('.')) host.pop_back();
  if (host.starts_with("www.")) host.erase(0, 4);
  return may_be_host(host) ? host : std::string();
}

std::vector<std::string_view> domains_of(std::string_view host) {
  std::vector<std::string_view> domains;
  if (!host.empty()) domains.push_back(host);
  for (std::size_t point = host.find('.');
       point != std::string_view::npos && domains.size() < kMostDomains;
       point = host.find('.')) {
    host.remove_prefix(point + 1);
    if (host.find('.') != std::string_view::npos) domains.push_back(host);
  }
  return domains;
}

}  // namespace lede
