#pragma once

#include <cstddef>
#include <string>

namespace lede {

/// A text of a feed, and what it is.
struct FeedText {
  enum class Kind {
    kUnsaid,  ///< HTML where it looks like it, as RSS has it
    kPlain,
    kHtml,
  };
  std::string text;
  Kind kind = Kind::kUnsaid;
  std::size_t tag = 0;  ///< the number of its start tag in the feed, from 1
};

/// An <item> of RSS or an <entry> of Atom, as the feed has it.
struct FeedEntry {
  FeedText title;
  FeedText summary;
  FeedText content;
  std::string id;
  std::string link;
  std::string author;
  std::string published;
  std::string updated;
  std::string language;
};

/// What a feed says of itself.
struct FeedAbout {
  FeedText title;
  std::string language;
};

}  // namespace lede
