#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// The host of a URL in lower case (of ASCII), without a user's name, a port,
/// a point at its end and a leading "www.". What has no "//" is read as if
/// the host came first: "www.Example.com/a" is "example.com" too. Empty where
/// there is none, and for what no host can be: above 200 bytes, with spaces.
std::string host_of(std::string_view url);

/// A host and the domains that it is in, the longest first: of
/// "news.example.com" itself and "example.com". What holds no point stands
/// for itself. At most eight; they point into `host`.
std::vector<std::string_view> domains_of(std::string_view host);

}  // namespace lede
