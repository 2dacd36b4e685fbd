#include "extract/line_shape.h"
#include "extract/word_finder.h"

namespace lede {
namespace {

struct Row {
  Phrase phrase;
  std::vector<std::string_view> words;
};

// Without the first letter where that may be a capital outside ASCII.
std::vector<Row> rows() {
  return {
      {Phrase::kLegal,
       {"copyright",
        "©",
        "all rights reserved",
        "rights reserved",
        "се права",
        "перепечатк",
        "цитировани",
        "при использовании",
        "спользование материал",
        "равообладател",
        "ользовательск",
        "свидетельство о рег",
        "版权",
        "转载",
        "声明",
        "免责",
        " icp",
        "wszelkie prawa",
        "prawa zastrze",
        "με την επιφύλαξη",
        "ικαιωμάτων",
        " terms of",
        "privacy",
        " cookie",
        "alle rechte",
        "tous droits",
        "derechos reservados",
        "direitos reservados",
        "diritti riservati"}},
      {Phrase::kInvite,
       {" share ",    " tweet",      "facebook",   " subscribe",    " sign up",
        " log in",    " login",      " print ",    " e mail this",  " email ",
        "newsletter", " click here", " follow us", " register ",    " rss ",
        "оделитьс",   "одписат",     "одпишитес",  "ойти ",         "войдите",
        "егистрац",   "ечать",       "аспечатать", "тправить",      "нравится",
        "ставить",    "分享",        "评论",       "留言",          "收藏",
        "打印",       "登录",        "注册",       "字号",          "微博",
        "drukuj",     "wyślij",      "zaloguj",    "podziel się",   "polub",
        "dodaj",      "κτύπωση",     "ποστολή",    "γγραφ",         " teilen",
        " partager",  " compartir",  " comentar",  " your comment", " leave a ",
        " reply ",    " rate this",  " donate"}},
      {Phrase::kRelated,
       {" read more",
        " related",
        " more on",
        " more from",
        " see also",
        " read also",
        " also read",
        " most popular",
        " most read",
        " more stories",
        " next article",
        " previous",
        " recommended",
        " you may also",
        " latest ",
        "итайте также",
        "итайте ещ",
        "итать дал",
        "мотрите также",
        "о теме",
        "одробнее",
        "охожие",
        "ругие новости",
        "се новости",
        "оследние новости",
        "амое читаемое",
        "опулярн",
        "м. также",
        "相关",
        "更多",
        "推荐",
        "热点",
        "点击",
        "延伸阅读",
        "上一篇",
        "下一篇",
        "czytaj",
        "zobacz",
        "więcej",
        "podobne",
        "polecamy",
        "χετικά",
        "ιαβάστε",
        "ερισσότερα",
        "αβάστε επίσης",
        "siehe auch",
        "lire aussi",
        "leia também",
        "lea también",
        "mehr zum thema"}},
      {Phrase::kCredit, {" photo",        " image ",        " source",
                         " getty",        " reuters",       " by ",
                         " posted",       " published",     " updated",
                         " written by",   " editor",        " tags",
                         " filed under",  " last modified", "фото",
                         "сточник",       "втор:",          "едактор",
                         "убликован",     "бновлен",        "еги:",
                         "лючевые слова", "росмотров",      "责任编辑",
                         "编辑",          "来源",           "作者",
                         "记者",          "核心提示",       "图",
                         "źródło",        "autor",          "fot.",
                         "tagi",          "data",           "πηγή",
                         "φωτο",          "ημοσι",          " foto",
                         " quelle",       " fuente",        " fonte"}},
      {Phrase::kComments,
       {" comment",       "омментар",     "омментир",    "обсуди",
        "обсужд",         "отзыв",        " мнения",     "评论",
        "留言",           "跟帖",         "网友",        "komentarz",
        "komentuj",       "opinie",       "χόλι",        "χολιάστε",
        " kommentar",     " commentaire", " comentario", " comentário",
        " reply",         " replies",     " discuss",    " your view",
        " have your say", " responses",   "コメント"}},
  };
}

WordFinder make_finder() {
  std::vector<WordFinder::Word> words;
  const std::vector<Row> table = rows();
  for (const Row& row : table) {
    for (const std::string_view word : row.words) {
      words.push_back({word, 1U << static_cast<unsigned>(row.phrase)});
    }
  }
  return WordFinder(words);
}

}  // namespace

std::uint32_t phrases_in(std::string_view line) {
  static const WordFinder finder = make_finder();
  return finder.bits_in(line);
}

}  // namespace lede
