#include "source/warc/http_response.h"

#include <algorithm>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "ascii.h"

namespace lede {
namespace {

namespace http = boost::beast::http;
using Parser = http::response_parser<http::string_body>;

constexpr std::uint32_t kMostHeadBytes = 1U << 16U;

std::string field_of(const Parser& parser, http::field field) {
  const auto value = parser.get()[field];
  return lower_ascii({value.data(), value.size()});
}

// Beast wants HTTP/1 and a reason behind the status; crawlers write what was
// spoken, and HTTP/2 has no reasons.
std::string with_usual_status_line(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
  const std::string_view line = bytes.substr(0, end);
  const std::size_t space = line.find(' ');
  if (!line.starts_with("HTTP/") || space == std::string_view::npos) {
    return std::string(bytes);
  }
  std::string text = "HTTP/1.1";
  text.append(line.substr(space, 4)).append(" -").append(bytes.substr(end));
  return text;
}

std::size_t put(Parser& parser, std::string_view bytes,
                boost::beast::error_code& error) {
  return parser.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
}

// The chunks as one; what is no chunk is the body itself.
std::string unchunked(Parser& parser, std::string_view bytes) {
  boost::beast::error_code error;
  parser.eager(true);
  for (std::string_view rest = bytes; !error && !parser.is_done();) {
    const std::size_t count = put(parser, rest, error);
    if (count == 0) break;
    rest.remove_prefix(count);
  }
  std::string body = std::move(parser.get().body());
  return body.empty() ? std::string(bytes) : std::move(body);
}

}  // namespace

std::optional<HttpResponse> http_response(std::string_view bytes) {
  const std::string text = with_usual_status_line(bytes);
  Parser parser;
  parser.header_limit(kMostHeadBytes);
  parser.body_limit(boost::none);
  boost::beast::error_code error;
  const std::size_t head = put(parser, text, error);
  if (!parser.is_header_done()) return std::nullopt;
  HttpResponse response;
  response.status = parser.get().result_int();
  response.media_type = field_of(parser, http::field::content_type);
  response.encoding = field_of(parser, http::field::content_encoding);
  const std::string_view rest = std::string_view(text).substr(head);
  if (parser.chunked()) {
    response.body = unchunked(parser, rest);
    response.chunks = rest;
  } else {
    response.body = rest;
  }
  return response;
}

}  // namespace lede
