#pragma once

#include <string>
#include <vector>

#include "searcher/places/reading.h"

namespace lede::test {

/// A file that holds a text of places/texts.h, and how to read pieces of it.
struct FileForm {
  std::string name;
  std::string bytes;
  Reader read;
  std::string text;
};

/// The texts in every form that lede reads, packed ones aside.
std::vector<FileForm> file_forms();

}  // namespace lede::test
