#include "host.h"

#include "support/catch.h"

using lede::host_of;

TEST_CASE("a URL has a host", "[core]") {
  struct Case {
    std::string url;
    std::string host;
  };
  const Case cases[] = {
      {"https://wire.example/2025/001", "wire.example"},
      {"https://www.Wire.Example", "wire.example"},
      {"http://user:secret@news.wire.example:8080/?q=a//b",
       "news.wire.example"},
      {"//wire.example/a", "wire.example"},
      {"wire.example/a", "wire.example"},
      {"www.wire.example.", "wire.example"},
      {"http://[2001:db8::1]:80/", "[2001:db8::1]"},
      {"https://вести.example/порт", "вести.example"},
      {"", ""},
      {"https://", ""},
      {"https:///a", ""},
      {"https://a b/", ""},
      {std::string("https://a\0b/", 12), ""},
      {"https://" + std::string(200, 'a'), std::string(200, 'a')},
      {"https://" + std::string(201, 'a'), ""},
  };
  for (const Case& each : cases) {
    INFO(each.url);
    CHECK(host_of(each.url) == each.host);
  }
}

TEST_CASE("a host lies in domains", "[core]") {
  struct Case {
    const char* host;
    const char* domains;
  };
  const Case cases[] = {
      {"", ""},
      {"localhost", "localhost "},
      {"wire.example", "wire.example "},
      {"a.news.wire.example",
       "a.news.wire.example news.wire.example wire.example "},
      {"a..b", "a..b .b "},
      {"1.2.3.4.5.6.7.8.9.10",
       "1.2.3.4.5.6.7.8.9.10 2.3.4.5.6.7.8.9.10 3.4.5.6.7.8.9.10 "
       "4.5.6.7.8.9.10 5.6.7.8.9.10 6.7.8.9.10 7.8.9.10 8.9.10 "},
  };
  for (const Case& each : cases) {
    INFO(each.host);
    std::string domains;
    for (const std::string_view domain : lede::domains_of(each.host)) {
      domains.append(domain).append(" ");
    }
    CHECK(domains == each.domains);
  }
}
