#include "source/feed/feed_field.h"

#include <array>

namespace lede {
namespace {

enum class Family : std::uint8_t {
  kRss,  // without a namespace, or of RSS 1.0
  kAtom,
  kDublinCore,
  kContent,
  kYandexNews,
  kYandexTurbo,
  kOther,
};

constexpr std::string_view kAtom = "http://www.w3.org/2005/Atom";
constexpr std::string_view kOldAtom = "http://purl.org/atom/ns#";

Family family_of(std::string_view name_space) {
  struct Row {
    std::string_view name_space;
    Family family;
  };
  constexpr std::array<Row, 11> kFamilies = {{
      {"", Family::kRss},
      {"http://purl.org/rss/1.0/", Family::kRss},
      {"http://backend.userland.com/rss2", Family::kRss},
      {"http://my.netscape.com/rdf/simple/0.9/", Family::kRss},
      {kAtom, Family::kAtom},
      {kOldAtom, Family::kAtom},
      {"http://purl.org/dc/elements/1.1/", Family::kDublinCore},
      {"http://purl.org/dc/terms/", Family::kDublinCore},
      {"http://purl.org/rss/1.0/modules/content/", Family::kContent},
      {"http://news.yandex.ru", Family::kYandexNews},
      {"http://turbo.yandex.ru", Family::kYandexTurbo},
  }};
  for (const Row& row : kFamilies) {
    if (row.name_space == name_space) return row.family;
  }
  return Family::kOther;
}

struct Element {
  Family family;
  std::string_view name;
  FeedField field;
};

constexpr std::array<Element, 34> kElements = {{
    {Family::kRss, "item", FeedField::kEntry},
    {Family::kRss, "channel", FeedField::kChannel},
    {Family::kRss, "title", FeedField::kTitle},
    {Family::kRss, "description", FeedField::kSummary},
    {Family::kRss, "guid", FeedField::kId},
    {Family::kRss, "link", FeedField::kLink},
    {Family::kRss, "author", FeedField::kAuthor},
    {Family::kRss, "pubDate", FeedField::kPublished},
    {Family::kRss, "language", FeedField::kLanguage},
    {Family::kAtom, "entry", FeedField::kEntry},
    {Family::kAtom, "feed", FeedField::kChannel},
    {Family::kAtom, "title", FeedField::kTitle},
    {Family::kAtom, "summary", FeedField::kSummary},
    {Family::kAtom, "content", FeedField::kContent},
    {Family::kAtom, "id", FeedField::kId},
    {Family::kAtom, "link", FeedField::kLink},
    {Family::kAtom, "author", FeedField::kAuthor},
    {Family::kAtom, "name", FeedField::kAuthorName},
    {Family::kAtom, "published", FeedField::kPublished},
    {Family::kAtom, "issued", FeedField::kPublished},
    {Family::kAtom, "created", FeedField::kPublished},
    {Family::kAtom, "updated", FeedField::kUpdated},
    {Family::kAtom, "modified", FeedField::kUpdated},
    {Family::kDublinCore, "title", FeedField::kTitle},
    {Family::kDublinCore, "description", FeedField::kSummary},
    {Family::kDublinCore, "identifier", FeedField::kId},
    {Family::kDublinCore, "creator", FeedField::kAuthor},
    {Family::kDublinCore, "date", FeedField::kPublished},
    {Family::kDublinCore, "created", FeedField::kPublished},
    {Family::kDublinCore, "modified", FeedField::kUpdated},
    {Family::kDublinCore, "language", FeedField::kLanguage},
    {Family::kContent, "encoded", FeedField::kContent},
    {Family::kYandexNews, "full-text", FeedField::kContent},
    {Family::kYandexTurbo, "content", FeedField::kContent},
}};

}  // namespace

FeedField feed_field_of(std::string_view name_space, std::string_view name) {
  const Family family = family_of(name_space);
  for (const Element& element : kElements) {
    if (element.family == family && element.name == name) return element.field;
  }
  return FeedField::kNone;
}

bool is_atom(std::string_view name_space) {
  return name_space == kAtom || name_space == kOldAtom;
}

}  // namespace lede
