#include "extract/page_metadata.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "extract/published_date.h"
#include "extract/shown_text.h"
#include "extract/title_match.h"
#include "utf8.h"

namespace lede {
namespace {

// Names of meta elements, the surest first.
constexpr std::string_view kTitles[] = {
    "og:title", "twitter:title", "parsely-title", "sailthru.title",
    "dc.title", "dcterms.title", "headline",      "citation_title",
    "dc:title", "title"};
constexpr std::string_view kAuthors[] = {
    "author",          "article:author",  "og:article:author",
    "parsely-author",  "sailthru.author", "dc.creator",
    "dcterms.creator", "dc:creator",      "byl",
    "citation_author", "article.author",  "mediator_author"};
constexpr std::string_view kDates[] = {"article:published_time",
                                       "og:article:published_time",
                                       "og:published_time",
                                       "datepublished",
                                       "parsely-pub-date",
                                       "sailthru.date",
                                       "dc.date.issued",
                                       "dcterms.issued",
                                       "dc.date.created",
                                       "dcterms.created",
                                       "dc.date",
                                       "dcterms.date",
                                       "dc:date",
                                       "pubdate",
                                       "publishdate",
                                       "publish_date",
                                       "publish-date",
                                       "published",
                                       "publication_date",
                                       "publication-date",
                                       "article.published",
                                       "article_date_original",
                                       "originalpublicationdate",
                                       "cxenseparse:recs:publishtime",
                                       "citation_publication_date",
                                       "mediator_published_time",
                                       "date"};
constexpr std::string_view kSources[] = {
    "og:site_name",      "application-name",       "dc.publisher",
    "dcterms.publisher", "citation_journal_title", "publisher"};
constexpr std::string_view kUrls[] = {"og:url", "twitter:url", "parsely-link"};
constexpr std::string_view kLanguages[] = {
    "og:locale", "content-language", "language", "dc.language", "inlanguage"};

std::string shown(std::string_view text) {
  std::string out;
  append_shown(text, out, 0);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class MetaReader {
 public:
  MetaReader(const PageTree& tree, const StructuredArticle& structured)
      : tree_(tree), head_(tree.head), structured_(structured) {}

  Metadata read() const {
    Metadata about;
    about.source = source();
    about.title = title(about.source);
    about.author = author();
    about.published = published();
    about.url = url();
    about.language = language();
    return about;
  }

 private:
  std::string meta(std::string_view name) const {
    for (const PageMeta& meta : head_.metas) {
      if (meta.name != name) continue;
      std::string content = shown(meta.content);
      if (!content.empty()) return content;
    }
    return {};
  }

  template <typename Names>
  std::string first_meta(const Names& names) const {
    for (const std::string_view name : names) {
      std::string content = meta(name);
      if (!content.empty()) return content;
    }
    return {};
  }

  std::string source() const {
    std::string name = first_meta(kSources);
    return name.empty() ? shown(structured_.publisher) : name;
  }

  std::string first_heading() const {
    for (const PageElement& element : tree_.elements) {
      if (element.tag != HtmlTag::kH1) continue;
      std::string heading = lines_of(element);
      if (!heading.empty()) return heading;
    }
    return {};
  }

  // All that an element shows, on one line.
  std::string lines_of(const PageElement& element) const {
    std::string lines;
    for (std::uint32_t block = element.first_block;
         block < element.blocks_end && lines.size() < kMostHeadBytes; ++block) {
      if (!lines.empty()) lines += ' ';
      lines += tree_.text_of(tree_.blocks[block]);
    }
    return std::string(first_bytes(lines, kMostHeadBytes));
  }

  // A heading that is the greater part of <title>.
  std::string heading_in(std::string_view title) const {
    for (const PageBlock& block : tree_.blocks) {
      const HtmlTag tag = tree_.elements[block.element].tag;
      if (!is_heading(tag)) continue;
      const std::string_view line = tree_.text_of(block);
      if (is_title_line(line, title)) return std::string(line);
    }
    return {};
  }

  std::string title(std::string_view source) const {
    std::string found = shown(structured_.headline);
    if (found.empty() || found == source) found = first_meta(kTitles);
    const std::string whole = shown(head_.title);
    if (found.empty() || found == source) found = heading_in(whole);
    if (found.empty()) found = whole;
    if (found.empty()) found = first_heading();
    return without_source(std::move(found), source);
  }

  // "Storm hits coast | Example News"
  static std::string without_source(std::string title,
                                    std::string_view source) {
    if (source.empty() || title.size() <= source.size() + 3 ||
        !title.ends_with(source)) {
      return title;
    }
    std::string_view rest(title);
    rest.remove_suffix(source.size());
    const std::size_t end = rest.find_last_not_of(' ');
    for (const std::string_view mark :
         {"|", "-", "–", "—", "·", "•", "»", "::", "/"}) {
      const std::string_view trimmed = rest.substr(0, end + 1);
      if (!trimmed.ends_with(mark)) continue;
      return shown(trimmed.substr(0, trimmed.size() - mark.size()));
    }
    return title;
  }

  static bool is_name(std::string_view name) {
    constexpr std::size_t kLongest = 200;
    return !name.empty() && name.size() <= kLongest &&
           name.find("://") == std::string_view::npos &&
           name.find('@') == std::string_view::npos &&
           !name.starts_with("www.");
  }

  static std::string without_by(std::string name) {
    for (const std::string_view word :
         {"By ", "by ", "BY ", "Автор: ", "Автор "}) {
      if (name.starts_with(word)) return name.substr(word.size());
    }
    return name;
  }

  std::string author() const {
    std::string name = shown(structured_.author);
    if (is_name(name)) return without_by(std::move(name));
    for (const std::string_view key : kAuthors) {
      name = meta(key);
      if (is_name(name)) return without_by(std::move(name));
    }
    name = shown(head_.author);
    constexpr std::size_t kLongestShown = 80;
    if (!is_name(name) || name.size() > kLongestShown) return {};
    return without_by(std::move(name));
  }

  std::string published() const {
    std::string date = published_date_of(structured_.published);
    if (!date.empty()) return date;
    for (const std::string_view key : kDates) {
      date = published_date_of(meta(key));
      if (!date.empty()) return date;
    }
    date = published_date_of(head_.published);
    return date.empty() ? published_date_of(head_.time) : date;
  }

  static bool is_absolute(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
  }

  std::string url() const {
    for (const std::string& url :
         {shown(head_.canonical), first_meta(kUrls), structured_.url}) {
      if (is_absolute(url)) return url;
    }
    return {};
  }

  std::string language() const {
    std::string code = shown(head_.language);
    if (code.empty()) code = structured_.language;
    if (code.empty()) code = first_meta(kLanguages);
    code.resize(std::min(code.find_first_of("-_, ;"), code.size()));
    for (char& byte : code) {
      if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
    }
    const bool letters = std::all_of(code.begin(), code.end(), [](char byte) {
      return byte >= 'a' && byte <= 'z';
    });
    return letters && code.size() >= 2 && code.size() <= 3 ? code
                                                           : std::string();
  }

  const PageTree& tree_;
  const PageHead& head_;
  const StructuredArticle& structured_;
};

}  // namespace

Metadata page_metadata(const PageTree& tree,
                       const StructuredArticle& structured) {
  return MetaReader(tree, structured).read();
}

}  // namespace lede
