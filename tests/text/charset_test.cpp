#include "core/readable.h"
#include "decode.h"
#include "support/catch.h"
#include "text/russian_bytes.h"

using lede::charset_declared_in;
using lede::is_binary;
using namespace std::string_literals;

TEST_CASE("pages declare their charset in many ways", "[text]") {
  struct Case {
    const char* what;
    std::string page;
    const char* charset;
  };
  const Case cases[] = {
      {"short", R"(<meta charset="utf-8">)", "utf-8"},
      {"single quotes", "<META CHARSET='Windows-1251'/>", "windows-1251"},
      {"no quotes", "<meta charset=KOI8-R>", "koi8-r"},
      {"long",
       R"(<meta http-equiv="Content-Type" )"
       R"(content="text/html; charset=windows-1251">)",
       "windows-1251"},
      {"turned round",
       R"(<meta content="text/html;charset=iso-8859-5" http-equiv=x>)",
       "iso-8859-5"},
      {"in quotes behind a space", R"(<meta charset=" utf-8 ">)", "utf-8"},
      {"XML", R"(<?xml version="1.0" encoding="windows-1251"?><rss>)",
       "windows-1251"},
      {"XML in single quotes", "<?xml version='1.0' encoding='KOI8-R'?>",
       "koi8-r"},
      {"both", "<?xml encoding='x-a'?><meta charset='utf-8'>", "utf-8"},
      {"behind a long head", std::string(3000, ' ') + "<meta charset=utf-8>",
       "utf-8"},
      {"too far down", std::string(5000, ' ') + "<meta charset=utf-8>", ""},
      {"none", "<html><title>News</title>", ""},
      {"empty", R"(<meta charset="">)", ""},
      {"cut short", "<meta charset=", ""},
      {"cut behind the quote", "<meta charset=\"", ""},
      {"at the end", "<meta charset=utf-8", "utf-8"},
      {"too long for a label", "<meta charset=" + std::string(41, 'a') + ">",
       ""},
      {"Russian", "<meta charset=кодировка>", ""},
      {"nothing", "", ""},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(charset_declared_in(each.page) == each.charset);
  }
}

TEST_CASE("spaces around the sign do not hide a charset", "[text]") {
  CHECK(charset_declared_in("<meta charset = \"koi8-r\">") == "koi8-r");
  CHECK(charset_declared_in("<?xml version='1.0' encoding = 'koi8-r'?>") ==
        "koi8-r");
}

TEST_CASE("the charset of a script is not that of the page", "[text]") {
  CHECK(charset_declared_in(R"(<script src="a.js" charset="utf-8"></script>)"
                            R"(<meta charset="windows-1251">)") ==
        "windows-1251");
}

TEST_CASE("an empty charset does not hide the next one", "[text]") {
  CHECK(charset_declared_in("<meta charset=''><meta charset='koi8-r'>") ==
        "koi8-r");
}

TEST_CASE("only the tags that declare a charset are read", "[text]") {
  struct Case {
    const char* page;
    const char* charset;
  };
  const Case cases[] = {
      {"<!-- <meta charset=x-old> --><meta charset=koi8-r>", "koi8-r"},
      {"<script>w('<meta charset=x-old>')</script><meta charset=koi8-r>",
       "koi8-r"},
      {"<style>@charset \"utf-8\";</style>", ""},
      {"<link charset=utf-8 href=a.css>", ""},
      {"<a charset=utf-8>", ""},
      {"<meta name=keywords content='charset=utf-8'>", ""},
      {"<meta\ncharset\n=\nkoi8-r>", "koi8-r"},
      {"charset=utf-8 encoding=utf-8", ""},
      {"<<meta charset=koi8-r>", "koi8-r"},
      {"<!-- never closed <meta charset=koi8-r>", ""},
  };
  for (const Case& each : cases) {
    INFO(each.page);
    CHECK(charset_declared_in(each.page) == each.charset);
  }
}

TEST_CASE("files that begin like no text are binary whatever follows",
          "[text]") {
  for (const std::string& magic : {"\xFF\xD8\xFF"s, "\x89PNG\r\n\x1A\n"s,
                                   "\x7F"
                                   "ELF"s,
                                   "%PDF-1.7\n"s, "PK\3\4"s, "\x1F\x8B"s}) {
    CHECK(is_binary(magic + "The council voted on Thursday evening."));
  }
}

TEST_CASE("pictures and programs are binary", "[text]") {
  struct Case {
    const char* what;
    std::string bytes;
  };
  const Case cases[] = {
      {"a program",
       "\x7F"
       "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0"s},
      {"a PNG picture", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0"s},
      {"a JPEG picture", "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"s},
      {"a ZIP archive", "PK\3\4\x14\0\0\0\b\0\x21\x8A\x7B\x5B"s},
      {"NULs", std::string(512, '\0')},
      {"text in a block of NULs", "News" + std::string(508, '\0')},
      {"control characters", "\1\2\3\4\5\6\7\x0E\x0F\x10 compressed?"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(is_binary(each.bytes));
  }
}

TEST_CASE("text in any encoding is not binary", "[text][ru][en]") {
  const auto russian = [](const char* encoding) {
    return lede::test::russian_bytes("Городской совет, 5 голосов.\r\n",
                                     encoding);
  };
  struct Case {
    const char* what;
    std::string bytes;
  };
  const Case cases[] = {
      {"empty", ""},
      {"English", "The city council\r\n\tvoted.\n"},
      {"Russian", "Городской совет\n"},
      {"windows-1251", russian("windows-1251")},
      {"KOI8-R", russian("KOI8-R")},
      {"IBM866", russian("IBM866")},
      {"UTF-16 with its mark", "\xFF\xFEN\0e\0w\0s\0"s},
      {"UTF-32 with its mark", "\0\0\xFE\xFF\0\0\0N\0\0\0e"s},
      {"Japanese with escapes", "\x1B$B1+\x1B(B \x1B$B1+\x1B(B"},
      {"old pages", "Page one\fPage two\f"},
      {"one control in many", "A long line with one \x02 in it, no more."},
      {"a stray NUL in a long text", std::string(2000, 'x') + "\0"s},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK_FALSE(is_binary(each.bytes));
  }
}

TEST_CASE("a short text with a stray NUL is text", "[text][en]") {
  CHECK_FALSE(is_binary("The council voted on Thursday evening\0.\n"s));
}
