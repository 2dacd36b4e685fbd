#include "extract/name_hints.h"

#include <array>
#include <vector>

#include "extract/word_finder.h"

namespace lede {
namespace {

struct Row {
  NameHint hint;
  std::vector<std::string_view> words;
};

// Parts of names as pages of many languages write them; a space is a border.
std::vector<Row> rows() {
  return {
      {NameHint::kBody,
       {"articlebody",
        "article body",
        "article text",
        "articletext",
        "article content",
        "articlecontent",
        "entry content",
        "post content",
        "postcontent",
        "post body",
        "postbody",
        "story body",
        "storybody",
        "story text",
        "storytext",
        "story content",
        "news text",
        "newstext",
        "news body",
        "newsbody",
        "news content",
        "newscontent",
        "bodytext",
        "body text",
        "body content",
        "fulltext",
        "full text",
        "itemfulltext",
        "text content",
        "textbody",
        "content body",
        "contentbody",
        "content text",
        "contenttext",
        "artibody",
        "body copy",
        "bodycopy",
        "page content",
        "main content",
        "maincontent",
        "main text",
        "article copy",
        "detail content",
        "single content",
        "artykul",
        "tresc",
        "statya",
        "texto",
        "txt",
        "news detail",
        "newsdetail"}},
      {NameHint::kContent,
       {"article", "content", "story", "text", "post", "entry", "news", "main",
        "hentry", "detail", "zoom", "document", "material", "page"}},
      {NameHint::kLead,
       {"lead", "intro", "summary", "standfirst", " deck ", "anons", "subtitle",
        "subheadline", "description", "teaser text", "excerpt", "zajawka",
        "dek ", "abstract"}},
      {NameHint::kHeadline,
       {"title", "headline", "heading", "zagolov", "tytul", "titulo"}},
      {NameHint::kNavigation,
       {" nav", "navi", "menu", "breadcrumb", "crumb", "pagination", "pager",
        "paging", "toolbar", " tabs", "topbar", "navbar", "sitemap",
        "category list", "rubric", "skip "}},
      {NameHint::kSide,
       {"sidebar", "aside", "widget", " rail", " side", "right", "left",
        "column", " col ", "secondary", "portlet", "module", "complementary"}},
      {NameHint::kComments,
       {"comment", "disqus", "reply", "replies", "forum", "respond", "discuss",
        "komment", "otzyv", "livefyre", "guestbook", "opinie", "thread"}},
      {NameHint::kShare,
       {"share",   "sharing",   "social",    "follow",   "facebook",
        "twitter", " like",     "addthis",   "addtoany", "bookmark",
        "print",   "email",     "vkontakte", "telegram", "tools",
        "utility", "utilities", "fontsize",  "actions",  "rating",
        "vote"}},
      {NameHint::kRelated,
       {"related",  "recommend", "similar",   " more",    "popular",
        "most ",    "readalso",  "also",      "teaser",   "latest",
        "trending", "outbrain",  "taboola",   "lenta",    "archive",
        "see also", "seealso",   "pohozh",    "podobne",  "recent",
        "next",     "prev",      "onward",    "promo",    "suggest",
        "top news", "topnews",   " list",     "ticker",   "carousel",
        "slider",   "read next", "readmore",  "relevant", "inline link",
        "infobox",  "factbox",   "pullquote", "links"}},
      {NameHint::kAdvert,
       {" ad ", " ads ", "advert", "banner", "sponsor", "reklam", "adsense",
        "doubleclick", "dfp", " adv ", "adbox", "adslot", "adunit",
        "ad container", "commercial", "partner", "begun", "shopping",
        "publicid"}},
      {NameHint::kFooter,
       {"footer", "copyright", "legal", "bottom", " foot ", "colophon",
        "disclaimer", "contentinfo", "stopka", "podval"}},
      {NameHint::kHeader,
       {"header", "masthead", "logo", " top ", "shapka", " head ", "branding"}},
      {NameHint::kAbout,
       {"byline",   "author", "date",   " time",     "info",
        " tags",    " tag ",  "meta",   "category",  "categories",
        "dateline", "source", "posted", "timestamp", "contributor",
        " bio ",    "avtor",  "autor",  "published", "views"}},
      {NameHint::kCaption,
       {"caption", "credit", "photo", "gallery", "image", "figure", "picture",
        " img", " pic", "foto", "video", "media", "thumb", "player"}},
      {NameHint::kForm,
       {"login", "log in", "signin", "sign in", "signup", "sign up", "register",
        "search", "subscri", "newsletter", " form", "paywall", "password",
        "poll", "survey", "quiz", "donat", "podpis"}},
      {NameHint::kNotice,
       {"modal", "popup", "overlay", "hidden", "noprint", "no print", "tooltip",
        "dialog", "alert", "notice", "notification", "sr only", "visually",
        "screen reader", "offscreen", "dropdown"}},
      {NameHint::kConsent,
       {"cookie", "consent", "gdpr", "ccpa", "privacy notice", "privacy banner",
        "privacypolicy"}},
  };
}

WordFinder make_finder() {
  std::vector<WordFinder::Word> words;
  const std::vector<Row> table = rows();
  for (const Row& row : table) {
    for (const std::string_view word : row.words) {
      words.push_back({word, hint_bit(row.hint)});
    }
  }
  return WordFinder(words);
}

}  // namespace

NameHints hints_in(std::string_view name) {
  static const WordFinder finder = make_finder();
  constexpr std::size_t kMostBytes = 300;
  return name.empty() ? 0 : finder.bits_in(name.substr(0, kMostBytes));
}

}  // namespace lede
