#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/feed/feed_field.h"
#include "source/feed/xml_parser.h"
#include "source/feed_entry.h"

namespace lede {

/// Reads the entries of RSS 0.9x, 1.0 and 2.0 and of Atom 0.3 and 1.0.
class FeedParser : private XmlEvents {
 public:
  /// `xml` is valid UTF-8 and outlives the parser.
  explicit FeedParser(std::string_view xml) : xml_(xml) {}

  /// The next entry; nothing at the end of the feed, or where a fault ends it.
  std::optional<FeedEntry> next();

  /// What the feed said of itself before the last entry.
  const FeedAbout& about() const { return about_; }

  /// Why the feed ended early; empty where it did not.
  const std::string& fault() const { return parser_.fault(); }

 private:
  void start_element(std::string_view name_space, std::string_view name,
                     const XmlAttributes& attributes) override;
  void end_element() override;
  void characters(std::string_view text) override;

  void start_root(std::string_view name);
  void start_field(FeedField field, std::string_view name_space,
                   const XmlAttributes& attributes);
  void start_text(FeedText& text, std::string_view name_space,
                  const XmlAttributes& attributes);
  void start_link(const XmlAttributes& attributes);
  void start_inner(std::string_view name);
  std::string* value_of(FeedField field);

  std::string_view xml_;
  XmlParser parser_{*this};
  FeedAbout about_;
  std::deque<FeedEntry> ready_;
  FeedEntry entry_;
  std::vector<FeedField> open_;    // from the root to the current element
  std::vector<std::string> tags_;  // inside the text that is captured
  std::size_t tag_count_ = 0;      // of the feed so far
  std::size_t entry_depth_ = 0;    // of `open_`; 0: outside an entry
  FeedText* text_ = nullptr;       // what is captured: a text
  std::string* value_ = nullptr;   //   or a plain value
  std::size_t capture_depth_ = 0;
  bool is_xhtml_ = false;
  bool finished_ = false;
};

}  // namespace lede
