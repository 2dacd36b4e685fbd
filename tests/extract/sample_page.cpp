#include "sample_page.h"

namespace lede::test {
namespace {

std::string furniture_before(bool russian) {
  return russian
             ? "<div class=\"header\"><a href=\"/\">Портовые вести</a></div>"
               "<ul class=\"nav menu\"><li><a href=\"/p\">Политика</a></li>"
               "<li><a href=\"/e\">Экономика</a></li><li><a href=\"/s\">Спорт"
               "</a></li><li><a href=\"/c\">Культура</a></li></ul>"
             : "<div class=\"header\"><a href=\"/\">Harbour News</a></div>"
               "<ul class=\"nav menu\"><li><a href=\"/p\">Politics</a></li>"
               "<li><a href=\"/e\">Business</a></li><li><a href=\"/s\">Sport"
               "</a></li><li><a href=\"/c\">Culture</a></li></ul>";
}

std::string furniture_after(bool russian) {
  return russian
             ? "<div class=\"sidebar\"><h3>Популярное</h3><ul>"
               "<li><a href=\"/1\">Снег закрыл перевал на сутки</a></li>"
               "<li><a href=\"/2\">Хор школы спел на площади</a></li>"
               "<li><a href=\"/3\">Цены на рыбу снова упали</a></li></ul></div>"
               "<div class=\"footer\">© 2025 Портовые вести. Все права "
               "защищены.</div>"
             : "<div class=\"sidebar\"><h3>Most popular</h3><ul>"
               "<li><a href=\"/1\">Snow shuts the pass for a day</a></li>"
               "<li><a href=\"/2\">School choir sings in the square</a></li>"
               "<li><a href=\"/3\">Price of fish falls again</a></li></ul>"
               "</div><div class=\"footer\">© 2025 Harbour News. All rights "
               "reserved.</div>";
}

}  // namespace

std::string paragraph(const std::string& text) { return "<p>" + text + "</p>"; }

std::string sample_paragraphs(bool russian) {
  if (russian) {
    return paragraph(
               "Мост через гавань открыли в понедельник утром, после трёх "
               "месяцев ремонта, который стоил городу девять миллионов.") +
           paragraph(
               "Первыми по новому настилу прошли рабочие, а за ними, как "
               "рассказал начальник порта, двинулись автобусы и грузовики.") +
           paragraph(
               "«Мы успели до зимы, и это главное», — сказала инженер Анна "
               "Белова. По её словам, опоры простоят ещё полвека.") +
           paragraph(
               "Жители северного берега добирались до работы паромом, и дорога "
               "занимала у них больше часа, говорится в отчёте мэрии.") +
           paragraph(
               "Следующим летом город намерен починить и набережную, если "
               "совет одобрит бюджет, который обсуждают с сентября.");
  }
  return paragraph(
             "The bridge across the harbour was opened on Monday morning, "
             "after three months of repairs that cost the town nine million.") +
         paragraph(
             "The workers were the first to cross the new deck, and behind "
             "them, the harbour master said, came the buses and the lorries.") +
         paragraph(
             "\"We were done before the winter, and that is what counts,\" "
             "said Anna Belova, an engineer. The piers will last for "
             "decades.") +
         paragraph(
             "People on the northern shore had to take the ferry to work, and "
             "spent more than an hour on the way, a report of the town says.") +
         paragraph(
             "Next summer the town wants to mend the quay as well, if the "
             "council agrees to a budget that it has debated since September.");
}

std::string SamplePage::html() const {
  return "<!DOCTYPE html><html lang=\"" + std::string(russian ? "ru" : "en") +
         "\"><head><meta charset=\"utf-8\"><title>" + title + "</title>" +
         head + "</head><body>" + furniture_before(russian) +
         "<div class=\"content\"><h1>" + title +
         "</h1><div class=\"article\">" +
         (article.empty() ? sample_paragraphs(russian) : article) + "</div>" +
         after + "</div>" + furniture_after(russian) + "</body></html>";
}

}  // namespace lede::test
