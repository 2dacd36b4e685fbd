#include "searcher/places/writing.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "encoding.h"
#include "utf8.h"

namespace lede::test {
namespace {

// As JSON, with \u for all that is not ASCII if asked for.
std::string json_string(std::string_view text, bool escapes) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    char unit[8];
    std::snprintf(unit, sizeof unit, "\\u%04x",
                  static_cast<unsigned>(character.code));
    if (character.code == '\n') {
      out += "\\n";
    } else if (character.code == '"') {
      out += "\\\"";
    } else if (character.code >= 0x80 && escapes) {
      out += unit;
    } else {
      out += text.substr(at, character.size_bytes);
    }
    at += character.size_bytes;
  }
  return out + "\"";
}

}  // namespace

std::string replaced(std::string text, std::string_view what,
                     std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;
       at += with.size()) {
    text.replace(at, what.size(), with);
  }
  return text;
}

std::string title_of(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

std::string encoded(std::string_view text, const std::string& encoding) {
  std::map<std::string, char> bytes;
  for (int byte = 255; byte >= 0; --byte) {
    const std::string one(1, static_cast<char>(byte));
    bytes[convert(one, encoding).text] = one[0];
  }
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_at(text, at).size_bytes;
    const auto found = bytes.find(std::string(text.substr(at, size)));
    out += found == bytes.end() ? '?' : found->second;
    at += size;
  }
  return out;
}

std::string encoded_in_pairs(std::string_view text,
                             const std::string& encoding) {
  std::map<std::string, std::string> pairs;
  for (int lead = 0x81; lead < 0xFF; ++lead) {
    for (int trail = 0x31; trail < 0xFF; ++trail) {
      const std::string pair = {static_cast<char>(lead),
                                static_cast<char>(trail)};
      pairs.emplace(convert(pair, encoding).text, pair);
    }
  }
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const std::string one(text.substr(at, character.size_bytes));
    out += character.code < 0x80 ? one : pairs.at(one);
    at += character.size_bytes;
  }
  return out;
}

std::string utf16(std::string_view text, bool big_endian) {
  std::string out;
  const auto unit = [&](char32_t value) {
    const char high = static_cast<char>(value >> 8U);
    const char low = static_cast<char>(value & 0xFFU);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  unit(0xFEFF);
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    unit(character.code);
    at += character.size_bytes;
  }
  return out;
}

std::string json_record(std::string_view text, bool escapes) {
  const std::size_t end = text.find('\n');
  return "{\"lang\": null, \"tags\": [\"title\", {\"text\": 1}], \"title\": " +
         json_string(text.substr(0, end), escapes) + ", \"url\": \"\", " +
         "\"text\": " + json_string(text.substr(end + 2), escapes) + "}\n";
}

std::string paragraphs(std::string_view text) {
  std::string rest(text.substr(text.find('\n') + 2));
  rest = replaced(rest, "\n\n", "</p>\n\n   <p class=\"a > b\">");
  rest = replaced(rest, "“", "&ldquo;");
  rest = replaced(rest, "é", "&eacute;");
  return "<p>" + replaced(rest, "said", "<em>sa</em>id") + "</p>";
}

std::string page(std::string_view text) {
  const std::string title = title_of(text);
  return "<!doctype html><html><head><meta charset=\"utf-8\"><title>" + title +
         "</title><script>var said = \"<p>\";</script></head><body><nav><a "
         "href=\"/\">Home</a></nav><article><h1>" +
         title + "</h1><!-- said -->" + paragraphs(text) +
         "</article><footer><p>Imprint</p></footer></body></html>\n";
}

std::string escaped(std::string text) {
  text = replaced(text, "&", "&amp;");
  return replaced(replaced(text, "<", "&lt;"), ">", "&gt;");
}

std::string rss(std::string_view text, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:m=\"http://search.yahoo.com/mrss/\"><channel>"
         "<!-- <item><title>said</title></item> -->"
         "<title>News</title><item><link>https://example.org/1</link>"
         "<m:credit role=\"a>b\"/><description>&lt;p&gt;Another "
         "one</description></item>\n<item><title>" +
         title_of(text) +
         "</title><link>https://example.org/2</link><comments>1</comments>" +
         content + "<comments>2</comments></item></channel></rss>\n";
}

std::string atom(std::string_view text, const std::string& content) {
  return "<feed "
         "xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><entry>"
         "<id>urn:2</id>" +
         content + "<title type=\"html\"><![CDATA[<b>" + title_of(text) +
         "</b>]]></title></entry></feed>\n";
}

std::string markdown(std::string_view text) {
  std::string out = "---\nauthor: A. Writer\n---\n# " + std::string(text);
  out = replaced(out, "harbour", "**harbour**");
  return replaced(out, "Kaldhavn", "[Kaldhavn](https://example.org/said)");
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (const char byte : text) {
    char sign[4] = {byte, 0, 0, 0};
    if ((byte & 0x80) != 0 || byte == '=') {
      std::snprintf(sign, sizeof sign, "=%02X",
                    static_cast<unsigned>(static_cast<unsigned char>(byte)));
    }
    column = byte == '\n' ? 0 : column + 3;
    out += sign;
    if (column > 60) {
      out += "=\n";
      column = 0;
    }
  }
  return out;
}

std::string mail(std::string_view text, bool quotes,
                 const std::string& charset) {
  return "Message-ID: <17@example.org>\nFrom: wire@example.org\n"
         "Subject: Port strike\nMIME-Version: 1.0\n"
         "Content-Type: text/plain; charset=" +
         charset +
         "\n"
         "Content-Transfer-Encoding: " +
         std::string(quotes ? "quoted-printable" : "8bit") + "\n\n" +
         (quotes ? quoted_printable(text) : std::string(text));
}

std::string chunked(std::string_view body, std::size_t most, bool in_words) {
  std::string out;
  while (!body.empty()) {
    std::size_t end = std::min(most, body.size());
    if (!in_words) end = std::min(body.find(' ', end), body.size() - 1) + 1;
    char size[32];
    std::snprintf(size, sizeof size, "%zx;of=it\r\n", end);
    out.append(size).append(body.substr(0, end)).append("\r\n");
    body.remove_prefix(end);
  }
  return out + "0\r\n\r\n";
}

std::string warc(std::string_view body, const std::string& fields,
                 const std::string& charset) {
  const std::string http =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=" + charset +
      "\r\n" + fields + "\r\n" + std::string(body);
  return "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nlede"
         "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
         "https://example.org/17\r\nContent-Type: application/http\r\n"
         "Content-Length: " +
         std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

}  // namespace lede::test
