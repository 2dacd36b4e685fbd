// Indexes two articles, searches them, and prints what matched.
//   embed [INDEX]     INDEX is a folder that is empty or not there yet
#include <iostream>

#include <lede/lede.h>

int main(int argc, char** argv) try {
  const std::string index = argc > 1 ? argv[1] : "embed.index";

  lede::Indexer indexer(index);
  indexer.add({.id = "strike",
               .about = {.title = "Dockers' strike shuts the port"},
               .body = "Cranes stood still on Thursday as dockers kept up a "
                       "strike over night shifts.\n"
                       "Подпишитесь на рассылку нашей редакции!"});
  indexer.add({.id = "chess",
               .about = {.title = "Sixteen-year-old wins chess title"},
               .body = "She plays as if the board belonged to her."});
  indexer.publish();

  const lede::Searcher searcher(index);
  for (const char* query : {"striking cranes", "рассылки"}) {
    for (const lede::Hit& hit : searcher.search(query).hits) {
      std::cout << hit.title.text << " (" << hit.language << ")\n";
      for (const lede::Snippet& snippet : hit.snippets) {
        std::cout << "  " << lede::with_marks(snippet, "[", "]") << "\n";
      }
    }
  }
} catch (const lede::Error& error) {
  std::cerr << "embed: " << error.what() << "\n";
  return 1;
}
