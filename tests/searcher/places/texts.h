#pragma once

namespace lede::test {

/// News as files hold it: a title, an empty line, paragraphs.
inline constexpr char kEnglish[] =
    "Port strike enters a third week\n"
    "\n"
    "Dockers in Kaldhavn said on Monday that the café at gate 7 stays shut.\n"
    "“Nobody asked us,” said one of them, who isn’t a member.\n"
    "\n"
    "The harbour master would not say when cranes will move again; a ship\n"
    "from Aberdeen waits outside with 3,400 tonnes of grain.\n";

inline constexpr char kRussian[] =
    "Забастовка в порту продолжается третью неделю\n"
    "\n"
    "Докеры Калдхавна заявили в понедельник, что столовая у ворот закрыта.\n"
    "«Нас никто не спросил», — сказал один из них, ещё не член профсоюза.\n"
    "\n"
    "Начальник порта не сказал, когда снова заработают краны. Судно из\n"
    "Абердина ждёт на рейде с грузом зерна.\n";

inline constexpr char kKorean[] =
    "항구 파업이 셋째 주에 들어섰다\n"
    "\n"
    "칼드하븐 부두 노동자들은 월요일에 7번 문 옆의 식당이 닫혀 있다고 말했다.\n"
    "\"아무도 우리에게 묻지 않았다\"고 그들 가운데 한 사람이 말했다.\n"
    "\n"
    "항만 책임자는 기중기가 언제 다시 움직일지 말하지 않았다. 곡식을 실은 "
    "배가\n"
    "바깥에서 기다리고 있다.\n";

}  // namespace lede::test
