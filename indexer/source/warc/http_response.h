#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lede {

/// An HTTP response as it was stored.
struct HttpResponse {
  unsigned status = 0;
  std::string media_type;  ///< in lower case, with its parameters
  std::string encoding;    ///< of the content: "", "gzip", "br", …
  std::string body;        ///< without chunks, still in that encoding
  std::string chunks;      ///< that it was sent in, if it was
};

/// Reads a response by Boost.Beast; nothing where there is none. All that
/// follows the head is the body, whatever length the head says: crawlers
/// store what they unpacked beside the length of the packed.
std::optional<HttpResponse> http_response(std::string_view bytes);

}  // namespace lede
