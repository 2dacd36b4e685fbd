#include "source/markdown/markdown_html.h"

#include <cstddef>
#include <new>

#include <md4c.h>

#include "markup.h"
#include "source/one_line.h"
#include "source/read_failure.h"

namespace lede {
namespace {

// md4c reads the target of a link wherever the link is used.
constexpr std::size_t kMostTargetBytes = std::size_t{256} << 20U;

// The way to stop md4c, which goes on after a positive number.
constexpr int kStop = -1;

// Hears what md4c finds.
class Writer {
 public:
  static int on_enter_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
    static_cast<Writer*>(user)->enter(type);
    return 0;
  }
  static int on_leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
    static_cast<Writer*>(user)->leave(type);
    return 0;
  }
  static int on_enter_span(MD_SPANTYPE type, void* detail, void* user) {
    auto& self = *static_cast<Writer*>(user);
    if (type == MD_SPAN_A) {
      const auto& link = *static_cast<MD_SPAN_A_DETAIL*>(detail);
      self.target_bytes_ += link.href.size + link.title.size;
    } else if (type == MD_SPAN_IMG) {
      const auto& picture = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
      self.target_bytes_ += picture.src.size + picture.title.size;
      ++self.pictures_;
    }
    return self.explodes() ? kStop : 0;
  }
  static int on_leave_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
    if (type == MD_SPAN_IMG) --static_cast<Writer*>(user)->pictures_;
    return 0;
  }
  static int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size,
                     void* user) {
    static_cast<Writer*>(user)->add(type, {text, size});
    return 0;
  }

  bool explodes() const { return target_bytes_ > kMostTargetBytes; }

  MarkdownHtml take() {
    out_.heading = one_line_of_html(heading_);
    return std::move(out_);
  }

 private:
  void enter(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_DOC) return;
    in_heading_ = type == MD_BLOCK_H && is_first_;
    is_first_ = false;
    if (type == MD_BLOCK_CODE) in_code_ = true;
    end_line(type);
  }

  void leave(MD_BLOCKTYPE type) {
    in_heading_ = false;
    if (type == MD_BLOCK_CODE) in_code_ = false;
    end_line(type);
  }

  // A row of a table is a line.
  void end_line(MD_BLOCKTYPE type) {
    const bool cell = type == MD_BLOCK_TH || type == MD_BLOCK_TD;
    out_.html += cell ? " " : "<p>";
  }

  void add(MD_TEXTTYPE type, std::string_view text) {
    if (pictures_ > 0 || type == MD_TEXT_NULLCHAR) return;
    std::string& out = in_heading_ ? heading_ : out_.html;
    if (type == MD_TEXT_BR || (in_code_ && text == "\n")) {
      out += "<br>";
    } else if (type == MD_TEXT_SOFTBR) {
      out += '\n';
    } else if (type == MD_TEXT_HTML || type == MD_TEXT_ENTITY) {
      out += text;
    } else {
      append_as_markup(text, out);
    }
  }

  MarkdownHtml out_;
  std::string heading_;  // as HTML
  std::size_t target_bytes_ = 0;
  int pictures_ = 0;  // that are open
  bool is_first_ = true;
  bool in_heading_ = false;
  bool in_code_ = false;
};

}  // namespace

MarkdownHtml markdown_html(std::string_view markdown) {
  Writer writer;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
  parser.enter_block = Writer::on_enter_block;
  parser.leave_block = Writer::on_leave_block;
  parser.enter_span = Writer::on_enter_span;
  parser.leave_span = Writer::on_leave_span;
  parser.text = Writer::on_text;
  if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser,
               &writer) != 0) {
    if (writer.explodes()) throw ReadFailure("Markdown whose links explode");
    throw std::bad_alloc();
  }
  return writer.take();
}

std::string escaped_html(std::string_view text) {
  std::string html;
  append_as_markup(text, html);
  return html;
}

}  // namespace lede
