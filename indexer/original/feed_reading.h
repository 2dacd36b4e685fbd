#pragma once

#include <string_view>
#include <vector>

#include <lede/span.h>

#include "original/reading.h"

namespace lede {

/// An element of a feed: HTML that is XML itself, or in CDATA, or escaped, so
/// that "&lt;b&gt;" is a tag and "&amp;eacute;" a letter.
class FeedReading : public HtmlReading {
 public:
  explicit FeedReading(std::string_view xml);

  Sign sign_at(std::size_t at) override;
  bool may_be_tag(std::size_t at) const override;

 private:
  bool in_cdata(std::size_t at) const;
  Sign escaped_at(std::size_t at) const;
  Sign escaped_tag_at(std::size_t at, std::size_t inside) const;

  std::vector<Span> cdata_;
};

}  // namespace lede
