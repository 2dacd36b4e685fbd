#include "extract/tag_limits.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "ascii.h"

namespace lede {
namespace {

constexpr std::size_t kMostAttributes = 200;
constexpr std::size_t kMostOpenTags = 500;

// Elements that end by themselves: they never pile up.
bool ends_by_itself(std::string_view name) {
  constexpr std::array<std::string_view, 31> kNames = {
      "area",  "base",   "body", "br",    "col",    "dd",     "dt",    "embed",
      "frame", "head",   "hr",   "html",  "img",    "input",  "li",    "link",
      "meta",  "option", "p",    "param", "script", "source", "style", "tbody",
      "td",    "tfoot",  "th",   "thead", "tr",     "track",  "wbr"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ||
         byte == '\f';
}

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

struct Tag {
  std::size_t end = 0;   // behind its '>'
  std::size_t kept = 0;  // behind its last attribute that is kept
};

// Reads a tag from its '<'. Attributes are counted by the spaces and slashes
// between them, outside quotes that follow an equals sign.
Tag read_tag(std::string_view html, std::size_t at) {
  Tag tag;
  std::size_t attributes = 0;
  char last = ' ';
  bool between = false;
  for (++at; at < html.size() && html[at] != '>'; ++at) {
    const char byte = html[at];
    const bool quote = (byte == '"' || byte == '\'') && last == '=';
    if (is_space(byte) || byte == '/') {
      between = true;
    } else if (between && byte != '=') {
      if (attributes == kMostAttributes) tag.kept = at;
      ++attributes;
      between = false;
    }
    if (quote) {
      const std::size_t close = html.find(byte, at + 1);
      if (close == std::string_view::npos) break;
      at = close;
      between = true;
    }
    if (!is_space(byte)) last = byte;
  }
  tag.end = std::min(at + 1, html.size());
  if (tag.kept == 0) tag.kept = tag.end;
  return tag;
}

// Copies a page piece by piece, leaving out what is over the limits.
class TagLimiter {
 public:
  explicit TagLimiter(std::string_view html) : html_(html) {
    safe_.reserve(html.size());
  }

  std::string run() {
    while (at_ < html_.size()) {
      copy_to(std::min(html_.find('<', at_), html_.size()));
      if (at_ < html_.size()) take_markup();
    }
    std::replace(safe_.begin(), safe_.end(), '\0', ' ');
    return std::move(safe_);
  }

 private:
  void copy_to(std::size_t end) {
    safe_.append(html_, at_, end - at_);
    at_ = end;
  }

  char byte_at(std::size_t offset) const {
    return at_ + offset < html_.size() ? html_[at_ + offset] : ' ';
  }

  void take_markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
      // Whole comments, which libxml2 takes for beginnings.
      at_ += rest[4] == '>' ? 5 : 6;
    } else if (rest.starts_with("<!--")) {
      copy_through("-->");
    } else if (is_ascii_letter(byte_at(1))) {
      take_start_tag();
    } else if (byte_at(1) == '/' && is_ascii_letter(byte_at(2))) {
      take_end_tag();
    } else {
      copy_to(at_ + 1);
    }
  }

  void copy_through(std::string_view end) {
    const std::size_t found = html_.find(end, at_);
    copy_to(found == std::string_view::npos ? html_.size()
                                            : found + end.size());
  }

  std::string name_at(std::size_t begin) const {
    std::string name;
    while (begin < html_.size() && !is_space(html_[begin]) &&
           html_[begin] != '>' && html_[begin] != '/') {
      name += lower(html_[begin++]);
    }
    return name;
  }

  void take_start_tag() {
    const std::string name = name_at(at_ + 1);
    const Tag tag = read_tag(html_, at_);
    const bool piles_up = !ends_by_itself(name);
    if (piles_up && open_count_ >= kMostOpenTags) {
      at_ = tag.end;
      return;
    }
    if (piles_up) ++open_count_;
    copy_to(tag.kept);
    if (tag.kept < tag.end) safe_ += '>';
    at_ = tag.end;
    ++open_[name];
    if (name == "script" || name == "style") copy_raw_text(name);
  }

  // The content of a script or style, up to its end tag.
  void copy_raw_text(const std::string& name) {
    for (std::size_t found = html_.find("</", at_);
         found != std::string_view::npos; found = html_.find("</", found + 2)) {
      if (name_at(found + 2) == name) {
        copy_to(found);
        return;
      }
    }
    copy_to(html_.size());
  }

  void take_end_tag() {
    const Tag tag = read_tag(html_, at_);
    const std::string name = name_at(at_ + 2);
    std::size_t& open = open_[name];
    const bool ended = html_[tag.end - 1] == '>';
    if (open == 0 && ended) {
      at_ = tag.end;
      return;
    }
    if (open > 0) {
      --open;
      if (!ends_by_itself(name)) --open_count_;
    }
    copy_to(tag.end);
  }

  std::string_view html_;
  std::string safe_;
  std::size_t at_ = 0;
  std::unordered_map<std::string, std::size_t> open_;  // start tags by name
  std::size_t open_count_ = 0;  // of those that do not end by themselves
};

}  // namespace

std::string with_tag_limits(std::string_view html) {
  return TagLimiter(html).run();
}

}  // namespace lede
