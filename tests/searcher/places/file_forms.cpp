#include "searcher/places/file_forms.h"

#include <iterator>
#include <utility>

#include "searcher/places/texts.h"
#include "searcher/places/writing.h"

namespace lede::test {
namespace {

// Makes the files of one text. Their names begin alike.
class Forms {
 public:
  Forms(std::string name, std::string text)
      : name_(std::move(name)), text_(std::move(text)) {}

  void add(const std::string& ending, const std::string& bytes,
           const Reader& read) {
    all_.push_back({name_ + ending, bytes, read, text_});
  }

  void add_plain() {
    add(".txt", text_, as_it_is);
    add("-bom.txt", "\xEF\xBB\xBF" + text_, as_it_is);
    add("-crlf.txt", replaced(text_, "\n", "\r\n"), as_it_is);
    add("-be.txt", utf16(text_, true), decoded("UTF-16BE", as_it_is));
    add("-le.txt", utf16(text_, false), decoded("UTF-16LE", as_it_is));
    add(".md", markdown(text_), as_it_is);
  }

  void add_json() {
    for (const bool escapes : {false, true}) {
      const std::string record = json_record(text_, escapes);
      const std::string sign = escapes ? "-u" : "";
      add(sign + ".jsonl", "\n{\"text\": \"Another one before it\"}\n" + record,
          without_escapes);
      add(sign + "-be.jsonl", utf16("\n" + record, true),
          decoded("UTF-16BE", without_escapes));
    }
  }

  void add_pages() {
    const std::string html = page(text_);
    add(".html", html, without_markup);
    add(".warc", warc(html), without_markup);
    add("-chunks.warc", warc(chunked(html), kChunked), without_markup);
  }

  void add_mails() {
    const std::string from = "From a@b Mon Nov 23 01:00:00 2026\n";
    const std::string other =
        replaced(mail("Another\n", false), "<17@", "<16@");
    for (const bool quotes : {false, true}) {
      const std::string one = mail(text_, quotes);
      const std::string sign = quotes ? "-q" : "";
      const std::string box = from + other + "\n" + from + one;
      const std::string head = quotes ? "printable\n\n" : "8bit\n\n";
      add(sign + ".eml", one, unquoted);
      add(sign + ".mbox", box, unquoted);
      add(sign + "-crlf.mbox", replaced(box, "\n", "\r\n"), unquoted);
      add(sign + "-from.mbox",
          replaced(box, head, head + "A word:\n>From the quay\n"), unquoted);
    }
  }

  void add_feeds() {
    const std::string html = paragraphs(text_);
    const std::string plain = text_.substr(text_.find('\n') + 2);
    const auto described = [](const std::string& content) {
      return "<description>" + content + "</description>";
    };
    add("-cdata.rss",
        rss(text_, described("Dockers in Kaldhavn") +
                       "<content:encoded><![CDATA[" + html +
                       "]]></content:encoded>"),
        without_markup);
    add("-escaped.rss", rss(text_, described(escaped(html))),
        of_escaped_markup);
    add("-half-escaped.rss",
        rss(text_, described(replaced(escaped(html), "&gt;", ">"))),
        of_escaped_markup);
    add("-plain.rss", rss(text_, described(plain)), as_it_is);
    add("-html.atom",
        atom(text_, "<content type=\"html\">" + escaped(html) + "</content>"),
        of_escaped_markup);
    add("-xhtml.atom",
        atom(text_,
             "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/"
             "xhtml\">" +
                 html + "</div></content>"),
        without_markup);
  }

  // In an encoding of one byte a character.
  void add_encoded(const std::string& encoding) {
    const auto add_as = [&](const std::string& ending, const std::string& form,
                            const Reader& read) {
      add(ending, encoded(replaced(form, "utf-8", encoding), encoding),
          decoded(encoding, read));
    };
    add_as(".txt", text_, as_it_is);
    add_as(".jsonl", json_record(text_, false), without_escapes);
    add_as(".html", page(text_), without_markup);
    add_as(".rss",
           rss(text_,
               "<description>" + escaped(paragraphs(text_)) + "</description>"),
           of_escaped_markup);
    add("-chunks.warc",
        warc(chunked(
                 encoded(replaced(page(text_), "utf-8", encoding), encoding)),
             kChunked, encoding),
        decoded(encoding, without_markup));
    for (const bool quotes : {false, true}) {
      add(quotes ? "-q.eml" : ".eml",
          mail(encoded(text_, encoding), quotes, encoding),
          [encoding](const std::string& bytes) {
            return decoded(encoding, as_it_is)(unquoted(bytes));
          });
    }
  }

  void add_encoded_in_pairs(const std::string& encoding) {
    add(".txt", encoded_in_pairs(text_, encoding), decoded(encoding, as_it_is));
    add(".jsonl", encoded_in_pairs(json_record(text_, false), encoding),
        decoded(encoding, without_escapes));
  }

  void move_to(std::vector<FileForm>& forms) {
    std::move(all_.begin(), all_.end(), std::back_inserter(forms));
  }

 private:
  std::string name_;
  std::string text_;
  std::vector<FileForm> all_;
};

}  // namespace

std::vector<FileForm> file_forms() {
  std::vector<FileForm> all;
  for (Forms forms : {Forms("en", kEnglish), Forms("ru", kRussian)}) {
    forms.add_plain();
    forms.add_json();
    forms.add_pages();
    forms.add_mails();
    forms.add_feeds();
    forms.move_to(all);
  }
  for (const char* encoding :
       {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic"}) {
    Forms forms(encoding, kRussian);
    forms.add_encoded(encoding);
    forms.move_to(all);
  }
  for (const char* encoding : {"EUC-KR", "Johab"}) {
    Forms forms(encoding, kKorean);
    forms.add_encoded_in_pairs(encoding);
    forms.move_to(all);
  }
  return all;
}

}  // namespace lede::test
