#include "indexer/read_sources.h"

#include <algorithm>

#include "extract/extraction.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace lede::test {

std::string all_of(ArticleSource& source) {
  std::string text;
  while (const auto item = source.next()) {
    if (const auto* rejection = std::get_if<Rejection>(&*item)) {
      text += "rejected " + rejection->origin + ": " + rejection->reason;
    } else {
      text += std::get<RawArticle>(*item).id;
    }
    text += '\n';
  }
  return text;
}

std::string all_of(const std::vector<std::string>& sources,
                   const SourceOptions& options) {
  return all_of(*open_sources(sources, options));
}

std::string all_of_file(std::string_view name, std::string_view bytes,
                        const SourceOptions& options) {
  const TempFolder folder;
  std::string text = all_of({folder.write(name, bytes)}, options);
  const std::string path = folder.path().string() + "/";
  for (std::size_t at = 0; (at = text.find(path, at)) != std::string::npos;) {
    text.erase(at, path.size());
  }
  return text;
}

std::vector<RawArticle> articles_of_file(std::string_view name,
                                         std::string_view bytes) {
  const TempFolder folder;
  const auto source = open_sources({folder.write(name, bytes)});
  std::vector<RawArticle> articles;
  while (auto item = source->next()) {
    if (auto* article = std::get_if<RawArticle>(&*item)) {
      articles.push_back(std::move(*article));
    }
  }
  return articles;
}

RawArticle article_of_file(std::string_view name, std::string_view bytes) {
  std::vector<RawArticle> articles = articles_of_file(name, bytes);
  REQUIRE(articles.size() == 1);
  return std::move(articles.front());
}

std::string shown(const RawArticle& raw) {
  const auto extracted = extract_article(raw);
  if (const auto* none = std::get_if<NoArticle>(&extracted)) {
    return "no article: " + none->reason;
  }
  const Article& article = std::get<Extraction>(extracted).article;
  std::string text = article.id;
  const Metadata& about = article.about;
  for (const std::string& field :
       {about.title, about.author, about.published, about.url, about.source,
        about.language, article.body}) {
    text.append(" | ").append(field);
  }
  while (text.ends_with('\n')) text.pop_back();
  std::replace(text.begin(), text.end(), '\n', '/');
  return text;
}

}  // namespace lede::test
