#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html_tag.h"
#include "extract/name_hints.h"
#include "extract/page_head.h"

namespace lede {

constexpr std::uint32_t kNoElement = 0xFFFFFFFF;

/// An element that makes lines: a div, a paragraph, a list item.
struct PageElement {
  HtmlTag tag = HtmlTag::kOther;
  bool hidden = false;  ///< it or one around it is not displayed
  std::uint32_t parent = kNoElement;
  NameHints hints = 0;         ///< its own
  std::uint32_t likeness = 0;  ///< equal for elements of the same kind: tag,
                               ///< names, and those of the elements around it
  std::uint32_t first_block = 0;
  std::uint32_t blocks_end = 0;  ///< behind its last block, inner ones included
};

/// A line of text: what stands between two borders of elements or <br>.
struct PageBlock {
  std::uint32_t element = 0;  ///< the innermost around it
  std::uint32_t begin = 0;    ///< bytes in PageTree::text
  std::uint32_t end = 0;
  std::uint32_t link_bytes = 0;    ///< of it, inside <a>
  std::uint32_t strong_bytes = 0;  ///< of it, inside <b> or <strong>
  std::uint16_t links = 0;
  bool after_break = false;  ///< a <br> divides it from the one before
  NameHints hints = 0;       ///< of inline elements that begin it
};

/// A page as flat arrays. Elements come in the order of their start tags,
/// element 0 is the page itself; blocks come in the order of the text.
struct PageTree {
  PageHead head;
  std::string text;  ///< visible lines, each with a newline behind it
  std::vector<PageElement> elements;
  std::vector<PageBlock> blocks;

  std::string_view text_of(const PageBlock& block) const {
    return std::string_view(text).substr(block.begin, block.end - block.begin);
  }
};

/// Reads a page, which is valid UTF-8, and so is all that comes out. Scripts,
/// styles, controls, templates, <noscript> and what the page hides are left
/// out. Never fails; time and memory are linear in the size of the page.
PageTree page_tree(std::string_view html);

}  // namespace lede
