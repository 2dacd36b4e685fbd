#include "extract/page_tree.h"

#include <algorithm>

#include "ascii.h"
#include "extract/html_parser.h"
#include "extract/shown_text.h"
#include "utf8.h"

namespace lede {
namespace {

// Limits that no page of news reaches.
constexpr std::size_t kMostElements = 200'000;
constexpr std::size_t kMostBlocks = 200'000;
constexpr std::size_t kMostOpen = 4096;

std::uint32_t mixed(std::uint32_t hash, std::string_view text) {
  for (const char byte : text) {
    // Numbers in names ("post-1234") do not make another kind.
    if (byte >= '0' && byte <= '9') continue;
    hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  }
  return hash;
}

bool is_hidden(const HtmlAttributes& attributes) {
  if (attributes.has("hidden")) return true;
  std::string style = lower_ascii(attributes["style"].substr(0, 300));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

class TreeBuilder : public HtmlEvents {
 public:
  TreeBuilder() { tree_.elements.emplace_back(); }

  void start_element(std::string_view name,
                     const HtmlAttributes& attributes) override {
    Open open{html_tag_of(name)};
    if (open_.size() >= kMostOpen) {
      if (is_block(open.tag)) end_block();
      ++beyond_;
      return;
    }
    const bool drawn = open.tag == HtmlTag::kTitle && invisible_ > 0;
    if (!drawn) {
      start_capture(open, read_head_tag(open.tag, attributes, tree_.head));
      if (open.tag == HtmlTag::kTitle) in_title_ = true;
    }
    if (is_invisible(open.tag)) ++invisible_;
    if (open.tag == HtmlTag::kBr) {
      end_block();
      after_break_ = true;
    }
    if (is_block(open.tag)) {
      end_block();
      after_break_ = false;
    }
    if (open.tag == HtmlTag::kA) start_link();
    if (open.tag == HtmlTag::kB || open.tag == HtmlTag::kStrong) ++strong_;
    add_element(open, name, attributes);
    open_.push_back(open);
  }

  void end_element(std::string_view /*name*/) override {
    if (beyond_ > 0) {
      --beyond_;
      return;
    }
    if (open_.empty()) return;
    const Open open = open_.back();
    open_.pop_back();
    if (is_block(open.tag)) {
      end_block();
      after_break_ = false;
    }
    if (is_invisible(open.tag)) --invisible_;
    if (open.tag == HtmlTag::kA) --link_depth_;
    if (open.tag == HtmlTag::kB || open.tag == HtmlTag::kStrong) --strong_;
    if (open.tag == HtmlTag::kTitle) in_title_ = false;
    if (open.hidden) --hidden_;
    if (open.capture != nullptr) capture_ = nullptr;
    if (open.element == kNoElement) return;
    tree_.elements[open.element].blocks_end = block_count();
    current_ = tree_.elements[open.element].parent;
  }

  void characters(std::string_view text) override {
    if (capture_ != nullptr && (invisible_ == 0 || capture_is_raw_)) {
      if (capture_is_raw_) {
        capture_->append(text);
      } else if (capture_->size() < kMostHeadBytes) {
        append_shown(text, *capture_, 0);
      }
    }
    if (invisible_ > 0 || hidden_ > 0 || in_title_) return;
    const std::size_t before = tree_.text.size();
    append_shown(text, tree_.text, block_begin_);
    const auto added = static_cast<std::uint32_t>(tree_.text.size() - before);
    if (link_depth_ > 0) link_bytes_ += added;
    if (strong_ > 0) strong_bytes_ += added;
  }

  PageTree take() {
    end_block();
    // What never ended lasts to the end.
    while (!open_.empty()) end_element("");
    tree_.elements[0].blocks_end = block_count();
    for (PageElement& element : tree_.elements) {
      if (element.blocks_end < element.first_block) {
        element.blocks_end = element.first_block;
      }
    }
    mend_text();
    return std::move(tree_);
  }

 private:
  struct Open {
    HtmlTag tag = HtmlTag::kOther;
    std::uint32_t element = kNoElement;
    bool hidden = false;
    std::string* capture = nullptr;
  };

  std::uint32_t block_count() const {
    return static_cast<std::uint32_t>(tree_.blocks.size());
  }

  void start_link() {
    ++link_depth_;
    if (invisible_ == 0 && hidden_ == 0) ++links_;
  }

  void add_element(Open& open, std::string_view name,
                   const HtmlAttributes& attributes) {
    const std::string_view classes = attributes["class"];
    const std::string_view id = attributes["id"];
    if (is_hidden(attributes)) {
      open.hidden = true;
      ++hidden_;
    }
    if (!is_block(open.tag) || open.tag == HtmlTag::kBody) {
      if (open.tag == HtmlTag::kOther && !classes.empty() &&
          tree_.text.size() == block_begin_) {
        inline_hints_ |= hints_in(classes);
      }
      return;
    }
    if (tree_.elements.size() >= kMostElements) return;
    PageElement element;
    element.tag = open.tag;
    element.parent = current_;
    element.hidden = hidden_ > 0;
    element.hints = hints_in(classes) | hints_in(id) |
                    hints_in(attributes["role"]) |
                    hints_in(attributes["itemprop"]);
    element.likeness = mixed(
        mixed(tree_.elements[current_].likeness * 31U + 7U, name), classes);
    element.first_block = block_count();
    open.element = static_cast<std::uint32_t>(tree_.elements.size());
    current_ = open.element;
    tree_.elements.push_back(element);
  }

  void start_capture(Open& open, std::string* text) {
    if (text == nullptr || capture_ != nullptr) return;
    open.capture = capture_ = text;
    capture_is_raw_ = open.tag == HtmlTag::kScript;
  }

  void end_block() {
    std::string& text = tree_.text;
    while (text.size() > block_begin_ && text.back() == ' ') text.pop_back();
    if (text.size() > block_begin_ && tree_.blocks.size() < kMostBlocks) {
      PageBlock block;
      block.element = current_;
      block.begin = static_cast<std::uint32_t>(block_begin_);
      block.end = static_cast<std::uint32_t>(text.size());
      block.link_bytes = std::min(link_bytes_, block.end - block.begin);
      block.strong_bytes = std::min(strong_bytes_, block.end - block.begin);
      block.links =
          static_cast<std::uint16_t>(std::min<std::uint32_t>(links_, 60000));
      block.after_break = after_break_;
      block.hints = inline_hints_;
      tree_.blocks.push_back(block);
    }
    if (text.size() > block_begin_) {
      text += '\n';
      inline_hints_ = 0;
    }
    block_begin_ = text.size();
    links_ = link_depth_ > 0 ? 1 : 0;
    link_bytes_ = strong_bytes_ = 0;
  }

  // libxml2 replaces what is not UTF-8, but a reference such as &#xD800; may
  // come through.
  void mend_text() {
    if (!is_valid_utf8(tree_.text)) {
      // U+FFFD is longer than the byte that it stands for, so no spans hold.
      for (char& byte : tree_.text) {
        if (static_cast<unsigned char>(byte) >= 0x80) byte = '?';
      }
    }
    for (std::string* text :
         {&tree_.head.title, &tree_.head.author, &tree_.head.language,
          &tree_.head.canonical, &tree_.head.time, &tree_.head.published}) {
      if (!is_valid_utf8(*text)) *text = mend_utf8(*text).text;
    }
  }

  PageTree tree_;
  std::vector<Open> open_;
  std::size_t beyond_ = 0;  // open elements that are not in open_
  std::uint32_t current_ = 0;
  std::size_t block_begin_ = 0;
  std::uint32_t link_bytes_ = 0;
  std::uint32_t strong_bytes_ = 0;
  std::uint32_t links_ = 0;
  std::uint32_t link_depth_ = 0;
  std::uint32_t strong_ = 0;
  std::uint32_t invisible_ = 0;
  std::uint32_t hidden_ = 0;
  NameHints inline_hints_ = 0;
  bool after_break_ = false;
  std::string* capture_ = nullptr;
  bool capture_is_raw_ = false;
  bool in_title_ = false;
};

}  // namespace

PageTree page_tree(std::string_view html) {
  TreeBuilder builder;
  parse_html(html, builder);
  return builder.take();
}

}  // namespace lede
