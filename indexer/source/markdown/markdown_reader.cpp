#include "source/markdown/markdown_reader.h"

#include "decode.h"
#include "source/markdown/front_matter.h"
#include "source/markdown/markdown_html.h"
#include "source/whole_file_reader.h"

namespace lede {
namespace {

// The heading before the text is the title, if nothing else is.
RawArticle article_of(std::string_view text) {
  FrontMatter matter = front_matter_of(text);
  MarkdownHtml markdown = markdown_html(matter.text);
  RawArticle article;
  article.id = std::move(matter.id);
  article.about = std::move(matter.about);
  article.format = ArticleFormat::kHtmlFragment;
  article.charset = "UTF-8";
  article.bytes = std::move(markdown.html);
  std::string& title = article.about.title;
  if (title.empty()) {
    title = std::move(markdown.heading);
  } else if (!markdown.heading.empty() && markdown.heading != title) {
    article.bytes.insert(0, escaped_html(markdown.heading));
  }
  return article;
}

}  // namespace

std::optional<ArticleReader::Item> MarkdownReader::next() {
  if (done_) return std::nullopt;
  done_ = true;
  const auto place = input_.stream.place();
  auto whole = whole_of(input_);
  if (auto* rejection = std::get_if<Rejection>(&whole)) {
    return std::move(*rejection);
  }
  const auto& bytes = std::get<std::string>(whole);
  if (is_binary(bytes)) {
    return Rejection{input_.naming.origin, "binary, not text"};
  }
  RawArticle article = article_of(decode(bytes, {}).text);
  article.origin = input_.naming.origin;
  if (place) article.place = {*place, RecordForm::kMarkdown, bytes};
  if (article.id.empty()) article.id = input_.naming.id;
  return article;
}

}  // namespace lede
