#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lede/article_source.h>

namespace lede::test {

/// What comes out of some sources, an item a line: the id of an article, or
/// "rejected PLACE: REASON".
std::string all_of(const std::vector<std::string>& sources,
                   const SourceOptions& options = {});
std::string all_of(ArticleSource& source);

/// What comes out of a file with this name and content; places without the
/// folder.
std::string all_of_file(std::string_view name, std::string_view bytes,
                        const SourceOptions& options = {});

/// The articles of such a file, what is rejected left out.
std::vector<RawArticle> articles_of_file(std::string_view name,
                                         std::string_view bytes);

/// Their only article, which must be there.
RawArticle article_of_file(std::string_view name, std::string_view bytes);

/// An article as text: "id | title | author | published | url | source |
/// language | body", lines of the body divided by "/".
std::string shown(const RawArticle& article);

}  // namespace lede::test
