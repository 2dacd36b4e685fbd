#include "source/feed/feed_parser.h"

#include <algorithm>
#include <utility>

#include "markup.h"

namespace lede {
namespace {

constexpr std::size_t kPieceBytes = 1U << 14U;

// Media in base64, or what lies elsewhere.
bool is_no_text(std::string_view type) {
  return type.find('/') != std::string_view::npos &&
         !type.starts_with("text/") && !type.ends_with("xml");
}

FeedText::Kind kind_of_type(std::string_view type) {
  const bool html =
      type.find("html") != std::string_view::npos || type.ends_with("xml");
  return html ? FeedText::Kind::kHtml : FeedText::Kind::kPlain;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

std::optional<FeedEntry> FeedParser::next() {
  while (ready_.empty() && !finished_) {
    if (xml_.empty()) parser_.finish();
    const std::string_view piece = xml_.substr(0, kPieceBytes);
    finished_ = piece.empty();
    if (!finished_) parser_.read(piece);
    xml_.remove_prefix(piece.size());
    finished_ = finished_ || !fault().empty();
  }
  if (ready_.empty()) return std::nullopt;
  FeedEntry entry = std::move(ready_.front());
  ready_.pop_front();
  return entry;
}

void FeedParser::start_element(std::string_view name_space,
                               std::string_view name,
                               const XmlAttributes& attributes) {
  ++tag_count_;
  if (open_.empty()) start_root(name);
  FeedField field = feed_field_of(name_space, name);
  if (capture_depth_ > 0) {
    start_inner(name);
    field = FeedField::kNone;
  }
  open_.push_back(field);
  if (field == FeedField::kEntry && entry_depth_ == 0) {
    entry_ = {};
    entry_.language = attributes.value("xml", "lang");
    entry_depth_ = open_.size();
  } else if (field == FeedField::kChannel && about_.language.empty()) {
    about_.language = attributes.value("xml", "lang");
  } else if (field != FeedField::kNone) {
    start_field(field, name_space, attributes);
  }
}

void FeedParser::start_root(std::string_view name) {
  if (name != "rss" && name != "RDF" && name != "feed") {
    parser_.stop("XML that is neither RSS nor Atom");
  }
}

// Elements right below an entry or the channel tell of it, and the name of an
// author below that.
void FeedParser::start_field(FeedField field, std::string_view name_space,
                             const XmlAttributes& attributes) {
  const std::size_t depth = open_.size();
  if (field == FeedField::kAuthorName) {
    const bool of_entry = entry_depth_ > 0 && depth == entry_depth_ + 2;
    if (!of_entry || open_[depth - 2] != FeedField::kAuthor) return;
    value_ = &entry_.author;
  } else if (entry_depth_ > 0) {
    if (depth != entry_depth_ + 1) return;
    if (field == FeedField::kLink) start_link(attributes);
    if (field == FeedField::kAuthor && is_atom(name_space)) return;
    if (FeedText* text = field == FeedField::kTitle     ? &entry_.title
                         : field == FeedField::kSummary ? &entry_.summary
                         : field == FeedField::kContent ? &entry_.content
                                                        : nullptr) {
      return start_text(*text, name_space, attributes);
    }
    value_ = value_of(field);
  } else if (depth >= 2 && open_[depth - 2] == FeedField::kChannel) {
    if (field == FeedField::kTitle) {
      return start_text(about_.title, name_space, attributes);
    }
    if (field == FeedField::kLanguage) value_ = &about_.language;
  }
  // The first of several counts, what an attribute said among them.
  if (value_ != nullptr && !is_blank(*value_)) value_ = nullptr;
  if (value_ != nullptr) {
    value_->clear();
    capture_depth_ = depth;
  }
}

void FeedParser::start_text(FeedText& text, std::string_view name_space,
                            const XmlAttributes& attributes) {
  if (!is_blank(text.text)) return;
  const std::string type = attributes.value("", "type");
  if (is_atom(name_space)) {
    const bool elsewhere = !attributes.value("", "src").empty();
    if (elsewhere || is_no_text(type)) return;
    text.kind = kind_of_type(type);
    is_xhtml_ = type == "xhtml" || type.ends_with("xml") ||
                attributes.value("", "mode") == "xml";
  }
  text.text.clear();
  text.tag = tag_count_;
  text_ = &text;
  capture_depth_ = open_.size();
}

// Atom has links in attributes, RSS as text.
void FeedParser::start_link(const XmlAttributes& attributes) {
  const std::string relation = attributes.value("", "rel");
  if (!relation.empty() && relation != "alternate") return;
  if (entry_.link.empty()) entry_.link = attributes.value("", "href");
}

std::string* FeedParser::value_of(FeedField field) {
  switch (field) {
    case FeedField::kId: return &entry_.id;
    case FeedField::kLink: return &entry_.link;
    case FeedField::kAuthor: return &entry_.author;
    case FeedField::kPublished: return &entry_.published;
    case FeedField::kUpdated: return &entry_.updated;
    case FeedField::kLanguage: return &entry_.language;
    default: return nullptr;
  }
}

// Markup that is not escaped is markup all the same.
void FeedParser::start_inner(std::string_view name) {
  if (text_ == nullptr) return;
  if (text_->kind == FeedText::Kind::kUnsaid) {
    text_->kind = FeedText::Kind::kHtml;
  }
  tags_.emplace_back(name);
  text_->text.append("<").append(name).append(">");
}

void FeedParser::characters(std::string_view text) {
  if (text_ != nullptr) {
    if (is_xhtml_) {
      append_as_markup(text, text_->text);
    } else {
      text_->text += text;
    }
  } else if (value_ != nullptr) {
    *value_ += text;
  }
}

void FeedParser::end_element() {
  const std::size_t depth = open_.size();
  if (capture_depth_ > 0 && depth > capture_depth_ && !tags_.empty()) {
    text_->text.append("</").append(tags_.back()).append(">");
    tags_.pop_back();
  }
  if (depth == capture_depth_) {
    text_ = nullptr;
    value_ = nullptr;
    capture_depth_ = 0;
    is_xhtml_ = false;
  }
  if (depth == entry_depth_) {
    ready_.push_back(std::move(entry_));
    entry_depth_ = 0;
  }
  open_.pop_back();
}

}  // namespace lede
