// Mails and mailboxes.

#include "indexer/read_sources.h"
#include "support/catch.h"

using Catch::Contains;
using lede::test::all_of_file;
using lede::test::article_of_file;
using lede::test::shown;

namespace {

constexpr char kHead[] =
    "From: Dana Holt <dana@news.example.org>\r\n"
    "Date: Thu, 27 Nov 2025 10:30:00 +0300\r\n"
    "Message-ID: <1@example.org>\r\n";

std::string mail(const std::string& rest) { return kHead + rest; }

std::string article_of(std::string_view bytes) {
  return shown(article_of_file("a.eml", bytes));
}

// A mail whose one text is the body of the article.
std::string body_of(const std::string& rest) {
  const std::string text = article_of(mail("Subject: T\r\n" + rest));
  return text.substr(text.rfind("| ") + 2);
}

}  // namespace

TEST_CASE("a mail is an article", "[indexer]") {
  CHECK(article_of(mail("Subject: Port shut\r\n\r\nDock workers\r\n")) ==
        "1@example.org | Port shut | Dana Holt | 2025-11-27T10:30:00+03:00 |  "
        "| news.example.org |  | Dock workers\r");
  CHECK(article_of("From: dana@example.org\nList-Id: \"Port news\" "
                   "<port.example.org>\n"
                   "Subject: =?koi8-r?B?8M/S1A==?= "
                   "=?utf-8?Q?_=D0=B7=D0=B0?=\n\nx") ==
        "a.eml | Порт за | dana@example.org |  |  | Port news |  | x");
}

TEST_CASE("the text of a mail is decoded as its part says", "[indexer]") {
  struct Case {
    const char* what;
    const char* rest;
    const char* body;
  };
  const Case cases[] = {
      {"quoted-printable",
       "Content-Type: text/plain; charset=windows-1251\r\n"
       "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
       "=CF=EE=F0=F2 =\r\nx",
       "Порт x"},
      {"base64",
       "Content-Type: text/plain; charset=\"koi8-r\"\r\n"
       "Content-Transfer-Encoding: base64\r\n\r\n8M/S1A==\r\n",
       "Порт"},
      {"a charset that lies",
       "Content-Type: text/plain; charset=us-ascii\r\n\r\nПорт закрыт",
       "Порт закрыт"},
      {"HTML beside the same in plain",
       "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
       "--b\r\nContent-Type: text/plain\r\n\r\nShort of it\r\n"
       "--b\r\nContent-Type: text/html\r\n\r\n"
       "<p>The long story of it</p><p>Two</p>\r\n--b--\r\n",
       "The long story of it/Two"},
      {"HTML that says less",
       "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
       "--b\r\nContent-Type: text/plain\r\n\r\nThe long story of all of it\r\n"
       "--b\r\nContent-Type: text/html\r\n\r\n<p>Look</p>\r\n--b--\r\n",
       "The long story of all of it"},
      {"an attachment",
       "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
       "--b\r\nContent-Type: text/plain\r\n\r\nText\r\n"
       "--b\r\nContent-Type: text/plain\r\n"
       "Content-Disposition: attachment; filename=a.txt\r\n\r\nNo\r\n"
       "--b\r\nContent-Type: application/pdf\r\n\r\nNo\r\n--b--\r\n",
       "Text"},
      {"a mail in a mail",
       "Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nInner", "Inner"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(body_of(each.rest) == each.body);
  }
}

TEST_CASE("fields in a bare old encoding are read", "[indexer]") {
  CHECK_THAT(article_of("From: \xC0\xED\xED\xE0 <a@example.org>\r\n"
                        "Subject: \xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2\r\n"
                        "Content-Type: text/plain; charset=windows-1251\r\n\r\n"
                        "\xC4\xEE\xEA\xE5\xF0\xFB"),
             Contains("| Порт закрыт | Анна |") && Contains("| Докеры"));
}

TEST_CASE("a mailbox holds an article a mail", "[indexer]") {
  CHECK(all_of_file("a.mbox",
                    "From dana Thu Nov 27 10:30:00 2025\n"
                    "Message-ID: <1@x>\nSubject: A\n\nText\n>From here on\n\n"
                    "From lee Thu Nov 27 10:30:00 2025\nSubject: B\n\nText\n"
                    "From the middle of a text\n\n"
                    "From x\n\n"
                    "From x\nSubject: D\n\n") ==
        "1@x\na.mbox#2\nrejected a.mbox, mail 3: a mail without text\n"
        "a.mbox#4\n");
  lede::SourceOptions small;
  small.max_article_bytes = 1U << 20U;
  CHECK(all_of_file("a.mbox",
                    "From x\nSubject: A\n\n" + std::string(1U << 20U, 'x') +
                        "\n\nFrom y\nSubject: B\n\nx\n",
                    small) ==
        "rejected a.mbox, mail 1: larger than 1 MB (--max-article-mb)\n"
        "a.mbox#2\n");
}

TEST_CASE("mails that are made to explode are refused or read in part",
          "[indexer]") {
  std::string nested = "Subject: Port\r\n";
  for (int depth = 0; depth < 9000; ++depth) {
    const std::string name = "b" + std::to_string(depth);
    nested += "Content-Type: multipart/mixed; boundary=" + name + "\r\n\r\n--" +
              name + "\r\n";
  }
  CHECK(all_of_file("a.eml", nested + "\r\nx") == "a.eml\n");

  std::string mails = "Subject: Port\r\n";
  std::string parts =
      "Subject: Port\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
  std::string groups = "Subject: Port\r\nTo: x\r\n ";
  std::string fields;
  for (int number = 0; number < 100'000; ++number) {
    mails += "Content-Type: message/rfc822\r\n\r\n";
    parts += "--b\r\n\r\nx\r\n";
    groups += "g:";
    fields += "X-" + std::to_string(number) + ": y\r\n";
  }
  struct Case {
    std::string bytes;
    const char* reason;
  };
  const Case cases[] = {
      {mails, "more than 50,000 fields"},
      {parts, "more than 10,000 parts"},
      {groups + "\r\n\r\nx", "groups of addresses"},
      {"Content-Type: message/rfc822\r\n\r\n" + groups, "groups of addresses"},
      {fields + "\r\nx", "more than 50,000 fields"},
      {"", "a mail without text"},
  };
  for (const Case& each : cases) {
    CHECK_THAT(all_of_file("a.eml", each.bytes), Contains(each.reason));
  }
  CHECK(all_of_file("a.eml", "Subject: " + std::string(10U << 20U, 'x') +
                                 "\r\n\r\nx") == "a.eml\n");
}
