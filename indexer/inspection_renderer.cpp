#include <string_view>

#include <lede/inspector.h>

#include "json_writer.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr int kDecimals = 4;

// Counts the characters before bytes of a text; cheap where the bytes rise.
class CharacterCounter {
 public:
  explicit CharacterCounter(std::string_view text) : text_(text) {}

  std::size_t before(std::size_t byte) {
    if (byte < bytes_) bytes_ = characters_ = 0;
    characters_ += count_characters(text_.substr(bytes_, byte - bytes_));
    bytes_ = byte;
    return characters_;
  }

 private:
  std::string_view text_;
  std::size_t bytes_ = 0;
  std::size_t characters_ = 0;
};

class InspectionRenderer {
 public:
  explicit InspectionRenderer(const Inspection& inspection)
      : inspection_(inspection), body_(inspection.article.body) {}

  std::string render(bool with_tokens) {
    json_.begin_object();
    string("path", inspection_.origin);
    if (!inspection_.rejected.empty()) {
      string("rejected", inspection_.rejected);
    } else {
      write_article();
      write_languages();
      write_noise();
      if (with_tokens) {
        write_words("tokens", inspection_.tokens);
        write_words("compounds", inspection_.compounds);
      }
    }
    json_.end_object();
    return json_.text() + "\n";
  }

 private:
  void string(std::string_view key, std::string_view value) {
    json_.key(key).string(value);
  }

  void range(Span span) {
    json_.key("begin").number(characters_.before(span.begin));
    json_.key("end").number(characters_.before(span.end));
  }

  // A pair; an empty list where the place is not known.
  void place(Span in_file) {
    json_.key("in_file").begin_row();
    if (!in_file.empty()) {
      json_.number(in_file.begin);
      json_.number(in_file.end);
    }
    json_.end_row();
  }

  void write_article() {
    const Article& article = inspection_.article;
    string("id", article.id);
    string("file_entry", inspection_.file_entry);
    json_.key("unpacked").boolean(inspection_.unpacked);
    json_.key("encoding").begin_object();
    string("name", inspection_.encoding.name);
    string("source", inspection_.encoding.source);
    json_.key("confidence").number(inspection_.encoding.confidence, kDecimals);
    json_.end_object();
    json_.key("repairs").begin_array();
    for (const Inspection::Repair& repair : inspection_.repairs) {
      json_.begin_object();
      string("kind", repair.kind);
      range(repair.span);
      string("before", repair.before);
      string("after", body_.substr(repair.span.begin, repair.span.size()));
      json_.end_object();
    }
    json_.end_array();
    string("title", article.about.title);
    string("author", article.about.author);
    string("published", article.about.published);
    string("url", article.about.url);
    string("body", article.body);
  }

  void write_languages() {
    string("language", inspection_.language);
    json_.key("languages").begin_object();
    for (const LanguageShare& share : inspection_.languages) {
      json_.key(share.language).number(share.share, kDecimals);
    }
    json_.end_object();
    json_.key("passages").begin_array();
    for (const Inspection::Passage& passage : inspection_.passages) {
      json_.begin_object();
      range(passage.span);
      string("language", passage.language);
      place(passage.in_file);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_noise() {
    json_.key("noise").begin_array();
    for (const Inspection::Noise& noise : inspection_.noise) {
      json_.begin_object();
      range(noise.span);
      string("class", noise.noise_class);
      place(noise.in_file);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_words(std::string_view key,
                   const std::vector<Inspection::Token>& words) {
    json_.key(key).begin_array();
    for (const Inspection::Token& token : words) {
      json_.begin_object();
      string("term", token.term);
      json_.key("stems").begin_array();
      for (const std::string& stem : token.stems) json_.string(stem);
      json_.end_array();
      range(token.span);
      place(token.in_file);
      json_.end_object();
    }
    json_.end_array();
  }

  const Inspection& inspection_;
  std::string_view body_;
  CharacterCounter characters_{body_};
  JsonWriter json_;
};

}  // namespace

std::string render_inspection(const Inspection& inspection, bool with_tokens) {
  return InspectionRenderer(inspection).render(with_tokens);
}

}  // namespace lede
