#pragma once

#include <string>

#include "file_places.h"

namespace lede {

/// How the articles of one input are called.
struct Naming {
  std::string name;    ///< decides the kind, with the content
  std::string origin;  ///< for messages
  std::string id;      ///< of the one article; of records "id#number"
  std::string below;   ///< what the ids of an archive's entries begin with
  FilePart part = {};  ///< of the file, as answers tell it
};

}  // namespace lede
