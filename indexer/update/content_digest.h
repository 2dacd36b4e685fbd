#pragma once

#include <cstdint>

#include <lede/article.h>

namespace lede {

/// Stands for all that an article was found as: articles of one id and one
/// digest are the same, and so is what is made of them.
/// The record of a raw article counts with it, where it is in the file does
/// not: a line of JSON that moves on is the same, one that is written in
/// another way is not.
std::uint64_t content_digest(const RawArticle& raw);
std::uint64_t content_digest(const Article& article);

}  // namespace lede
